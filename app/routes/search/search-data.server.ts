import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { Viewer } from '../../../server/access/viewer.ts';
import type { App } from '../../../server/app.ts';
import { search, type SearchScope } from '../../../server/search/search.ts';
import { requestLanguage } from '../../edge/context.ts';
import { parseSearch, searchParams } from '../../shared/search-query.ts';

/** Runs the search of an address. Beyond the last page, which may have moved, it leads to page 1. */
export async function loadSearch(
  args: LoaderFunctionArgs,
  { db, viewer }: { db: App['db']; viewer: Viewer },
  scope: SearchScope,
) {
  const url = new URL(args.request.url);
  const query = parseSearch(url.searchParams);
  const result = await search(db, viewer, query, { scope, language: await requestLanguage(args) });
  if (result.hits.length === 0 && result.total > 0) {
    throw redirect(url.pathname + searchParams({ ...query, page: 1 }));
  }
  return { query, result, path: url.pathname };
}

export type SearchData = Awaited<ReturnType<typeof loadSearch>>;
