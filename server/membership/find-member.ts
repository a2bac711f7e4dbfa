import { sql } from 'kysely';
import type { Country } from '../../app/shared/countries.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import type { Language } from '../../app/shared/languages.ts';
import type { MembershipState } from '../../app/shared/membership-life.ts';
import type { CommunityRole } from '../../app/shared/roles.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { ModeratorAccess } from '../access/authorize.ts';
import { type HistoryEntry, listHistory } from './application-history.queries.ts';

export type MemberFile = {
  personId: PersonId;
  name: string;
  email: string;
  phone: string;
  organisation: string;
  unit: string;
  country: Country;
  supervisor: string;
  expertise: string[];
  languages: Language[];
  role: CommunityRole;
  state: MembershipState;
  needToKnow: boolean;
  since: Date;
  /** ISO day by which the post is to be confirmed again. */
  revalidationDueOn: string | null;
  /** The only moderator with access: he stays one. */
  lastModerator: boolean;
  history: HistoryEntry[];
};

/**
 * A member of the community as its moderators see him.
 *
 * @returns null where the person never was a member here
 */
export async function findMember(
  db: DbOrTx,
  access: ModeratorAccess,
  personId: PersonId,
): Promise<MemberFile | null> {
  const { rows } = await sql<Omit<MemberFile, 'history'>>`
    SELECT p.id AS "personId", p.name, p.email, p.phone, o.name AS organisation, p.unit, p.country,
      p.supervisor, p.expertise, p.languages, m.role, m.state, m.need_to_know AS "needToKnow", m.since,
      m.revalidation_due_on AS "revalidationDueOn",
      m.role = 'moderator' AND m.state IN ('active', 'revalidation_due') AND NOT EXISTS (
        SELECT FROM membership x WHERE x.community_id = m.community_id AND x.id <> m.id
          AND x.role = 'moderator' AND x.state IN ('active', 'revalidation_due')) AS "lastModerator"
    FROM membership m JOIN person p ON p.id = m.person_id JOIN organisation o ON o.id = p.organisation_id
    WHERE m.community_id = ${access.communityId} AND p.id = ${personId}`.execute(db);
  const member = rows[0];
  return member ? { ...member, history: await listHistory(db, access, personId) } : null;
}
