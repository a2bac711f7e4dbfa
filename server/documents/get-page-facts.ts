import type { OrganisationId } from '../../app/shared/ids.ts';
import type { Db } from '../../db/create-db.ts';
import type { EditAccess } from '../access/authorize.ts';
import type { Viewer } from '../access/viewer.ts';
import { getOriginator, getFacts, listReadableFacts, type PageFacts } from './documents.queries.ts';
import { growTree, type PageBranch } from './list-pages.ts';

/** What the form for a page's facts needs. */
export type PageFactsView = {
  facts: PageFacts;
  tree: PageBranch[];
  /** Only this organisation may lower the marking. */
  originatedBy: { id: OrganisationId; name: string };
};

/** Reads the facts of a page with the tree it can be moved in. */
export async function getPageFacts(
  db: Db,
  viewer: Viewer,
  access: EditAccess,
): Promise<PageFactsView> {
  const [facts, pages, originatedBy] = await Promise.all([
    getFacts(db, access.documentId),
    listReadableFacts(db, viewer, access.communityId),
    getOriginator(db, access.documentId),
  ]);
  return { facts, tree: growTree(pages), originatedBy };
}
