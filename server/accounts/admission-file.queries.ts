import { type AdmissionState, statementsNeeded } from '../../app/shared/admission-life.ts';
import type { Country } from '../../app/shared/countries.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import type { Db } from '../../db/create-db.ts';
import type { AdmissionAccess } from '../access/authorize.ts';
import type { Viewer } from '../access/viewer.ts';
import {
  type Duplicate,
  findDomain,
  type KnownDomain,
  listDuplicates,
} from './admission-checks.queries.ts';
import type { AdmissionEventKind } from './applicant.ts';
import type { StatementKind } from './write-statement.ts';

export type AdmissionFile = {
  personId: PersonId;
  name: string;
  email: string;
  phone: string;
  organisation: string;
  organisationType: string;
  unionBody: boolean;
  unit: string;
  country: Country;
  supervisor: string;
  expertise: string[];
  languages: string[];
  reason: string;
  state: AdmissionState;
  registeredAt: Date;
  termsAcceptedAt: Date | null;
  statementsNeeded: number;
  statements: SponsorWords[];
  /** Named addresses that have not spoken. */
  silentSponsors: string[];
  history: HistoryEntry[];
  /** The body known by the e-mail domain, and when that was last confirmed. */
  domain: KnownDomain | null;
  duplicates: Duplicate[];
  memberships: { community: string; since: Date }[];
};
export type SponsorWords = {
  kind: StatementKind;
  body: string;
  at: Date;
  name: string;
  organisation: string;
  country: Country;
  memberSince: Date | null;
};
export type HistoryEntry = {
  kind: AdmissionEventKind | 'suspended' | 'reinstated' | 'revoked' | 'left';
  at: Date;
  actor: string | null;
  body: string | null;
};

/** Everything a decider needs to know of a person, in one reading. */
export async function getAdmissionFile(
  db: Db,
  viewer: Viewer,
  access: AdmissionAccess,
): Promise<AdmissionFile> {
  const row = await db
    .selectFrom('person as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select([
      'p.name',
      'p.email',
      'p.phone',
      'o.name as organisation',
      'o.type',
      'o.country as organisationCountry',
      'p.unit',
      'p.country',
      'p.supervisor',
      'p.expertise',
      'p.languages',
      'p.reason',
      'p.admission',
      'p.created_at',
      'p.terms_accepted_at',
      'p.organisation_id',
    ])
    .where('p.id', '=', access.applicantId)
    .executeTakeFirstOrThrow();
  return {
    personId: access.applicantId,
    name: row.name,
    email: row.email,
    phone: row.phone,
    unit: row.unit,
    supervisor: row.supervisor,
    expertise: row.expertise,
    languages: row.languages,
    reason: row.reason,
    country: row.country as Country,
    organisation: row.organisation,
    organisationType: row.type,
    unionBody: row.organisationCountry === null,
    state: row.admission,
    registeredAt: row.created_at,
    termsAcceptedAt: row.terms_accepted_at,
    statementsNeeded: statementsNeeded(row.type),
    statements: await listSponsorWords(db, access),
    silentSponsors: await listSilentSponsors(db, access),
    history: await listHistory(db, access),
    domain: await findDomain(db, row.email, row.organisation_id),
    duplicates: await listDuplicates(db, viewer, access, row),
    memberships: await listMemberships(db, access),
  };
}

async function listSponsorWords(db: Db, access: AdmissionAccess): Promise<SponsorWords[]> {
  const rows = await db
    .selectFrom('sponsorship as s')
    .innerJoin('person as p', 'p.id', 's.sponsor_id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select([
      's.kind',
      's.body',
      's.created_at as at',
      'p.name',
      'o.name as organisation',
      'p.country',
      'p.admitted_at as memberSince',
    ])
    .where('s.applicant_id', '=', access.applicantId)
    .orderBy('s.created_at')
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as StatementKind,
    country: row.country as Country,
  }));
}

async function listSilentSponsors(db: Db, access: AdmissionAccess): Promise<string[]> {
  const rows = await db
    .selectFrom('sponsor_request as r')
    .select('r.sponsor_email')
    .where('r.applicant_id', '=', access.applicantId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('sponsorship as s')
            .innerJoin('person as p', 'p.id', 's.sponsor_id')
            .select('s.id')
            .whereRef('s.applicant_id', '=', 'r.applicant_id')
            .whereRef('p.email', '=', 'r.sponsor_email'),
        ),
      ),
    )
    .orderBy('r.requested_at')
    .execute();
  return rows.map(({ sponsor_email }) => sponsor_email);
}

async function listHistory(db: Db, access: AdmissionAccess): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('admission_event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_id')
    .select(['e.kind', 'e.created_at as at', 'e.body', 'p.name as actor'])
    .where('e.person_id', '=', access.applicantId)
    .orderBy('e.created_at', 'desc')
    .orderBy('e.id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as HistoryEntry['kind'] }));
}

async function listMemberships(
  db: Db,
  access: AdmissionAccess,
): Promise<AdmissionFile['memberships']> {
  return (
    db
      .selectFrom('membership as m')
      .innerJoin('community as c', 'c.id', 'm.community_id')
      .select(['c.name as community', 'm.since'])
      .where('m.person_id', '=', access.applicantId)
      .where('m.state', 'in', ['active', 'revalidation_due'])
      // Names of unlisted communities are not told to those outside them.
      .where('c.visibility', '=', 'listed')
      .orderBy('m.since')
      .execute()
  );
}
