import { sql } from 'kysely';
import { SCHEMA_VERSION } from '../../app/shared/editor-schema.ts';
import type { DocumentId } from '../../app/shared/ids.ts';
import { bearsEuClassification } from '../../app/shared/forms/text.ts';
import type { Language } from '../../app/shared/languages.ts';
import type { Marking } from '../../app/shared/markings.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import type { MemberAccess } from '../access/authorize.ts';
import type { Viewer } from '../access/viewer.ts';
import { recordAudit } from '../audit/record.ts';
import { isReadablePage, nameReaders } from './documents.queries.ts';
import { writeSearchEntry } from './index-document.ts';

export type NewPage = {
  title: string;
  language: Language;
  marking: Marking;
  parentId: DocumentId | null;
  /** ISO day by which somebody is to look at the page again. */
  reviewBy: string | null;
};

export type CreatePageResult =
  { kind: 'created'; documentId: DocumentId } | { kind: 'classified' } | { kind: 'unknown-parent' };

/**
 * Makes an empty page in the community of the proof, owned by its author. A page for named
 * readers (TLP:RED) begins with its author as the only one.
 *
 * @param access from authorizeCommunity for `document.create`
 * @throws where the proof is not that of an expert
 */
export async function createPage(
  db: Db,
  viewer: Viewer,
  access: MemberAccess,
  input: NewPage,
): Promise<CreatePageResult> {
  if (access.role !== 'expert' && access.role !== 'moderator') {
    throw new Error('A page is made by an expert: ask authorizeCommunity for document.create.');
  }
  if (bearsEuClassification(input.title)) return { kind: 'classified' };
  return db.transaction().execute(async (tx) => {
    const { parentId } = input;
    if (parentId && !(await isReadablePage(tx, viewer, access.communityId, parentId))) {
      return { kind: 'unknown-parent' };
    }
    const documentId = await insertPage(tx, viewer, access, input);
    if (input.marking === 'TLP:RED') {
      await nameReaders(tx, documentId, [access.personId], access.personId);
    }
    await recordAudit(tx, {
      actorId: access.personId,
      action: 'document.created',
      subject: { kind: 'document', id: documentId },
      communityId: access.communityId,
      detail: { marking: input.marking },
    });
    await writeSearchEntry(tx, documentId);
    return { kind: 'created', documentId };
  });
}

async function insertPage(
  tx: Tx,
  viewer: Viewer,
  access: MemberAccess,
  input: NewPage,
): Promise<DocumentId> {
  const row = await tx
    .insertInto('document')
    .values({
      community_id: access.communityId,
      schema_version: SCHEMA_VERSION,
      parent_id: input.parentId,
      // After its siblings; two made at once may share a place, and their ids then order them.
      position: sql<number>`(SELECT coalesce(max(s.position) + 1, 0) FROM document s
        WHERE s.community_id = ${access.communityId} AND s.parent_id IS NOT DISTINCT FROM ${input.parentId}::uuid)`,
      title: input.title,
      language: input.language,
      marking: input.marking,
      originating_organisation_id: viewer.organisationId,
      owner_id: access.personId,
      created_by: access.personId,
      review_by: input.reviewBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id as DocumentId;
}

/** The marking that a community's new pages begin with. */
export async function findDefaultMarking(db: Db, access: MemberAccess): Promise<Marking> {
  const row = await db
    .selectFrom('community')
    .select('default_marking')
    .where('id', '=', access.communityId)
    .executeTakeFirstOrThrow();
  return row.default_marking;
}
