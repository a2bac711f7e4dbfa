import { sql } from 'kysely';
import type { AdmissionState } from '../../app/shared/admission-life.ts';
import type { Country } from '../../app/shared/countries.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import { canOnPlatform } from '../../app/shared/policy.ts';
import type { Db } from '../../db/create-db.ts';
import type { AdmissionAccess } from '../access/authorize.ts';
import type { Viewer } from '../access/viewer.ts';

/** Names more alike than this count as a possible duplicate (pg_trgm, 0 to 1). */
const NAME_ALIKE = 0.55;

export type KnownDomain = {
  organisation: string;
  confirmedOn: string;
  /** Whether it is the body that the person names. */
  same: boolean;
};
export type Duplicate = {
  personId: PersonId;
  name: string;
  organisation: string;
  state: AdmissionState;
  samePhone: boolean;
  /** Whether the viewer decides on this person too, and may open the file. */
  competent: boolean;
};

/** Which body the domain of an address is known for. Evidence shown to the decider, never proof. */
export async function findDomain(
  db: Db,
  email: string,
  organisationId: string,
): Promise<KnownDomain | null> {
  const row = await db
    .selectFrom('email_domain as d')
    .innerJoin('organisation as o', 'o.id', 'd.organisation_id')
    .select(['o.name as organisation', 'd.confirmed_on as confirmedOn', 'o.id'])
    .where('d.domain', '=', email.slice(email.lastIndexOf('@') + 1))
    .executeTakeFirst();
  return row
    ? {
        organisation: row.organisation,
        confirmedOn: String(row.confirmedOn),
        same: row.id === organisationId,
      }
    : null;
}

/** Others with the same telephone or a name much alike, spelling and accents aside. */
export async function listDuplicates(
  db: Db,
  viewer: Viewer,
  access: AdmissionAccess,
  { name, phone }: { name: string; phone: string },
): Promise<Duplicate[]> {
  const digits = phone.replace(/\D/g, '');
  const samePhone = sql<boolean>`(length(${digits}) >= 6 AND regexp_replace(p.phone, '\\D', '', 'g') = ${digits})`;
  const likeness = sql<number>`similarity(unaccent(lower(p.name)), unaccent(lower(${name})))`;
  const rows = await db
    .selectFrom('person as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select([
      'p.id',
      'p.name',
      'o.name as organisation',
      'o.country as organisationCountry',
      'p.country',
      'p.admission',
      samePhone.as('samePhone'),
    ])
    .where('p.id', '<>', access.applicantId)
    .where('p.admission', '<>', 'registered')
    .where((eb) => eb.or([samePhone, sql<boolean>`${likeness} > ${NAME_ALIKE}`]))
    .orderBy(likeness, 'desc')
    .limit(5)
    .execute();
  return rows.map((row) => ({
    personId: row.id as PersonId,
    name: row.name,
    organisation: row.organisation,
    state: row.admission,
    samePhone: row.samePhone,
    competent: canOnPlatform(viewer, 'admission.decide', {
      country: row.country as Country,
      unionBody: row.organisationCountry === null,
    }).allowed,
  }));
}
