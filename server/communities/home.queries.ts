import { sql } from 'kysely';
import type { Country } from '../../app/shared/countries.ts';
import type { CommunityId } from '../../app/shared/ids.ts';
import type { Marking } from '../../app/shared/markings.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { ApplicantAccess, MemberAccess } from '../access/authorize.ts';

export type Announcement = {
  title: string;
  body: string;
  authorName: string;
  createdAt: Date;
};

export type HomeFacts = {
  purpose: string;
  defaultMarking: Marking;
  members: number;
  /** Countries of the members' organisations; bodies of the Union count for none. */
  states: number;
  moderators: { id: string; name: string; unit: string; country: Country | null }[];
  announcement: Announcement | null;
};

/** What a community says of itself to its members. */
export async function getHomeFacts(db: DbOrTx, access: MemberAccess): Promise<HomeFacts> {
  const { rows } = await sql<HomeFacts>`
    WITH active AS (
      SELECT m.role, p.id, p.name, p.unit, o.name AS organisation, o.country
      FROM membership m JOIN person p ON p.id = m.person_id JOIN organisation o ON o.id = p.organisation_id
      WHERE m.community_id = ${access.communityId} AND m.state IN ('active', 'revalidation_due')
    )
    SELECT c.purpose, c.default_marking AS "defaultMarking",
      (SELECT count(*) FROM active)::int AS members,
      (SELECT count(DISTINCT country) FROM active)::int AS states,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name,
          'unit', coalesce(nullif(unit, ''), organisation), 'country', country)
          ORDER BY name COLLATE "und-x-icu"), '[]') FROM active WHERE role = 'moderator') AS moderators
    FROM community c WHERE c.id = ${access.communityId}`.execute(db);
  const [facts] = rows;
  if (!facts) throw new Error(`community ${access.slug} is gone`);
  return { ...facts, announcement: await findAnnouncement(db, access.communityId) };
}

async function findAnnouncement(db: DbOrTx, id: CommunityId): Promise<Announcement | null> {
  const { rows } = await sql<Announcement>`
    SELECT a.title, a.body, p.name AS "authorName", a.created_at AS "createdAt"
    FROM announcement a JOIN person p ON p.id = a.author_id
    WHERE a.community_id = ${id} AND (a.expires_at IS NULL OR a.expires_at > now())
    ORDER BY a.created_at DESC LIMIT 1`.execute(db);
  return rows[0] ?? null;
}

export type VisitorFacts = {
  purpose: string;
  moderators: number;
  members: number;
  /** When the viewer applied, while that is undecided. */
  appliedAt: Date | null;
};

/** What a person sees of a community that he may know of and is not in. */
export async function getVisitorFacts(db: DbOrTx, access: ApplicantAccess): Promise<VisitorFacts> {
  const { rows } = await sql<VisitorFacts>`
    SELECT c.purpose,
      (SELECT count(*) FILTER (WHERE m.role = 'moderator') FROM membership m
       WHERE m.community_id = c.id AND m.state IN ('active', 'revalidation_due'))::int AS moderators,
      (SELECT count(*) FROM membership m
       WHERE m.community_id = c.id AND m.state IN ('active', 'revalidation_due'))::int AS members,
      (SELECT a.created_at FROM application a WHERE a.community_id = c.id
         AND a.person_id = ${access.personId} AND a.state IN ('applied', 'info_requested')) AS "appliedAt"
    FROM community c WHERE c.id = ${access.communityId}`.execute(db);
  const [facts] = rows;
  if (!facts) throw new Error(`community ${access.slug} is gone`);
  return facts;
}
