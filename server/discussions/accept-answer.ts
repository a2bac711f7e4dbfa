import { sql } from 'kysely';
import type { PostId } from '../../app/shared/ids.ts';
import type { Db } from '../../db/create-db.ts';
import type { ReplyAccess } from '../access/authorize.ts';
import { lockThread } from './reply.ts';
import { positionOf } from './threads.queries.ts';

export type AcceptOutcome =
  | { kind: 'accepted'; postId: PostId; position: number }
  | { kind: 'withdrawn' }
  /** Neither author of the thread nor moderator. */
  | { kind: 'not-yours' }
  /** None of this thread, or the question itself. */
  | { kind: 'no-answer' };

/**
 * Marks a reply as the accepted answer, in place of an earlier one, or with null takes the mark
 * away. The author of the thread and the moderators of its community may.
 */
export async function acceptAnswer(
  db: Db,
  access: ReplyAccess,
  postId: PostId | null,
): Promise<AcceptOutcome> {
  return db.transaction().execute(async (tx) => {
    const thread = await lockThread(tx, access);
    const may = thread.author_id === access.personId || access.role === 'moderator';
    if (!may) return { kind: 'not-yours' };
    const { rows } = await sql<{ position: number }>`
      SELECT ${positionOf('m')} AS position FROM post m
      WHERE m.id = ${postId}::uuid AND m.thread_id = ${access.threadId}`.execute(tx);
    const position = rows[0]?.position ?? 0;
    if (postId && position === 0) return { kind: 'no-answer' };
    await tx
      .updateTable('thread')
      .set({ accepted_post_id: postId })
      .where('id', '=', access.threadId)
      .where('community_id', '=', access.communityId)
      .execute();
    return postId ? { kind: 'accepted', postId, position } : { kind: 'withdrawn' };
  });
}
