import { sql } from 'kysely';
import type { CommunityId } from '../../app/shared/ids.ts';
import type { Marking } from '../../app/shared/markings.ts';
import type { MembershipState } from '../../app/shared/membership-life.ts';
import type { CommunityRole } from '../../app/shared/roles.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import { readable } from '../access/readable.ts';
import type { Viewer } from '../access/viewer.ts';

export type JoinedCommunity = {
  id: CommunityId;
  slug: string;
  name: string;
  purpose: string;
  visibility: 'listed' | 'unlisted';
  defaultMarking: Marking;
  role: CommunityRole;
  state: Extract<MembershipState, 'active' | 'revalidation_due' | 'suspended'>;
  members: number;
  /** Of what this person may read there; null for nothing yet. */
  lastActivityAt: Date | null;
  /** Why it is suspended. */
  reason: string | null;
};

/** Communities a person belongs to, suspended ones included, by name. */
export async function listJoined(db: DbOrTx, viewer: Viewer): Promise<JoinedCommunity[]> {
  const { rows } = await sql<JoinedCommunity>`
    SELECT c.id, c.slug, c.name, c.purpose, c.visibility, c.default_marking AS "defaultMarking",
      m.role, m.state, ${memberCount} AS members, ${lastActivity(viewer)} AS "lastActivityAt",
      CASE WHEN m.state = 'suspended' THEN (SELECT e.body FROM membership_event e
        WHERE e.membership_id = m.id AND e.kind = 'suspended' ORDER BY e.id DESC LIMIT 1) END AS reason
    FROM membership m JOIN community c ON c.id = m.community_id
    WHERE m.person_id = ${viewer.personId} AND m.state IN ('active', 'revalidation_due', 'suspended')
    ORDER BY c.name COLLATE "und-x-icu"`.execute(db);
  return rows;
}

export type OpenCommunity = {
  id: CommunityId;
  slug: string;
  name: string;
  purpose: string;
  visibility: 'listed' | 'unlisted';
  members: number;
  /** Set while an application of this person is open there. */
  appliedAt: Date | null;
  /** Whether a moderator waits for an answer. */
  questionAsked: boolean;
  invited: boolean;
};

/**
 * Communities a person might join: the listed ones, and those that invited him or have his
 * application. Unlisted ones show to nobody else.
 */
export async function listOthers(db: DbOrTx, viewer: Viewer): Promise<OpenCommunity[]> {
  const { rows } = await sql<OpenCommunity>`
    SELECT c.id, c.slug, c.name, c.purpose, c.visibility, ${memberCount} AS members,
      a.created_at AS "appliedAt", coalesce(a.state = 'info_requested', false) AS "questionAsked",
      i.person_id IS NOT NULL AS invited
    FROM community c
    LEFT JOIN application a ON a.community_id = c.id AND a.person_id = ${viewer.personId}
      AND a.state IN ('applied', 'info_requested')
    LEFT JOIN community_invitation i ON i.community_id = c.id AND i.person_id = ${viewer.personId}
    WHERE (c.visibility = 'listed' OR a.id IS NOT NULL OR i.person_id IS NOT NULL)
      AND NOT EXISTS (SELECT FROM membership m WHERE m.community_id = c.id
        AND m.person_id = ${viewer.personId} AND m.state IN ('active', 'revalidation_due', 'suspended'))
    ORDER BY c.name COLLATE "und-x-icu"`.execute(db);
  return rows;
}

const memberCount = sql<number>`(SELECT count(*) FROM membership x JOIN person p ON p.id = x.person_id
  WHERE x.community_id = c.id AND x.state IN ('active', 'revalidation_due') AND p.admission = 'admitted')`;

/** Only what the person may read counts: a date, too, can tell that something is there. */
function lastActivity(viewer: Viewer) {
  return sql<Date | null>`greatest(
    (SELECT max(d.updated_at) FROM document d WHERE d.community_id = c.id AND ${readable(viewer, 'd')}),
    (SELECT max(t.last_post_at) FROM thread t WHERE t.community_id = c.id AND ${readable(viewer, 't')}),
    (SELECT max(l.updated_at) FROM lesson l WHERE l.community_id = c.id AND ${readable(viewer, 'l')}
      AND l.state NOT IN ('draft', 'submitted', 'returned', 'rejected')))`;
}
