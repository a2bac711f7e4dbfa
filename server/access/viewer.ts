import { sql } from 'kysely';
import type { Country } from '../../app/shared/countries.ts';
import type { CommunityId, OrganisationId, PersonId } from '../../app/shared/ids.ts';
import type { Subject } from '../../app/shared/policy.ts';
import type { CommunityRole, PlatformRole } from '../../app/shared/roles.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { AdmissionState } from '../../db/schema.d.ts';

/** Who asks: a signed-in person as the policy and the pages need him. Never kept beyond one request. */
export type Viewer = Subject & {
  name: string;
  email: string;
  country: Country;
  admission: AdmissionState;
  interfaceLanguage: string | null;
  theme: 'light' | 'dark' | null;
  singleKeyShortcuts: boolean;
};

type MembershipRow = { community_id: CommunityId; role: CommunityRole; need_to_know: boolean };
type RoleRow = { role: PlatformRole; country: Country | null };

/**
 * Reads a person with roles and active memberships, in one statement.
 *
 * @returns null where there is no such person
 */
export async function findViewer(db: DbOrTx, personId: PersonId): Promise<Viewer | null> {
  const row = await db
    .selectFrom('person')
    .select((eb) => [
      'id',
      'name',
      'email',
      'country',
      'admission',
      'organisation_id',
      'interface_language',
      'theme',
      'single_key_shortcuts',
      sql<MembershipRow[]>`coalesce((
        SELECT json_agg(json_build_object('community_id', m.community_id, 'role', m.role, 'need_to_know', m.need_to_know))
        FROM membership m WHERE m.person_id = ${eb.ref('person.id')}
          AND m.state IN ('active', 'revalidation_due')), '[]')`.as('memberships'),
      sql<RoleRow[]>`coalesce((
        SELECT json_agg(json_build_object('role', r.role, 'country', r.country))
        FROM person_role r WHERE r.person_id = ${eb.ref('person.id')}), '[]')`.as('roles'),
    ])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    personId,
    name: row.name,
    email: row.email,
    country: row.country as Country,
    admission: row.admission,
    admitted: row.admission === 'admitted',
    organisationId: row.organisation_id as OrganisationId,
    interfaceLanguage: row.interface_language,
    theme: row.theme as Viewer['theme'],
    singleKeyShortcuts: row.single_key_shortcuts,
    platformRoles: row.roles,
    memberships: new Map(
      row.memberships.map((m) => [m.community_id, { role: m.role, needToKnow: m.need_to_know }]),
    ),
  };
}
