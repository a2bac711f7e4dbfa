import { useLocation } from '@remix-run/react';

/** The address of this page, for forms that come back to it. */
export function useReturnTo(): string {
  const { pathname, search } = useLocation();
  return pathname + search;
}
