import type { Db } from '../../db/create-db.ts';
import type { EditAccess } from '../access/authorize.ts';
import type { Viewer } from '../access/viewer.ts';
import { getFacts, listReadableFacts, type PageFacts } from './documents.queries.ts';
import { growTree, type PageBranch } from './list-pages.ts';
import { findEndorsedRevision, findLastUpdate } from './revisions.queries.ts';

/** What stands around the text while it is edited; the text itself comes through the room. */
export type EditView = {
  facts: PageFacts;
  tree: PageBranch[];
  /** What readers see meanwhile; null where they see the draft. */
  endorsed: { revision: number; on: Date; changedSince: boolean; quorum: number } | null;
};

/** Reads the frame of the edit view. */
export async function getEditView(db: Db, viewer: Viewer, access: EditAccess): Promise<EditView> {
  const [facts, pages, endorsed, last] = await Promise.all([
    getFacts(db, access.documentId),
    listReadableFacts(db, viewer, access.communityId),
    findEndorsedRevision(db, access.documentId),
    findLastUpdate(db, access.documentId),
  ]);
  return {
    facts,
    tree: growTree(pages),
    endorsed: endorsed && {
      revision: endorsed.number,
      on: endorsed.createdAt,
      changedSince: last.seq > endorsed.seq,
      quorum: endorsed.quorum,
    },
  };
}
