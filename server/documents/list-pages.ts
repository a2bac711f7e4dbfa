import type { Db } from '../../db/create-db.ts';
import type { MemberAccess } from '../access/authorize.ts';
import type { Viewer } from '../access/viewer.ts';
import { listReadableFacts, type PageFacts } from './documents.queries.ts';

/** A page with the pages below it. */
export type PageBranch = PageFacts & { children: PageBranch[] };

/**
 * The tree of a community's pages, without what the viewer may not read: a page below an
 * unreadable one moves up to the top, so that the tree does not tell that there is one.
 */
export async function listPages(
  db: Db,
  viewer: Viewer,
  access: MemberAccess,
): Promise<PageBranch[]> {
  return growTree(await listReadableFacts(db, viewer, access.communityId));
}

/** Hangs each page under its parent; the order of siblings is that of the list. */
export function growTree(pages: readonly PageFacts[]): PageBranch[] {
  const branches = new Map(
    pages.map((page) => [page.id, { ...page, children: [] as PageBranch[] }]),
  );
  const top: PageBranch[] = [];
  for (const branch of branches.values()) {
    const parent = branch.parentId ? branches.get(branch.parentId) : undefined;
    (parent?.children ?? top).push(branch);
  }
  return top;
}
