import { type LoaderFunctionArgs } from '@remix-run/node';
import { requireAdmitted } from '../../edge/context.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await requireAdmitted(args);
  return { name: viewer.name };
}
export default function Home() {
  return <div className="wrap">…</div>;
}
