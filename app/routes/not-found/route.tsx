import { notFound } from '../../edge/context.ts';

/** Every address that nothing answers to: the same page as for what one may not know of. */
export function loader(): never {
  throw notFound();
}

export const action = loader;

export default function NotFound() {
  return null;
}
