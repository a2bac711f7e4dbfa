import { sql } from 'kysely';
import type { ThreadCategory } from '../../app/shared/discussion.ts';
import type { PersonId, ThreadId } from '../../app/shared/ids.ts';
import type { Language } from '../../app/shared/languages.ts';
import { type Marking, MARKINGS, strictness } from '../../app/shared/markings.ts';
import { canRead } from '../../app/shared/policy.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import type { MemberAccess } from '../access/authorize.ts';
import type { Viewer } from '../access/viewer.ts';
import { recordAudit } from '../audit/record.ts';
import { claimSubmission, insertPost } from './posts.queries.ts';

export type NewThread = {
  title: string;
  category: ThreadCategory;
  language: Language;
  marking: Marking;
  /** An ISO day: answers are wanted until its end, in Brussels. */
  answerBy: string | null;
  body: string;
  /** Readers of a TLP:RED thread besides its author; ignored for other markings. */
  readers: readonly PersonId[];
  /** Made by the form: a form sent twice starts one thread. */
  submissionId: string;
};

export type StartOutcome =
  | { kind: 'started' | 'already-started'; threadId: ThreadId }
  /** The author could not read it himself. */
  | { kind: 'marking-refused' }
  /** A named reader is no active member of the community. */
  | { kind: 'unknown-reader' }
  /** The submission belongs to somebody else: no form of ours. */
  | { kind: 'foreign-submission' };

/** The markings that a person can give in a community: those that leave the thread readable to him. */
export function markingsOpenTo(viewer: Viewer, { communityId }: MemberAccess): Marking[] {
  const { organisationId } = viewer;
  return MARKINGS.filter(
    (marking) =>
      canRead(viewer, {
        communityId,
        marking,
        originatingOrganisationId: organisationId,
        named: true,
      }).allowed,
  );
}

/** Starts a thread with its first post, in one transaction. */
export async function startThread(
  db: Db,
  viewer: Viewer,
  access: MemberAccess,
  input: NewThread,
): Promise<StartOutcome> {
  if (!markingsOpenTo(viewer, access).includes(input.marking)) return { kind: 'marking-refused' };
  return db.transaction().execute(async (tx) => {
    const before = await claimSubmission(tx, access.personId, input.submissionId);
    if (before === 'foreign') return { kind: 'foreign-submission' };
    if (before) return { kind: 'already-started', threadId: before.threadId };
    const readers =
      input.marking === 'TLP:RED' ? [...new Set([access.personId, ...input.readers])] : [];
    if ((await countMembers(tx, access, readers)) < readers.length)
      return { kind: 'unknown-reader' };
    const threadId = await insertThread(tx, viewer, access, input);
    await nameReaders(tx, access, threadId, readers);
    await insertPost(tx, { ...input, threadId, authorId: access.personId, quotedPostId: null });
    await recordStart(tx, access, threadId, input.marking, readers.length);
    return { kind: 'started', threadId };
  });
}

async function countMembers(
  tx: Tx,
  access: MemberAccess,
  people: readonly PersonId[],
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM membership WHERE community_id = ${access.communityId}
      AND person_id = ANY(${people}::uuid[]) AND state IN ('active', 'revalidation_due')`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

async function insertThread(
  tx: Tx,
  viewer: Viewer,
  access: MemberAccess,
  { title, category, language, marking, answerBy }: NewThread,
): Promise<ThreadId> {
  const row = await tx
    .insertInto('thread')
    .values({
      community_id: access.communityId,
      category,
      title,
      language,
      marking,
      originating_organisation_id: viewer.organisationId,
      author_id: access.personId,
      answer_by:
        answerBy && sql<Date>`(${answerBy}::date + time '23:59') AT TIME ZONE 'Europe/Brussels'`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id as ThreadId;
}

async function nameReaders(
  tx: Tx,
  access: MemberAccess,
  threadId: ThreadId,
  readers: readonly PersonId[],
): Promise<void> {
  if (readers.length === 0) return;
  await tx
    .insertInto('named_reader')
    .values(
      readers.map((id) => ({ resource_id: threadId, person_id: id, named_by: access.personId })),
    )
    .execute();
}

/** Who gave a strict marking, and to how many readers, belongs in the audit log. */
async function recordStart(
  tx: Tx,
  access: MemberAccess,
  threadId: ThreadId,
  marking: Marking,
  readers: number,
): Promise<void> {
  if (strictness(marking) < strictness('TLP:AMBER')) return;
  await recordAudit(tx, {
    actorId: access.personId,
    action: 'thread.started',
    subject: { kind: 'thread', id: threadId },
    communityId: access.communityId,
    detail: { marking, readers },
  });
}
