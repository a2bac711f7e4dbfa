import { sql } from 'kysely';
import type { CommunityId, DocumentId, ThreadId } from '../../app/shared/ids.ts';
import type { Language } from '../../app/shared/languages.ts';
import type { Db } from '../../db/create-db.ts';
import { readable } from '../access/readable.ts';
import type { Viewer } from '../access/viewer.ts';

/** How many of a kind are named one by one. */
const LIMIT = 5;

type In = { slug: string };

/** Something that a person has to do in a community, or might want to. Dates are ISO days. */
export type WaitingItem = In &
  (
    | {
        kind: 'action';
        number: string;
        what: string;
        language: Language;
        due: string;
        daysOver: number;
      }
    | { kind: 'revalidation'; due: string }
    | { kind: 'applications'; count: number; oldest: Date; days: number }
    | { kind: 'submitted'; count: number; oldest: Date }
    | { kind: 'thread'; id: ThreadId; title: string; language: Language; count: number; last: Date }
    | { kind: 'review'; id: DocumentId; title: string; language: Language; since: Date }
  );

type Of<K extends WaitingItem['kind']> = Omit<Extract<WaitingItem, { kind: K }>, 'kind'>;

/**
 * What waits for a person in the given communities of his, the most pressing kind first. Each
 * statement carries the permission filter.
 */
export async function listWaiting(
  db: Db,
  viewer: Viewer,
  communities: readonly CommunityId[] = [...viewer.memberships.keys()],
): Promise<WaitingItem[]> {
  if (communities.length === 0) return [];
  const scope = { db, viewer, communities };
  const [actions, revalidations, applications, submitted, threads, reviews] = await Promise.all([
    listOverdueActions(scope),
    listRevalidations(scope),
    countApplications(scope),
    countSubmitted(scope),
    listUnreadThreads(scope),
    listReviews(scope),
  ]);
  return [
    ...actions.map((item) => ({ kind: 'action' as const, ...item })),
    ...revalidations.map((item) => ({ kind: 'revalidation' as const, ...item })),
    ...applications.map((item) => ({ kind: 'applications' as const, ...item })),
    ...submitted.map((item) => ({ kind: 'submitted' as const, ...item })),
    ...threads.map((item) => ({ kind: 'thread' as const, ...item })),
    ...reviews.map((item) => ({ kind: 'review' as const, ...item })),
  ];
}

type Scope = { db: Db; viewer: Viewer; communities: readonly CommunityId[] };

/** Those of the given communities where the person holds one of the roles. */
function where({ viewer, communities }: Scope, roles: readonly string[]): CommunityId[] {
  return communities.filter((id) => roles.includes(viewer.memberships.get(id)?.role ?? ''));
}

async function listOverdueActions({ db, viewer, communities }: Scope): Promise<Of<'action'>[]> {
  const { rows } = await sql<Of<'action'>>`
    SELECT c.slug, l.number, a.what, l.language, a.due, current_date - a.due AS "daysOver"
    FROM lesson_action a JOIN lesson l ON l.id = a.lesson_id JOIN community c ON c.id = l.community_id
    WHERE a.owner_id = ${viewer.personId} AND a.status <> 'finished' AND a.due < current_date
      AND l.community_id = ANY(${communities}::uuid[]) AND ${readable(viewer, 'l')}
      AND l.state NOT IN ('merged', 'superseded', 'archived', 'declined', 'rejected')
    ORDER BY a.due, a.id LIMIT ${LIMIT}`.execute(db);
  return rows;
}

async function listRevalidations({
  db,
  viewer,
  communities,
}: Scope): Promise<Of<'revalidation'>[]> {
  const { rows } = await sql<Of<'revalidation'>>`
    SELECT c.slug, coalesce(m.revalidation_due_on, current_date) AS due
    FROM membership m JOIN community c ON c.id = m.community_id
    WHERE m.person_id = ${viewer.personId} AND m.community_id = ANY(${communities}::uuid[])
      AND (m.state = 'revalidation_due' OR (m.state = 'active' AND m.revalidation_due_on <= current_date + 30))
    ORDER BY due`.execute(db);
  return rows;
}

async function countApplications(scope: Scope): Promise<Of<'applications'>[]> {
  const { rows } = await sql<Of<'applications'>>`
    SELECT c.slug, count(*)::int AS count, min(a.created_at) AS oldest,
      current_date - min(a.created_at)::date AS days
    FROM application a JOIN community c ON c.id = a.community_id
    WHERE a.state IN ('applied', 'info_requested') AND a.person_id <> ${scope.viewer.personId}
      AND a.community_id = ANY(${where(scope, ['moderator'])}::uuid[])
    GROUP BY c.slug ORDER BY oldest`.execute(scope.db);
  return rows;
}

async function countSubmitted(scope: Scope): Promise<Of<'submitted'>[]> {
  const { rows } = await sql<Of<'submitted'>>`
    SELECT c.slug, count(*)::int AS count, min(l.updated_at) AS oldest
    FROM lesson l JOIN community c ON c.id = l.community_id
    WHERE l.state = 'submitted' AND l.originator_id IS DISTINCT FROM ${scope.viewer.personId}
      AND l.community_id = ANY(${where(scope, ['moderator'])}::uuid[]) AND ${readable(scope.viewer, 'l')}
    GROUP BY c.slug ORDER BY oldest`.execute(scope.db);
  return rows;
}

/** Threads that the person takes part in, with posts of others that he has not seen. */
async function listUnreadThreads({ db, viewer, communities }: Scope): Promise<Of<'thread'>[]> {
  const { rows } = await sql<Of<'thread'>>`
    SELECT c.slug, t.id, t.title, t.language, n.count, n.last
    FROM thread t JOIN community c ON c.id = t.community_id
    LEFT JOIN thread_read r ON r.thread_id = t.id AND r.person_id = ${viewer.personId}
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count, max(m.created_at) AS last FROM post m
      WHERE m.thread_id = t.id AND m.author_id <> ${viewer.personId}
        AND m.created_at > coalesce(r.read_at, (SELECT max(o.created_at) FROM post o
          WHERE o.thread_id = t.id AND o.author_id = ${viewer.personId}))
    ) n
    WHERE t.community_id = ANY(${communities}::uuid[]) AND ${readable(viewer, 't')} AND n.count > 0
      AND EXISTS (SELECT FROM post o WHERE o.thread_id = t.id AND o.author_id = ${viewer.personId})
    ORDER BY n.last DESC LIMIT ${LIMIT}`.execute(db);
  return rows;
}

/** Pages in review on whose newest revision the expert has not yet given a verdict. */
async function listReviews(scope: Scope): Promise<Of<'review'>[]> {
  const { rows } = await sql<Of<'review'>>`
    SELECT c.slug, d.id, d.title, d.language, d.updated_at AS since
    FROM document d JOIN community c ON c.id = d.community_id
    WHERE d.state = 'in-review' AND d.community_id = ANY(${where(scope, ['expert', 'moderator'])}::uuid[])
      AND ${readable(scope.viewer, 'd')}
      AND NOT EXISTS (SELECT FROM endorsement e WHERE e.person_id = ${scope.viewer.personId}
        AND e.revision_id = (SELECT v.id FROM document_revision v WHERE v.document_id = d.id
                             ORDER BY v.number DESC LIMIT 1))
    ORDER BY d.updated_at LIMIT ${LIMIT}`.execute(scope.db);
  return rows;
}
