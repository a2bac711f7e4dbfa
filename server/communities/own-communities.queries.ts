import { sql } from 'kysely';
import type { CommunityId } from '../../app/shared/ids.ts';
import type { CommunityRole } from '../../app/shared/roles.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import { readable } from '../access/readable.ts';
import type { Viewer } from '../access/viewer.ts';

export type OwnCommunity = {
  id: CommunityId;
  slug: string;
  name: string;
  role: CommunityRole;
  /** Things that wait for this person: applications and submitted lessons, for moderators. */
  waiting: number;
};

/** The communities a person is in, by name, with what waits there. */
export async function listOwnCommunities(db: DbOrTx, viewer: Viewer): Promise<OwnCommunity[]> {
  if (viewer.memberships.size === 0) return [];
  const { rows } = await sql<OwnCommunity>`
    SELECT c.id, c.slug, c.name, m.role, CASE WHEN m.role = 'moderator' THEN
        (SELECT count(*) FROM application a WHERE a.community_id = c.id AND a.state IN ('applied', 'info_requested')
           AND a.person_id <> m.person_id)
      + (SELECT count(*) FROM lesson l WHERE l.community_id = c.id AND l.state = 'submitted'
           AND l.originator_id IS DISTINCT FROM m.person_id AND ${readable(viewer, 'l')})
      ELSE 0 END::int AS waiting
    FROM membership m JOIN community c ON c.id = m.community_id
    WHERE m.person_id = ${viewer.personId} AND m.state IN ('active', 'revalidation_due')
    ORDER BY c.name COLLATE "und-x-icu"`.execute(db);
  return rows;
}

export type CommunityFrame = {
  id: CommunityId;
  slug: string;
  name: string;
  role: CommunityRole | null;
  /** Numbers on the tabs: what waits for this person, never totals. */
  counts: { applications: number; submittedLessons: number; unreadThreads: number };
};

/**
 * Name and tab counts of a community.
 *
 * @returns null where the person may not know of it: unlisted, and no member
 */
export async function findCommunityFrame(
  db: DbOrTx,
  viewer: Viewer,
  slug: string,
): Promise<CommunityFrame | null> {
  const community = await db
    .selectFrom('community')
    .select(['id', 'slug', 'name', 'visibility'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!community) return null;
  const id = community.id as CommunityId;
  const role = viewer.memberships.get(id)?.role ?? null;
  if (role === null && community.visibility !== 'listed') return null;
  const { rows } = await sql<CommunityFrame['counts']>`SELECT
    CASE WHEN ${role === 'moderator'} THEN (SELECT count(*) FROM application a WHERE a.community_id = ${id}
      AND a.state IN ('applied', 'info_requested') AND a.person_id <> ${viewer.personId}) ELSE 0 END::int AS applications,
    CASE WHEN ${role === 'moderator'} THEN (SELECT count(*) FROM lesson l WHERE l.community_id = ${id}
      AND l.state = 'submitted' AND l.originator_id IS DISTINCT FROM ${viewer.personId} AND ${readable(viewer, 'l')})
      ELSE 0 END::int AS "submittedLessons",
    CASE WHEN ${role !== null} THEN (SELECT count(*) FROM thread t
      LEFT JOIN thread_read r ON r.thread_id = t.id AND r.person_id = ${viewer.personId}
      WHERE t.community_id = ${id} AND ${readable(viewer, 't')} AND t.last_post_at > coalesce(r.read_at, '-infinity'))
      ELSE 0 END::int AS "unreadThreads"`.execute(db);
  const counts = rows[0] ?? { applications: 0, submittedLessons: 0, unreadThreads: 0 };
  return { id, slug: community.slug, name: community.name, role, counts };
}
