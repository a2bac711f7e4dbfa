import { type RawBuilder, sql } from 'kysely';
import type { Country } from '../../app/shared/countries.ts';
import type { ThreadCategory } from '../../app/shared/discussion.ts';
import type { PersonId, PostId, ThreadId } from '../../app/shared/ids.ts';
import type { Language } from '../../app/shared/languages.ts';
import type { Marking } from '../../app/shared/markings.ts';
import type { Db, DbOrTx } from '../../db/create-db.ts';
import type { MemberAccess, ThreadAccess } from '../access/authorize.ts';
import { readable } from '../access/readable.ts';
import type { Viewer } from '../access/viewer.ts';

/** Threads on one page of the list. */
const THREADS_PER_PAGE = 30;

/** A thread as the list shows it. */
export type ThreadLine = {
  id: ThreadId;
  title: string;
  language: Language;
  category: ThreadCategory;
  marking: Marking;
  authorName: string;
  /** Null for bodies of the Union. */
  country: Country | null;
  /** Posts after the first. */
  replies: number;
  lastPostAt: Date;
  lastAuthor: string;
  answerBy: Date | null;
  answered: boolean;
  closed: boolean;
  /** Posts of others that the viewer has not seen. */
  unread: number;
  /** Whether the viewer has ever opened it, or written in it. */
  opened: boolean;
};

export type ThreadFilter = {
  category: ThreadCategory | null;
  /** Only requests that still wait for an answer, the most urgent first. */
  requests: boolean;
  /** From 1. */
  page: number;
};

/** A request: a question with an answer-by date that nobody has answered yet. */
const openRequest: RawBuilder<boolean> = sql<boolean>`
  (t.answer_by IS NOT NULL AND t.accepted_post_id IS NULL AND t.closed_at IS NULL)`;

/**
 * Until when a person has seen a thread: where the reading mark stands, else his own last post;
 * null for a thread that is new to him.
 */
export function seenUntil(threadId: string, personId: PersonId): RawBuilder<Date | null> {
  return sql<Date | null>`coalesce(
    (SELECT read_at FROM thread_read WHERE thread_id = ${sql.ref(threadId)} AND person_id = ${personId}),
    (SELECT max(created_at) FROM post WHERE thread_id = ${sql.ref(threadId)} AND author_id = ${personId}))`;
}

/** Threads of a community that the viewer may read, by last activity. */
export async function listThreads(
  db: Db,
  viewer: Viewer,
  access: MemberAccess,
  { category, requests, page }: ThreadFilter,
): Promise<{ threads: ThreadLine[]; pages: number }> {
  const order = requests ? sql`answer_by < now(), answer_by, id` : sql`last_post_at DESC, id DESC`;
  const { rows } = await sql<ThreadLine & { total: number }>`
    WITH found AS (
      SELECT t.*, count(*) OVER ()::int AS total FROM thread t
      WHERE t.community_id = ${access.communityId} AND ${readable(viewer, 't')}
        AND (${category}::text IS NULL OR t.category = ${category})
        AND (NOT ${requests} OR ${openRequest})
      ORDER BY ${order} LIMIT ${THREADS_PER_PAGE} OFFSET ${(page - 1) * THREADS_PER_PAGE}
    )
    SELECT t.id, t.title, t.language, t.category, t.marking, t.total, p.name AS "authorName", o.country,
      t.last_post_at AS "lastPostAt", t.answer_by AS "answerBy", t.accepted_post_id IS NOT NULL AS answered,
      t.closed_at IS NOT NULL AS closed, seen.at IS NOT NULL AS opened, s.replies, s.unread, s."lastAuthor"
    FROM found t
    JOIN person p ON p.id = t.author_id
    JOIN organisation o ON o.id = p.organisation_id
    CROSS JOIN LATERAL (SELECT ${seenUntil('t.id', viewer.personId)} AS at) seen
    CROSS JOIN LATERAL (
      SELECT (count(*) - 1)::int AS replies,
        (count(*) FILTER (WHERE x.author_id <> ${viewer.personId}
          AND x.created_at > coalesce(seen.at, '-infinity')))::int AS unread,
        (array_agg(a.name ORDER BY x.created_at DESC, x.id DESC))[1] AS "lastAuthor"
      FROM post x JOIN person a ON a.id = x.author_id WHERE x.thread_id = t.id
    ) s
    ORDER BY ${order}`.execute(db);
  return { threads: rows, pages: Math.ceil((rows[0]?.total ?? 0) / THREADS_PER_PAGE) };
}

