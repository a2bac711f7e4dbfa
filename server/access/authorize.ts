import { sql } from 'kysely';
import type {
  CommunityId, DocumentId, LessonId, OrganisationId, PersonId, ThreadId,
} from '../../app/shared/ids.ts';
import type { Marking } from '../../app/shared/markings.ts';
import {
  canInCommunity, canWithMarked, type CommunityAction, type Decision, type Refusal,
} from '../../app/shared/policy.ts';
import type { CommunityRole } from '../../app/shared/roles.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { Viewer } from './viewer.ts';

/**
 * Proof before touch: reads and writes ask for one of these as an argument, and only the functions
 * of this file make them. A proof holds for the request it was made in.
 */
declare const proof: unique symbol;
type Proof<K extends string> = { readonly [proof]: K };

type InCommunity = { personId: PersonId; communityId: CommunityId; slug: string; communityName: string; role: CommunityRole | null };
export type MemberAccess = InCommunity & Proof<'member'>;
export type ModeratorAccess = InCommunity & Proof<'member' | 'moderator'>;

type OnDocument = InCommunity & { documentId: DocumentId; marking: Marking };
export type ReadAccess = OnDocument & Proof<'document-read'>;
export type EditAccess = OnDocument & Proof<'document-read' | 'document-edit'>;

export type ThreadAccess = InCommunity & { threadId: ThreadId; marking: Marking } & Proof<'thread-read'>;
export type LessonAccess = InCommunity & { lessonId: LessonId; marking: Marking } & Proof<'lesson-read'>;

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

/** Access to a thread: to read it, or to do more. */
export async function authorizeThread(
  db: DbOrTx,
  viewer: Viewer,
  threadId: ThreadId,
  action: 'thread.read' | 'thread.reply' | 'thread.accept-answer' = 'thread.read',
): Promise<Authorized<ThreadAccess>> {
  const row = await findMarked(db, 'thread', threadId, viewer.personId);
  return decide<ThreadAccess>(viewer, row, action, { threadId });
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

function inCommunity(viewer: Viewer, community: { id: string; slug: string; name: string }): InCommunity {
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
