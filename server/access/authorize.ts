import { sql } from 'kysely';
import { ADMISSION_STATES_OPEN } from '../../app/shared/admission-life.ts';
import type { Country } from '../../app/shared/countries.ts';
import type {
  CommunityId,
  DocumentId,
  LessonId,
  OrganisationId,
  PersonId,
  ThreadId,
} from '../../app/shared/ids.ts';
import type { Marking } from '../../app/shared/markings.ts';
import {
  canInCommunity,
  canOnPlatform,
  canWithMarked,
  type CommunityAction,
  type Decision,
  type Refusal,
} from '../../app/shared/policy.ts';
import type { CommunityRole } from '../../app/shared/roles.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import { findSponsorDate } from './sponsor-date.ts';
import type { Viewer } from './viewer.ts';

/**
 * Proof before touch: reads and writes ask for one of these as an argument, and only the functions
 * of this file make them. A proof holds for the request it was made in.
 */
declare const proof: unique symbol;
// A proof of more serves where less is asked for (edit → read), never the other way round.
type Proof<K extends string> = { readonly [proof]: { readonly [P in K]: true } };

type InCommunity = {
  personId: PersonId;
  communityId: CommunityId;
  slug: string;
  communityName: string;
  role: CommunityRole | null;
};
export type MemberAccess = InCommunity & Proof<'member'>;
export type ModeratorAccess = InCommunity & Proof<'member' | 'moderator'>;
/** To apply to a community that one may know of. */
export type ApplicantAccess = InCommunity & Proof<'applicant'>;
/** To open a new community. */
export type FounderAccess = { personId: PersonId } & Proof<'founder'>;

/** To read a person's admission file; `ownCase` says that somebody else has to decide. */
export type AdmissionAccess = {
  personId: PersonId;
  applicantId: PersonId;
  ownCase: boolean;
} & Proof<'admission'>;
/** To speak for or against a person who named one as sponsor. */
export type SponsorAccess = { personId: PersonId; applicantId: PersonId } & Proof<'sponsor'>;
/** To run the platform. */
export type AdministratorAccess = { personId: PersonId; name: string } & Proof<'administrator'>;

type OnDocument = InCommunity & { documentId: DocumentId; marking: Marking };
export type ReadAccess = OnDocument & Proof<'document-read'>;
export type EditAccess = OnDocument & Proof<'document-read' | 'document-edit'>;

type OnThread = InCommunity & { threadId: ThreadId; marking: Marking };
export type ThreadAccess = OnThread & Proof<'thread-read'>;
/** To write in a thread, and to accept an answer in it. */
export type ReplyAccess = OnThread & Proof<'thread-read' | 'thread-reply'>;
export type LessonAccess = InCommunity & {
  lessonId: LessonId;
  marking: Marking;
} & Proof<'lesson-read'>;

/**
 * Why not. `hidden` means that even the existence must not show: the answer is the same as for an
 * unknown address.
 */
export type Refused = { kind: 'refused'; hidden: boolean; reason: Refusal | 'not-found' };
export type Granted<A> = { kind: 'granted'; access: A };
export type Authorized<A> = Granted<A> | Refused;

const NOT_FOUND: Refused = { kind: 'refused', hidden: true, reason: 'not-found' };