/** Who wrote something, as pages name people. */
export type Author = { id: PersonId; name: string; organisation: string; country: Country | null };

/** What is said of a thread besides its posts. */
export type ThreadFacts = {
  id: ThreadId;
  title: string;
  language: Language;
  category: ThreadCategory;
  marking: Marking;
  authorId: PersonId;
  authorName: string;
  tags: string[];
  answerBy: Date | null;
  closedAt: Date | null;
  createdAt: Date;
  acceptedPostId: PostId | null;
  /** Where the accepted answer stands, counted from 0. */
  acceptedPosition: number | null;
  postCount: number;
};

/** The facts of a thread that a proof has been given for. */
export async function getThread(db: DbOrTx, access: ThreadAccess): Promise<ThreadFacts> {
  const { rows } = await sql<ThreadFacts>`
    SELECT t.id, t.title, t.language, t.category, t.marking, t.author_id AS "authorId", p.name AS "authorName",
      t.tags, t.answer_by AS "answerBy", t.closed_at AS "closedAt", t.created_at AS "createdAt",
      t.accepted_post_id AS "acceptedPostId", ${positionOf('a')} AS "acceptedPosition",
      (SELECT count(*) FROM post x WHERE x.thread_id = t.id)::int AS "postCount"
    FROM thread t
    JOIN person p ON p.id = t.author_id
    LEFT JOIN post a ON a.id = t.accepted_post_id
    WHERE t.id = ${access.threadId} AND t.community_id = ${access.communityId}`.execute(db);
  const [facts] = rows;
  if (!facts) throw new Error(`thread ${access.threadId} is gone`);
  return facts;
}

/** Where a post stands in its thread, counted from 0; null for no post. */
export function positionOf(alias: string): RawBuilder<number | null> {
  const post = (column: string) => sql.ref(`${alias}.${column}`);
  return sql<number | null>`CASE WHEN ${post('id')} IS NOT NULL THEN (
    SELECT count(*) FROM post x WHERE x.thread_id = ${post('thread_id')}
      AND (x.created_at, x.id) < (${post('created_at')}, ${post('id')}))::int END`;
}

export type AboutLesson = { number: string; title: string; language: Language };
export type AboutPage = { id: string; title: string; language: Language; slug: string };

/** Lessons and pages that a thread is about, without those that the viewer may not read. */
export async function listAbout(
  db: DbOrTx,
  viewer: Viewer,
  access: ThreadAccess,
): Promise<{ lessons: AboutLesson[]; pages: AboutPage[] }> {
  const lessons = await sql<AboutLesson>`
    SELECT l.number, l.title, l.language FROM thread_about a JOIN lesson l ON l.id = a.lesson_id
    WHERE a.thread_id = ${access.threadId} AND ${readable(viewer, 'l')}
      AND l.state NOT IN ('draft', 'submitted', 'returned', 'rejected')
    ORDER BY l.number`.execute(db);
  const pages = await sql<AboutPage>`
    SELECT d.id, d.title, d.language, c.slug FROM thread_about a
    JOIN document d ON d.id = a.document_id JOIN community c ON c.id = d.community_id
    WHERE a.thread_id = ${access.threadId} AND ${readable(viewer, 'd')}
    ORDER BY d.title COLLATE "und-x-icu"`.execute(db);
  return { lessons: lessons.rows, pages: pages.rows };
}
