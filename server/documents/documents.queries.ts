import { sql } from 'kysely';
import type { Country } from '../../app/shared/countries.ts';
import type { CommunityId, DocumentId, OrganisationId, PersonId } from '../../app/shared/ids.ts';
import type { Language } from '../../app/shared/languages.ts';
import type { Marking } from '../../app/shared/markings.ts';
import type { PageRelation } from '../../app/shared/vocabulary.ts';
import type { DbOrTx, Tx } from '../../db/create-db.ts';
import type { DocumentState } from '../../db/schema.d.ts';
import { moderatedCommunities, readable } from '../access/readable.ts';
import type { Viewer } from '../access/viewer.ts';

/** A person as pages name one. */
export type NamedPerson = { name: string; organisation: string; country: Country | null };

/** What is said of a page besides its content. Dates are ISO days. */
export type PageFacts = {
  id: DocumentId;
  parentId: DocumentId | null;
  title: string;
  language: Language;
  marking: Marking;
  state: DocumentState;
  reviewBy: string | null;
  owner: NamedPerson;
};

type FactsRow = Omit<PageFacts, 'owner'> & {
  ownerName: string;
  organisation: string;
  country: Country | null;
};

function selectFacts(db: DbOrTx) {
  return db
    .selectFrom('document as d')
    .innerJoin('person as p', 'p.id', 'd.owner_id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select([
      'd.id',
      'd.parent_id as parentId',
      'd.title',
      'd.language',
      'd.marking',
      'd.state',
      'd.review_by as reviewBy',
      'p.name as ownerName',
      'o.name as organisation',
      'o.country',
    ])
    .$castTo<FactsRow>();
}

function toFacts({ ownerName, organisation, country, ...row }: FactsRow): PageFacts {
  return { ...row, owner: { name: ownerName, organisation, country } };
}

/** All pages of a community that the viewer may read, in the order of the tree's levels. */
export async function listReadableFacts(
  db: DbOrTx,
  viewer: Viewer,
  communityId: CommunityId,
): Promise<PageFacts[]> {
  const rows = await selectFacts(db)
    .where('d.community_id', '=', communityId)
    .where(readable(viewer, 'd'))
    .orderBy('d.position')
    .orderBy('d.id')
    .execute();
  return rows.map(toFacts);
}

/** The facts of a page that a proof has been given for. */
export async function getFacts(db: DbOrTx, id: DocumentId): Promise<PageFacts> {
  const row = await selectFacts(db).where('d.id', '=', id).executeTakeFirstOrThrow();
  return toFacts(row);
}

/** The pages above this one, topmost first, as far as the viewer may read them. */
export async function listAncestors(
  db: DbOrTx,
  viewer: Viewer,
  id: DocumentId,
): Promise<{ id: DocumentId; title: string; language: Language }[]> {
  const { rows } = await sql<{ id: DocumentId; title: string; language: Language }>`
    WITH RECURSIVE above AS (
      SELECT parent_id, 1 AS step FROM document WHERE id = ${id}
      UNION ALL
      SELECT d.parent_id, step + 1 FROM above JOIN document d ON d.id = above.parent_id WHERE step < 50
    )
    SELECT d.id, d.title, d.language FROM above JOIN document d ON d.id = above.parent_id
    WHERE ${readable(viewer, 'd')} ORDER BY step DESC`.execute(db);
  return rows;
}

/** Whether `candidate` is the page itself or hangs somewhere below it. */
export async function isWithin(
  db: DbOrTx,
  id: DocumentId,
  candidate: DocumentId,
): Promise<boolean> {
  const { rows } = await sql<{ within: boolean }>`
    WITH RECURSIVE above AS (
      SELECT id, parent_id, 1 AS step FROM document WHERE id = ${candidate}
      UNION ALL
      SELECT d.id, d.parent_id, step + 1 FROM above JOIN document d ON d.id = above.parent_id WHERE step < 50
    )
    SELECT EXISTS (SELECT FROM above WHERE id = ${id}) AS within`.execute(db);
  return rows[0]?.within ?? false;
}

export type LinkedLesson = {
  number: string;
  /** The heading it stands beside, as written when it was linked. */
  section: string;
  relation: PageRelation;
  text: string;
  language: Language;
};

/** Lessons linked to a page, without those that the viewer may not read. */
export async function listLinkedLessons(
  db: DbOrTx,
  viewer: Viewer,
  id: DocumentId,
): Promise<LinkedLesson[]> {
  // The note is written in the language of the page, the title in that of the lesson.
  const { rows } = await sql<LinkedLesson>`
    SELECT l.number, lp.section, lp.relation,
      CASE WHEN lp.note = '' THEN l.title ELSE lp.note END AS text,
      CASE WHEN lp.note = '' THEN l.language ELSE d.language END AS language
    FROM lesson_page lp JOIN lesson l ON l.id = lp.lesson_id JOIN document d ON d.id = lp.document_id
    WHERE lp.document_id = ${id} AND ${readable(viewer, 'l')}
      AND (l.state NOT IN ('draft', 'submitted', 'returned', 'rejected')
        OR l.originator_id = ${viewer.personId}
        OR l.community_id = ANY(${moderatedCommunities(viewer)}::uuid[]))
    ORDER BY l.number DESC`.execute(db);
  return rows;
}

/** Takes the row's lock: what is decided on these facts stays true until commit. */
export async function lockPage(
  tx: Tx,
  id: DocumentId,
): Promise<{
  communityId: CommunityId;
  marking: Marking;
  ownerId: PersonId;
  originatingOrganisationId: OrganisationId;
}> {
  return tx
    .selectFrom('document')
    .select([
      'community_id as communityId',
      'marking',
      'owner_id as ownerId',
      'originating_organisation_id as originatingOrganisationId',
    ])
    .where('id', '=', id)
    .forUpdate()
    .$castTo<Awaited<ReturnType<typeof lockPage>>>()
    .executeTakeFirstOrThrow();
}

/** Whether the viewer may read this page and it belongs to the community. */
export async function isReadablePage(
  db: DbOrTx,
  viewer: Viewer,
  communityId: CommunityId,
  id: DocumentId,
): Promise<boolean> {
  const row = await db
    .selectFrom('document as d')
    .select('d.id')
    .where('d.id', '=', id)
    .where('d.community_id', '=', communityId)
    .where(readable(viewer, 'd'))
    .executeTakeFirst();
  return row !== undefined;
}

/** Names the persons as readers of a TLP:RED page; who is named already stays so. */
export async function nameReaders(
  tx: Tx,
  id: DocumentId,
  persons: PersonId[],
  by: PersonId,
): Promise<void> {
  const rows = [...new Set(persons)].map((person) => ({
    resource_id: id,
    person_id: person,
    named_by: by,
  }));
  await tx
    .insertInto('named_reader')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The organisation that a page originates from. */
export async function getOriginator(
  db: DbOrTx,
  id: DocumentId,
): Promise<{ id: OrganisationId; name: string }> {
  const row = await db
    .selectFrom('document as d')
    .innerJoin('organisation as o', 'o.id', 'd.originating_organisation_id')
    .select(['o.id', 'o.name'])
    .where('d.id', '=', id)
    .executeTakeFirstOrThrow();
  return { ...row, id: row.id as OrganisationId };
}
