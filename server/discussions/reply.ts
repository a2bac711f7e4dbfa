import type { PostId } from '../../app/shared/ids.ts';
import type { Language } from '../../app/shared/languages.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import type { ReplyAccess } from '../access/authorize.ts';
import { claimSubmission, insertPost, type PostPlace } from './posts.queries.ts';

export type NewReply = {
  body: string;
  language: Language;
  quotedPostId: PostId | null;
  /** Made by the form: a form sent twice makes one post. */
  submissionId: string;
};

export type ReplyOutcome =
  | ({ kind: 'posted' | 'already-posted' } & PostPlace)
  | { kind: 'closed' }
  /** The quoted post is none of this thread. */
  | { kind: 'unknown-quote' }
  /** The submission belongs to another thread or person: no form of ours. */
  | { kind: 'foreign-submission' };

/** Adds a reply. Replies to one thread wait for each other, so that nobody's reading mark skips one. */
export async function replyToThread(
  db: Db,
  access: ReplyAccess,
  reply: NewReply,
): Promise<ReplyOutcome> {
  return db.transaction().execute(async (tx) => {
    const before = await claimSubmission(tx, access.personId, reply.submissionId);
    if (before === 'foreign' || (before && before.threadId !== access.threadId)) {
      return { kind: 'foreign-submission' };
    }
    if (before) return { kind: 'already-posted', ...before };
    const thread = await lockThread(tx, access);
    if (thread.closed_at) return { kind: 'closed' };
    const { quotedPostId } = reply;
    if (quotedPostId && !(await isPostOf(tx, access, quotedPostId)))
      return { kind: 'unknown-quote' };
    const { threadId, personId } = access;
    return {
      kind: 'posted',
      ...(await insertPost(tx, { ...reply, threadId, authorId: personId })),
    };
  });
}

/** Takes the lock of the thread's row until commit. */
export async function lockThread(tx: Tx, access: ReplyAccess) {
  return tx
    .selectFrom('thread')
    .select(['author_id', 'closed_at', 'accepted_post_id'])
    .where('id', '=', access.threadId)
    .where('community_id', '=', access.communityId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Whether a post belongs to the thread of the proof. */
async function isPostOf(tx: Tx, access: ReplyAccess, postId: PostId): Promise<boolean> {
  const row = await tx
    .selectFrom('post')
    .select('id')
    .where('id', '=', postId)
    .where('thread_id', '=', access.threadId)
    .executeTakeFirst();
  return row !== undefined;
}
