import { sql } from 'kysely';
import { ADMISSION_STATES_OPEN } from '../../app/shared/admission-life.ts';
import type { Country } from '../../app/shared/countries.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import type { Db } from '../../db/create-db.ts';
import type { SponsorAccess } from '../access/authorize.ts';
import type { Viewer } from '../access/viewer.ts';
import type { StatementKind } from './write-statement.ts';

export type SponsorRequest = {
  personId: PersonId;
  name: string;
  organisation: string;
  country: Country;
  requestedAt: Date;
  /** Whether the sponsor has spoken. */
  written: StatementKind | null;
};

/** People whose file is open and who named the viewer's address; those who wait come first. */
export async function listSponsorRequests(db: Db, viewer: Viewer): Promise<SponsorRequest[]> {
  const rows = await db
    .selectFrom('sponsor_request as r')
    .innerJoin('person as p', 'p.id', 'r.applicant_id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('sponsorship as s', (join) =>
      join.onRef('s.applicant_id', '=', 'p.id').on('s.sponsor_id', '=', viewer.personId),
    )
    .select(['p.id', 'p.name', 'o.name as organisation', 'p.country', 'r.requested_at', 's.kind'])
    .where('r.sponsor_email', '=', viewer.email)
    .where('p.id', '<>', viewer.personId)
    .where('p.admission', 'in', ADMISSION_STATES_OPEN)
    .orderBy(sql`s.kind IS NOT NULL`)
    .orderBy('r.requested_at')
    .execute();
  return rows.map((row) => ({
    personId: row.id as PersonId,
    name: row.name,
    organisation: row.organisation,
    country: row.country as Country,
    requestedAt: row.requested_at,
    written: row.kind as StatementKind | null,
  }));
}

export type SponsoredFile = {
  name: string;
  email: string;
  phone: string;
  organisation: string;
  unit: string;
  country: Country;
  supervisor: string;
  expertise: string[];
  languages: string[];
  reason: string;
  requestedAt: Date;
  own: { kind: StatementKind; body: string; at: Date } | null;
};

/** What a sponsor sees of the person who named him: what the person wrote, and his own words. */
export async function getSponsoredFile(db: Db, access: SponsorAccess): Promise<SponsoredFile> {
  const row = await db
    .selectFrom('person as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .leftJoin('sponsorship as s', (join) =>
      join.onRef('s.applicant_id', '=', 'p.id').on('s.sponsor_id', '=', access.personId),
    )
    .select([
      'p.name',
      'p.email',
      'p.phone',
      'o.name as organisation',
      'p.unit',
      'p.country',
      'p.supervisor',
      'p.expertise',
      'p.languages',
      'p.reason',
      'p.created_at',
      's.kind',
      's.body',
      's.created_at as at',
    ])
    .where('p.id', '=', access.applicantId)
    .executeTakeFirstOrThrow();
  const { kind, body, at, created_at: requestedAt, ...person } = row;
  return {
    ...person,
    country: person.country as Country,
    requestedAt,
    own: kind && body && at ? { kind: kind as StatementKind, body, at } : null,
  };
}