/** Access to a community by its address, for an action that carries no marking of its own. */
export async function authorizeCommunity(
  db: DbOrTx,
  viewer: Viewer,
  slug: string,
  action: CommunityAction = 'community.read',
): Promise<Authorized<MemberAccess>> {
  const community = await db
    .selectFrom('community')
    .select(['id', 'slug', 'name', 'visibility'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!community) return NOT_FOUND;
  const communityId = community.id as CommunityId;
  const decision = canInCommunity(viewer, action, communityId);
  if (!decision.allowed) {
    const known = community.visibility === 'listed' || viewer.memberships.has(communityId);
    return { kind: 'refused', hidden: !known, reason: decision.reason };
  }
  return granted<MemberAccess>(inCommunity(viewer, community));
}

/** As authorizeCommunity, for what only moderators do. */
export async function authorizeModerator(
  db: DbOrTx,
  viewer: Viewer,
  slug: string,
  action: CommunityAction = 'application.decide',
): Promise<Authorized<ModeratorAccess>> {
  const result = await authorizeCommunity(db, viewer, slug, action);
  if (result.kind === 'granted' && result.access.role !== 'moderator') {
    return { kind: 'refused', hidden: false, reason: 'needs-moderator' };
  }
  return result as Authorized<ModeratorAccess>;
}

/**
 * Access to a community for who would join it: a listed one is open to every admitted person, an
 * unlisted one to its members, to who was invited, and to who has an application waiting there.
 */
export async function authorizeApplicant(
  db: DbOrTx,
  viewer: Viewer,
  slug: string,
): Promise<Authorized<ApplicantAccess>> {
  const { personId } = viewer;
  const { rows } = await sql<{ id: string; slug: string; name: string; known: boolean }>`
    SELECT c.id, c.slug, c.name, c.visibility = 'listed'
      OR EXISTS (SELECT FROM community_invitation i WHERE i.community_id = c.id AND i.person_id = ${personId})
      OR EXISTS (SELECT FROM application a WHERE a.community_id = c.id AND a.person_id = ${personId}
        AND a.state IN ('applied', 'info_requested')) AS known
    FROM community c WHERE c.slug = ${slug}`.execute(db);
  const community = rows[0];
  if (!community) return NOT_FOUND;
  const known = community.known || viewer.memberships.has(community.id as CommunityId);
  if (!known) return NOT_FOUND;
  if (!viewer.admitted) return { kind: 'refused', hidden: false, reason: 'not-admitted' };
  return granted<ApplicantAccess>(inCommunity(viewer, community));
}

/** Access to open a new community. */
export function authorizeFounder(viewer: Viewer): Authorized<FounderAccess> {
  const decision = canOnPlatform(viewer, 'community.create');
  if (!decision.allowed) return { kind: 'refused', hidden: false, reason: decision.reason };
  return granted<FounderAccess>({ personId: viewer.personId });
}

/** Access to read a page. */
export async function authorizeRead(
  db: DbOrTx,
  viewer: Viewer,
  documentId: DocumentId,
): Promise<Authorized<ReadAccess>> {
  const row = await findMarked(db, 'document', documentId, viewer.personId);
  return decide<ReadAccess>(viewer, row, 'document.read', { documentId });
}

/** Access to change a page. Refused openly where the person may read it: then the reason is shown. */
export async function authorizeEdit(
  db: DbOrTx,
  viewer: Viewer,
  documentId: DocumentId,
): Promise<Authorized<EditAccess>> {
  const row = await findMarked(db, 'document', documentId, viewer.personId);
  return decide<EditAccess>(viewer, row, 'document.edit', { documentId });
}

/** Access to read a thread. */
export async function authorizeThread(
  db: DbOrTx,
  viewer: Viewer,
  threadId: ThreadId,
): Promise<Authorized<ThreadAccess>> {
  const row = await findMarked(db, 'thread', threadId, viewer.personId);
  return decide<ThreadAccess>(viewer, row, 'thread.read', { threadId });
}

/** Access to write in a thread. Refused openly where the person may read it. */
export async function authorizeReply(
  db: DbOrTx,
  viewer: Viewer,
  threadId: ThreadId,
  action: 'thread.reply' | 'thread.accept-answer' = 'thread.reply',
): Promise<Authorized<ReplyAccess>> {
  const row = await findMarked(db, 'thread', threadId, viewer.personId);
  return decide<ReplyAccess>(viewer, row, action, { threadId });
}

/** Access to a lesson by its number (`LL-2021-0042`). */
export async function authorizeLesson(
  db: DbOrTx,
  viewer: Viewer,
  number: string,
  action: 'lesson.read' | 'lesson.analyse' | 'lesson.decide' = 'lesson.read',
): Promise<Authorized<LessonAccess>> {
  const lesson = await db
    .selectFrom('lesson')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirst();
  if (!lesson) return NOT_FOUND;
  const lessonId = lesson.id as LessonId;
  const row = await findMarked(db, 'lesson', lessonId, viewer.personId);
  return decide<LessonAccess>(viewer, row, action, { lessonId });
}

/**
 * Access to a person's admission file, for the contact point of his country and for platform
 * managers. A file whose address is not confirmed does not exist yet.
 */
export async function authorizeAdmission(
  db: DbOrTx,
  viewer: Viewer,
  applicantId: PersonId,
): Promise<Authorized<AdmissionAccess>> {
  const row = await db
    .selectFrom('person as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('sponsorship as s', 's.applicant_id', 'p.id')
    .select(({ fn }) => [
      'p.country',
      'o.country as organisationCountry',
      fn.agg<string[]>('array_agg', ['s.sponsor_id']).as('sponsorIds'),
    ])
    .where('p.id', '=', applicantId)
    .where('p.admission', '<>', 'registered')
    .groupBy(['p.country', 'o.country'])
    .executeTakeFirst();
  if (!row) return NOT_FOUND;
  const about = { country: row.country as Country, unionBody: row.organisationCountry === null };
  const competent = canOnPlatform(viewer, 'admission.decide', about);
  if (!competent.allowed) return { kind: 'refused', hidden: true, reason: competent.reason };
  const sponsorIds = row.sponsorIds as PersonId[];
  const mine = canOnPlatform(viewer, 'admission.decide', {
    ...about,
    personId: applicantId,
    sponsorIds,
  });
  return granted<AdmissionAccess>({
    personId: viewer.personId,
    applicantId,
    ownCase: !mine.allowed,
  });
}

/** Access of a sponsor to the file of a person who named his address and whose file is open. */
export async function authorizeSponsoring(
  db: DbOrTx,
  viewer: Viewer,
  applicantId: PersonId,
): Promise<Authorized<SponsorAccess>> {
  if (!viewer.admitted || applicantId === viewer.personId) return NOT_FOUND;
  const request = await db
    .selectFrom('sponsor_request as r')
    .innerJoin('person as p', 'p.id', 'r.applicant_id')
    .select('p.id')
    .where('p.id', '=', applicantId)
    .where('p.admission', 'in', ADMISSION_STATES_OPEN)
    .where('r.sponsor_email', '=', viewer.email)
    .executeTakeFirst();
  const from = request && (await findSponsorDate(db, viewer.personId));
  if (!from || from > new Date()) return NOT_FOUND;
  return granted<SponsorAccess>({ personId: viewer.personId, applicantId });
}

/** Access to the platform's roles and set-up. Others learn nothing of the page. */
export function authorizeAdministrator(viewer: Viewer): Authorized<AdministratorAccess> {
  const decision = canOnPlatform(viewer, 'platform.set-up');
  if (!decision.allowed) return { kind: 'refused', hidden: true, reason: decision.reason };
  return granted<AdministratorAccess>({ personId: viewer.personId, name: viewer.name });
}

type MarkedRow = {
  communityId: CommunityId;
  slug: string;
  communityName: string;
  marking: Marking;
  originatingOrganisationId: OrganisationId | null;
  pendingOf: PersonId | null;
  named: boolean;
};

async function findMarked(
  db: DbOrTx,
  table: 'document' | 'thread' | 'lesson',
  id: string,
  personId: PersonId,
): Promise<MarkedRow | undefined> {
  // A lesson is its originator's own until a moderator accepts it (app/shared/lesson-life.ts).
  const pending =
    table === 'lesson'
      ? sql`CASE WHEN r.state IN ('draft', 'submitted', 'returned', 'rejected') THEN r.originator_id END`
      : sql`NULL::uuid`;
  const { rows } = await sql<MarkedRow>`
    SELECT r.community_id AS "communityId", c.slug, c.name AS "communityName", r.marking,
      r.originating_organisation_id AS "originatingOrganisationId", ${pending} AS "pendingOf",
      EXISTS (SELECT FROM named_reader n WHERE n.resource_id = r.id AND n.person_id = ${personId}) AS named
    FROM ${sql.table(table)} r JOIN community c ON c.id = r.community_id
    WHERE r.id = ${id}`.execute(db);
  return rows[0];
}

function decide<A extends InCommunity>(
  viewer: Viewer,
  row: MarkedRow | undefined,
  action: CommunityAction,
  ids: object,
): Authorized<A> {
  if (!row) return NOT_FOUND;
  const decision: Decision = canWithMarked(viewer, action, row);
  if (decision.allowed) {
    const community = { id: row.communityId, slug: row.slug, name: row.communityName };
    return granted<A>({ ...inCommunity(viewer, community), ...ids, marking: row.marking });
  }
  const readable = canWithMarked(viewer, 'document.read', row).allowed;
  return { kind: 'refused', hidden: !readable, reason: decision.reason };
}

function inCommunity(
  viewer: Viewer,
  community: { id: string; slug: string; name: string },
): InCommunity {
  const communityId = community.id as CommunityId;
  return {
    personId: viewer.personId,
    communityId,
    slug: community.slug,
    communityName: community.name,
    role: viewer.memberships.get(communityId)?.role ?? null,
  };
}

/** The one place where a proof comes into being. */
function granted<A>(facts: object): Granted<A> {
  return { kind: 'granted', access: facts as A };
}
