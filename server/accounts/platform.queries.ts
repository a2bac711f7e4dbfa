import { sql } from 'kysely';
import type { Country } from '../../app/shared/countries.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import type { PlatformRole } from '../../app/shared/roles.ts';
import type { Db } from '../../db/create-db.ts';
import type { AdministratorAccess } from '../access/authorize.ts';

export type OfficeHolder = {
  personId: PersonId;
  name: string;
  email: string;
  organisation: string;
  role: PlatformRole;
  country: Country | null;
  since: Date;
  /** Whether a password is set: before that nobody has followed the invitation. */
  active: boolean;
};

/** Everybody who holds an office on the platform. */
export async function listOfficeHolders(
  db: Db,
  _access: AdministratorAccess,
): Promise<OfficeHolder[]> {
  const rows = await db
    .selectFrom('person_role as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select((eb) => [
      'p.id',
      'p.name',
      'p.email',
      'o.name as organisation',
      'r.role',
      'r.country',
      'r.granted_at as since',
      sql<boolean>`${eb.ref('p.password_hash')} IS NOT NULL`.as('active'),
    ])
    .orderBy('r.role')
    .orderBy(sql`p.name COLLATE "und-x-icu"`)
    .execute();
  return rows.map(({ id, ...row }) => ({
    ...row,
    personId: id as PersonId,
    country: row.country as Country | null,
  }));
}

/** What a platform needs before its first member can come in. */
export type SetUpProgress = {
  managers: number;
  contactPoints: number;
  auditors: number;
  communities: number;
};

/** How far the set-up is. */
export async function readSetUpProgress(
  db: Db,
  _access: AdministratorAccess,
): Promise<SetUpProgress> {
  const { rows } = await sql<SetUpProgress>`
    SELECT count(*) FILTER (WHERE role = 'platform-manager')::int AS managers,
      count(DISTINCT country) FILTER (WHERE role = 'ncp')::int AS "contactPoints",
      count(*) FILTER (WHERE role = 'auditor')::int AS auditors,
      (SELECT count(*)::int FROM community) AS communities
    FROM person_role`.execute(db);
  return rows[0] ?? { managers: 0, contactPoints: 0, auditors: 0, communities: 0 };
}
