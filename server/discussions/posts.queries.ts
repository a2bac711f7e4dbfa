import { sql } from 'kysely';
import { POSTS_PER_PAGE } from '../../app/shared/discussion.ts';
import type { PersonId, PostId, ThreadId } from '../../app/shared/ids.ts';
import type { Language } from '../../app/shared/languages.ts';
import type { DbOrTx, Tx } from '../../db/create-db.ts';
import type { ThreadAccess } from '../access/authorize.ts';
import { type Author, positionOf, seenUntil } from './threads.queries.ts';

/** How much of a quoted post is shown, in characters. */
const QUOTED = 600;

/** An earlier post of the thread that a reply answers. */
export type Quoted = {
  id: PostId;
  position: number;
  authorName: string;
  /** The beginning of its text. */
  body: string;
  cut: boolean;
  language: Language;
};

export type Post = {
  id: PostId;
  /** Where it stands in the thread, counted from 0. */
  position: number;
  author: Author;
  body: string;
  language: Language;
  createdAt: Date;
  editedAt: Date | null;
  /** Came after the viewer last looked, from somebody else. */
  unread: boolean;
  quoted: Quoted | null;
};

type PostRow = Omit<Post, 'author' | 'position'> & {
  authorId: PersonId;
  authorName: string;
  organisation: string;
  country: Author['country'];
};

/** One page of a thread's posts, oldest first; `page` counts from 1. */
export async function listPosts(db: DbOrTx, access: ThreadAccess, page: number): Promise<Post[]> {
  const offset = (page - 1) * POSTS_PER_PAGE;
  const { rows } = await sql<PostRow>`
    SELECT m.id, m.body, m.language, m.created_at AS "createdAt", m.edited_at AS "editedAt",
      m.author_id AS "authorId", p.name AS "authorName", o.name AS organisation, o.country,
      m.author_id <> ${access.personId} AND m.created_at > coalesce(seen.at, '-infinity') AS unread,
      CASE WHEN q.id IS NOT NULL THEN json_build_object('id', q.id, 'position', ${positionOf('q')},
        'authorName', qp.name, 'body', left(q.body, ${QUOTED}), 'cut', length(q.body) > ${QUOTED},
        'language', q.language) END AS quoted
    FROM (SELECT * FROM post WHERE thread_id = ${access.threadId}
          ORDER BY created_at, id LIMIT ${POSTS_PER_PAGE} OFFSET ${offset}) m
    JOIN person p ON p.id = m.author_id
    JOIN organisation o ON o.id = p.organisation_id
    CROSS JOIN LATERAL (SELECT ${seenUntil('m.thread_id', access.personId)} AS at) seen
    LEFT JOIN post q ON q.id = m.quoted_post_id AND q.thread_id = m.thread_id
    LEFT JOIN person qp ON qp.id = q.author_id
    ORDER BY m.created_at, m.id`.execute(db);
  return rows.map(({ authorId, authorName, organisation, country, ...row }, index) => ({
    ...row,
    position: offset + index,
    author: { id: authorId, name: authorName, organisation, country },
  }));
}

/** Where the first post stands that the viewer has not seen, or null when all are seen. */
export async function findFirstUnread(db: DbOrTx, access: ThreadAccess): Promise<number | null> {
  const { rows } = await sql<{ position: number }>`
    SELECT ${positionOf('m')} AS position FROM post m
    WHERE m.thread_id = ${access.threadId} AND m.author_id <> ${access.personId}
      AND m.created_at > ${seenUntil('m.thread_id', access.personId)}
    ORDER BY m.created_at, m.id LIMIT 1`.execute(db);
  return rows[0]?.position ?? null;
}

/**
 * Moves the reading mark to the last of the posts shown, never back. The mark is a post's own time
 * and not the clock's: a reply that commits meanwhile stays unread.
 */
export async function markRead(
  tx: Tx,
  access: ThreadAccess,
  shown: readonly PostId[],
): Promise<void> {
  await sql`
    INSERT INTO thread_read (thread_id, person_id, read_at)
    SELECT thread_id, ${access.personId}, max(created_at) FROM post
    WHERE thread_id = ${access.threadId} AND id = ANY(${shown}::uuid[]) GROUP BY thread_id
    ON CONFLICT (thread_id, person_id) DO UPDATE SET read_at = excluded.read_at
    WHERE thread_read.read_at < excluded.read_at`.execute(tx);
}

export type PostPlace = { postId: PostId; threadId: ThreadId; position: number };

/**
 * The post that a form has made before, if the same person sent it. Forms of one submission wait
 * for each other here until commit, so of two at once the second finds the post of the first.
 */
export async function claimSubmission(
  tx: Tx,
  personId: PersonId,
  submissionId: string,
): Promise<PostPlace | 'foreign' | null> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${submissionId}, 0))`.execute(tx);
  const { rows } = await sql<PostPlace & { authorId: PersonId }>`
    SELECT m.id AS "postId", m.thread_id AS "threadId", m.author_id AS "authorId", ${positionOf('m')} AS position
    FROM post m WHERE m.submission_id = ${submissionId}`.execute(tx);
  const [found] = rows;
  if (!found) return null;
  const { authorId, ...place } = found;
  return authorId === personId ? place : 'foreign';
}

export type NewPost = {
  threadId: ThreadId;
  authorId: PersonId;
  body: string;
  language: Language;
  quotedPostId: PostId | null;
  submissionId: string;
};

/**
 * Inserts a post and moves its thread's last activity. The caller holds the lock of the thread's
 * row: the clock is read after it was got, so the times of posts follow their commits.
 */
export async function insertPost(tx: Tx, post: NewPost): Promise<PostPlace> {
  const { rows } = await sql<{ id: PostId; created_at: Date }>`
    INSERT INTO post (thread_id, author_id, body, language, quoted_post_id, submission_id, created_at)
    VALUES (${post.threadId}, ${post.authorId}, ${post.body}, ${post.language}, ${post.quotedPostId},
      ${post.submissionId}, clock_timestamp()) RETURNING id`.execute(tx);
  const postId = rows[0]?.id;
  if (!postId) throw new Error('post was not inserted');
  const moved = await sql<{ position: number }>`
    UPDATE thread SET last_post_at = m.created_at FROM post m
    WHERE m.id = ${postId} AND thread.id = m.thread_id RETURNING ${positionOf('m')} AS position`.execute(
    tx,
  );
  return { postId, threadId: post.threadId, position: moved.rows[0]?.position ?? 0 };
}
