import type { DocumentId } from '../../app/shared/ids.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import { cleanContent, contentOfState, type ContentNode } from './content.ts';
import { loadState } from './document-state.ts';
import { type EndorsedRevision, findEndorsedRevision } from './revisions.queries.ts';

/** What readers of a page see: the endorsed revision where there is one, else the draft. */
export type ReadersContent = { content: ContentNode; endorsed: EndorsedRevision | null };

/** Reads what readers see. The caller has a proof for the page, or works for the index. */
export async function readReadersContent(
  db: DbOrTx,
  documentId: DocumentId,
): Promise<ReadersContent> {
  const endorsed = await findEndorsedRevision(db, documentId);
  if (endorsed) return { content: cleanContent(endorsed.content), endorsed };
  const { update } = await loadState(db, documentId);
  return { content: contentOfState(update), endorsed: null };
}
