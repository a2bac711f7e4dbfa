import { type RawBuilder, sql } from 'kysely';
import type { Country } from '../../app/shared/countries.ts';
import type { CommunityId, LessonId, ThreadId } from '../../app/shared/ids.ts';
import type { Language } from '../../app/shared/languages.ts';
import { type LessonState, LESSON_STATES_BEFORE_ACCEPTANCE } from '../../app/shared/lesson-life.ts';
import type { Marking } from '../../app/shared/markings.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import { readable } from '../access/readable.ts';
import type { Viewer } from '../access/viewer.ts';

/** What is new in communities, across nouns; every list carries the permission filter. */

export type RequestLine = {
  id: ThreadId;
  title: string;
  language: Language;
  /** Of the body that asks; null for bodies of the Union. */
  country: Country | null;
  answerBy: Date;
  answers: number;
};

/** Unanswered questions with an answer-by date: those still in time first, the most urgent on top. */
export async function listRequests(
  db: DbOrTx,
  viewer: Viewer,
  community: CommunityId,
  limit: number,
): Promise<{ requests: RequestLine[]; total: number }> {
  const { rows } = await sql<RequestLine & { total: number }>`
    SELECT t.id, t.title, t.language, o.country, t.answer_by AS "answerBy",
      (SELECT count(*) - 1 FROM post x WHERE x.thread_id = t.id)::int AS answers,
      count(*) OVER ()::int AS total
    FROM thread t JOIN person p ON p.id = t.author_id JOIN organisation o ON o.id = p.organisation_id
    WHERE t.community_id = ${community} AND ${readable(viewer, 't')}
      AND t.answer_by IS NOT NULL AND t.accepted_post_id IS NULL AND t.closed_at IS NULL
    ORDER BY t.answer_by < now(), t.answer_by, t.id LIMIT ${limit}`.execute(db);
  return { requests: rows, total: rows[0]?.total ?? 0 };
}

export type LessonCard = {
  id: LessonId;
  number: string;
  title: string;
  language: Language;
  marking: Marking;
  state: LessonState;
};

/** In the library: accepted by a moderator, and neither merged, superseded nor archived. */
const inLibrary: RawBuilder<boolean> = sql<boolean>`l.state <> ALL(${[
  ...LESSON_STATES_BEFORE_ACCEPTANCE,
  'merged',
  'superseded',
  'archived',
]}::lesson_state[])`;

/** The lessons last accepted in some communities. */
export async function listNewLessons(
  db: DbOrTx,
  viewer: Viewer,
  communities: readonly CommunityId[],
  limit: number,
): Promise<LessonCard[]> {
  const { rows } = await sql<LessonCard>`
    SELECT l.id, l.number, l.title, l.language, l.marking, l.state FROM lesson l
    WHERE l.community_id = ANY(${communities}::uuid[]) AND ${readable(viewer, 'l')} AND ${inLibrary}
    ORDER BY coalesce((SELECT min(e.created_at) FROM lesson_event e
      WHERE e.lesson_id = l.id AND e.to_state = 'observation'), l.created_at) DESC, l.id DESC
    LIMIT ${limit}`.execute(db);
  return rows;
}

export type LessonCounts = {
  byState: { state: LessonState; count: number }[];
  /** Months from a lesson identified to learned, the median; null before the first. */
  medianMonths: number | null;
};

/** How many lessons of a community are in which state, of those that the viewer may read. */
export async function countLessons(
  db: DbOrTx,
  viewer: Viewer,
  community: CommunityId,
): Promise<LessonCounts> {
  const byState = await sql<{ state: LessonState; count: number }>`
    SELECT l.state, count(*)::int AS count FROM lesson l
    WHERE l.community_id = ${community} AND ${readable(viewer, 'l')} AND ${inLibrary}
    GROUP BY l.state`.execute(db);
  const median = await sql<{ months: number | null }>`
    SELECT round((percentile_cont(0.5) WITHIN GROUP (ORDER BY
      extract(epoch FROM done.at - begun.at)) / (86400 * 30.44))::numeric)::int AS months
    FROM lesson l
    CROSS JOIN LATERAL (SELECT min(created_at) AS at FROM lesson_event
      WHERE lesson_id = l.id AND to_state IN ('lesson-identified', 'good-practice')) begun
    CROSS JOIN LATERAL (SELECT min(created_at) AS at FROM lesson_event
      WHERE lesson_id = l.id AND to_state = 'lesson-learned') done
    WHERE l.community_id = ${community} AND l.state = 'lesson-learned' AND ${readable(viewer, 'l')}
      AND done.at > begun.at`.execute(db);
  return { byState: byState.rows, medianMonths: median.rows[0]?.months ?? null };
}

export type ThreadCard = {
  id: ThreadId;
  slug: string;
  communityName: string;
  title: string;
  language: Language;
  marking: Marking;
  replies: number;
  lastPostAt: Date;
};

/** The threads with the last activity in some communities. */
export async function listActiveThreads(
  db: DbOrTx,
  viewer: Viewer,
  communities: readonly CommunityId[],
  limit: number,
): Promise<ThreadCard[]> {
  const { rows } = await sql<ThreadCard>`
    SELECT t.id, c.slug, c.name AS "communityName", t.title, t.language, t.marking,
      (SELECT count(*) - 1 FROM post x WHERE x.thread_id = t.id)::int AS replies, t.last_post_at AS "lastPostAt"
    FROM thread t JOIN community c ON c.id = t.community_id
    WHERE t.community_id = ANY(${communities}::uuid[]) AND ${readable(viewer, 't')}
    ORDER BY t.last_post_at DESC, t.id DESC LIMIT ${limit}`.execute(db);
  return rows;
}
