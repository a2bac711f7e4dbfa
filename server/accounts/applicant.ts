import { sql } from 'kysely';
import {
  type AdmissionState,
  mayFollowAdmission,
  statementsNeeded,
} from '../../app/shared/admission-life.ts';
import type { Country } from '../../app/shared/countries.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import type { Tx } from '../../db/create-db.ts';

/** A person on the way in, as the use cases of admission need him, locked for the transaction. */
export type Applicant = {
  personId: PersonId;
  name: string;
  email: string;
  country: Country;
  admission: AdmissionState;
  organisation: string;
  /** A body of the Union or an international one: platform managers decide. */
  unionBody: boolean;
  statementsNeeded: number;
  statements: number;
  sponsorIds: PersonId[];
};

/** Reads a person for a change of his admission; whoever comes second waits here. */
export async function lockApplicant(tx: Tx, personId: PersonId): Promise<Applicant> {
  const row = await tx
    .selectFrom('person as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select([
      'p.name',
      'p.email',
      'p.country',
      'p.admission',
      'o.name as organisation',
      'o.type',
      'o.country as organisationCountry',
    ])
    .where('p.id', '=', personId)
    .forUpdate('p')
    .executeTakeFirstOrThrow();
  const sponsors = await tx
    .selectFrom('sponsorship')
    .select(['sponsor_id', 'kind'])
    .where('applicant_id', '=', personId)
    .execute();
  return {
    personId,
    name: row.name,
    email: row.email,
    country: row.country as Country,
    admission: row.admission,
    organisation: row.organisation,
    unionBody: row.organisationCountry === null,
    statementsNeeded: statementsNeeded(row.type),
    statements: sponsors.filter(({ kind }) => kind === 'statement').length,
    sponsorIds: sponsors.map(({ sponsor_id }) => sponsor_id as PersonId),
  };
}

/**
 * Moves a locked person on.
 *
 * @throws where the table of app/shared/admission-life.ts has no such step
 */
export async function moveAdmission(
  tx: Tx,
  applicant: Applicant,
  to: AdmissionState,
): Promise<void> {
  if (!mayFollowAdmission(applicant.admission, to)) {
    throw new Error(`No step leads from ${applicant.admission} to ${to}.`);
  }
  await tx
    .updateTable('person')
    .set({
      admission: to,
      ...(to === 'email_verified' && applicant.admission === 'registered'
        ? { email_verified_at: new Date() }
        : {}),
      ...(to === 'admitted' ? { admitted_at: new Date() } : {}),
    })
    .where('id', '=', applicant.personId)
    .execute();
}

export type AdmissionEventKind =
  | 'registered'
  | 'email_verified'
  | 'sponsored'
  | 'concern'
  | 'admitted'
  | 'rejected'
  | 'info_requested'
  | 'answered'
  | 'appealed';

/** Notes a step in the history that deciders and, in part, the person himself read. */
export async function noteAdmission(
  tx: Tx,
  event: { personId: PersonId; actorId: PersonId | null; kind: AdmissionEventKind; body?: string },
): Promise<void> {
  await tx
    .insertInto('admission_event')
    .values({
      person_id: event.personId,
      actor_id: event.actorId,
      kind: event.kind,
      body: event.body ?? null,
    })
    .execute();
}

/**
 * Who is to hear that a file waits: the contact points of the country, else the platform
 * managers; sponsors of the person left out.
 */
export async function listDeciders(tx: Tx, applicant: Applicant): Promise<PersonId[]> {
  const holders = await tx
    .selectFrom('person_role as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['p.id', 'r.role'])
    .distinct()
    .where('p.admission', '=', 'admitted')
    .where(
      sql<boolean>`r.role = 'platform-manager' OR (r.role = 'ncp' AND r.country = ${applicant.country})`,
    )
    .execute();
  const apart = holders.filter(({ id }) => !applicant.sponsorIds.includes(id as PersonId));
  const contactPoints = applicant.unionBody ? [] : apart.filter(({ role }) => role === 'ncp');
  const deciders =
    contactPoints.length > 0
      ? contactPoints
      : apart.filter(({ role }) => role === 'platform-manager');
  return deciders.map(({ id }) => id as PersonId);
}
