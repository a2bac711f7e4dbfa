import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeskPage } from './desk-page.tsx';
import { loadDesk } from './desk.server.ts';

export const loader = (args: LoaderFunctionArgs) => loadDesk(args, null);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · ${data.community.name} · Collegium` : 'Collegium' },
];

/** The desk: the queue, with its first file open where there is room for both. */
export default function DeskRoute() {
  return <DeskPage desk={useLoaderData<typeof loader>()} chosen={false} />;
}
