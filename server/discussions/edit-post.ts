import { sql } from 'kysely';
import type { PostId } from '../../app/shared/ids.ts';
import type { Language } from '../../app/shared/languages.ts';
import type { Db } from '../../db/create-db.ts';
import type { ReplyAccess } from '../access/authorize.ts';
import type { PostPlace } from './posts.queries.ts';
import { lockThread } from './reply.ts';
import { positionOf } from './threads.queries.ts';

export type EditOutcome =
  | ({ kind: 'edited' | 'unchanged' } & PostPlace)
  | { kind: 'closed' }
  /** Somebody else's, or none of this thread. */
  | { kind: 'not-yours' };

/** Changes one's own post; whoever reads it sees that it was edited, and when. */
export async function editPost(
  db: Db,
  access: ReplyAccess,
  { postId, body, language }: { postId: PostId; body: string; language: Language },
): Promise<EditOutcome> {
  return db.transaction().execute(async (tx) => {
    const thread = await lockThread(tx, access);
    const { rows } = await sql<PostPlace & { same: boolean }>`
      SELECT m.id AS "postId", m.thread_id AS "threadId", ${positionOf('m')} AS position,
        m.body = ${body} AND m.language = ${language} AS same
      FROM post m WHERE m.id = ${postId} AND m.thread_id = ${access.threadId}
        AND m.author_id = ${access.personId}`.execute(tx);
    const [found] = rows;
    if (!found) return { kind: 'not-yours' };
    if (thread.closed_at) return { kind: 'closed' };
    const { same, ...place } = found;
    if (same) return { kind: 'unchanged', ...place };
    await tx
      .updateTable('post')
      .set({ body, language, edited_at: new Date() })
      .where('id', '=', postId)
      .where('thread_id', '=', access.threadId)
      .where('author_id', '=', access.personId)
      .execute();
    return { kind: 'edited', ...place };
  });
}
