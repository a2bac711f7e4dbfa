import { bearsEuClassification } from '../../app/shared/forms/text.ts';
import type { DocumentId } from '../../app/shared/ids.ts';
import type { Language } from '../../app/shared/languages.ts';
import { type Marking, strictness } from '../../app/shared/markings.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import type { EditAccess } from '../access/authorize.ts';
import type { Viewer } from '../access/viewer.ts';
import { recordAudit } from '../audit/record.ts';
import { isReadablePage, isWithin, lockPage, nameReaders } from './documents.queries.ts';
import { writeSearchEntry } from './index-document.ts';

export type PageFactsInput = {
  title: string;
  language: Language;
  marking: Marking;
  /** Why the marking is lowered; needed only then. */
  reason: string | null;
  parentId: DocumentId | null;
  reviewBy: string | null;
};

export type UpdatePageFactsResult =
  | { kind: 'updated' }
  | { kind: 'classified' }
  | { kind: 'unknown-parent' }
  | { kind: 'parent-below' }
  | { kind: 'not-originator' }
  | { kind: 'reason-missing' }
  | { kind: 'locks-out' };

/**
 * Changes what is said of a page. Anybody who may edit raises the marking, as far as he can still
 * read the page himself afterwards; only the originating organisation lowers it, with a reason.
 * Both are recorded.
 */
export async function updatePageFacts(
  db: Db,
  viewer: Viewer,
  access: EditAccess,
  input: PageFactsInput,
): Promise<UpdatePageFactsResult> {
  if (bearsEuClassification(input.title)) return { kind: 'classified' };
  return db.transaction().execute(async (tx) => {
    const refusal =
      (await refuseParent(tx, viewer, access, input.parentId)) ??
      (await refuseMarking(tx, viewer, access, input));
    if (refusal) return refusal;
    await changeMarking(tx, access, input);
    await tx
      .updateTable('document')
      .set({
        title: input.title,
        language: input.language,
        marking: input.marking,
        parent_id: input.parentId,
        review_by: input.reviewBy,
        updated_at: new Date(),
      })
      .where('id', '=', access.documentId)
      .where('community_id', '=', access.communityId)
      .execute();
    await writeSearchEntry(tx, access.documentId);
    return { kind: 'updated' };
  });
}

async function refuseParent(
  tx: Tx,
  viewer: Viewer,
  { communityId, documentId }: EditAccess,
  parentId: DocumentId | null,
): Promise<UpdatePageFactsResult | null> {
  if (!parentId) return null;
  // One move at a time per community: two at once could each be harmless and close a ring together.
  await tx
    .selectFrom('community')
    .select('id')
    .where('id', '=', communityId)
    .forNoKeyUpdate()
    .execute();
  if (!(await isReadablePage(tx, viewer, communityId, parentId))) return { kind: 'unknown-parent' };
  return (await isWithin(tx, documentId, parentId)) ? { kind: 'parent-below' } : null;
}

async function refuseMarking(
  tx: Tx,
  viewer: Viewer,
  { documentId }: EditAccess,
  { marking, reason }: PageFactsInput,
): Promise<UpdatePageFactsResult | null> {
  const page = await lockPage(tx, documentId);
  const originates = page.originatingOrganisationId === viewer.organisationId;
  if (strictness(marking) < strictness(page.marking)) {
    if (!originates) return { kind: 'not-originator' };
    return reason ? null : { kind: 'reason-missing' };
  }
  return marking === 'TLP:AMBER+STRICT' && !originates ? { kind: 'locks-out' } : null;
}

/** Records a change of marking; who makes a page TLP:RED and its owner become its first readers. */
async function changeMarking(tx: Tx, access: EditAccess, input: PageFactsInput): Promise<void> {
  const page = await lockPage(tx, access.documentId);
  if (page.marking === input.marking) return;
  if (input.marking === 'TLP:RED') {
    await nameReaders(tx, access.documentId, [access.personId, page.ownerId], access.personId);
  }
  await recordAudit(tx, {
    actorId: access.personId,
    action: 'document.marked',
    subject: { kind: 'document', id: access.documentId },
    communityId: access.communityId,
    detail: { from: page.marking, to: input.marking, reason: input.reason },
  });
}
