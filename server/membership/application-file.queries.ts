import { sql } from 'kysely';
import type { Country } from '../../app/shared/countries.ts';
import type { ApplicationId, PersonId } from '../../app/shared/ids.ts';
import type { Language } from '../../app/shared/languages.ts';
import type { AdmissionState, ApplicationState, MembershipState } from '../../db/schema.d.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { ModeratorAccess } from '../access/authorize.ts';
import { mayBeSamePerson, sameTelephone, similarName } from './duplicates.ts';

/** Reads for the file of one application. All of them are given rows of the proof's community. */

export type FilePerson = {
  applicationId: ApplicationId;
  personId: PersonId;
  state: ApplicationState;
  appliedAt: Date;
  name: string;
  email: string;
  phone: string;
  organisation: string;
  organisationType: string;
  unit: string;
  country: Country;
  supervisor: string;
  expertise: string[];
  languages: Language[];
  admission: AdmissionState;
  termsAcceptedAt: Date | null;
  /** Day on which the e-mail domain was last confirmed as that of the organisation; null if it is not known. */
  domainConfirmedOn: string | null;
};

/** The applicant of one application of this community. */
export async function findFilePerson(
  db: DbOrTx,
  access: ModeratorAccess,
  applicationId: ApplicationId,
): Promise<FilePerson | null> {
  const { rows } = await sql<FilePerson>`
    SELECT a.id AS "applicationId", p.id AS "personId", a.state, a.created_at AS "appliedAt",
      p.name, p.email, p.phone, o.name AS organisation, o.type AS "organisationType", p.unit, p.country,
      p.supervisor, p.expertise, p.languages, p.admission, p.terms_accepted_at AS "termsAcceptedAt",
      d.confirmed_on AS "domainConfirmedOn"
    FROM application a JOIN person p ON p.id = a.person_id JOIN organisation o ON o.id = p.organisation_id
    LEFT JOIN email_domain d ON d.domain = split_part(p.email::text, '@', 2)::citext AND d.organisation_id = o.id
    WHERE a.id = ${applicationId} AND a.community_id = ${access.communityId}`.execute(db);
  return rows[0] ?? null;
}

export type FileAnswer = { question: string; answer: string };

/** The applicant's answers in the order of the questions. */
export async function listAnswers(db: DbOrTx, applicationId: ApplicationId): Promise<FileAnswer[]> {
  return db
    .selectFrom('application_answer as w')
    .innerJoin('community_question as q', 'q.id', 'w.question_id')
    .select(['q.body as question', 'w.body as answer'])
    .where('w.application_id', '=', applicationId)
    .orderBy('q.position')
    .orderBy('q.id')
    .execute();
}

export type FileStatement = {
  id: string;
  kind: 'statement' | 'concern';
  body: string;
  sponsor: string;
  organisation: string;
  country: Country;
  sponsorSince: Date | null;
  at: Date;
};

/** What sponsors wrote before the admission to the platform. */
export async function listStatements(db: DbOrTx, personId: PersonId): Promise<FileStatement[]> {
  const rows = await db
    .selectFrom('sponsorship as s')
    .innerJoin('person as p', 'p.id', 's.sponsor_id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select([
      's.id',
      's.kind',
      's.body',
      'p.name as sponsor',
      'o.name as organisation',
      'p.country',
      'p.admitted_at as sponsorSince',
      's.created_at as at',
    ])
    .where('s.applicant_id', '=', personId)
    .orderBy('s.created_at')
    .execute();
  return rows as FileStatement[];
}

export type FileDuplicate = {
  name: string;
  sameTelephone: boolean;
  similarName: boolean;
  admission: AdmissionState;
  /** When that person's admission last changed. */
  since: Date | null;
};

/** Other people on the platform who may be the same human; at most five. */
export async function listDuplicates(db: DbOrTx, personId: PersonId): Promise<FileDuplicate[]> {
  const { rows } = await sql<FileDuplicate>`
    SELECT other.name, other.admission, ${sameTelephone('other', 'p')} AS "sameTelephone",
      ${similarName('other', 'p')} AS "similarName",
      (SELECT max(e.created_at) FROM admission_event e WHERE e.person_id = other.id) AS since
    FROM person p JOIN person other ON ${mayBeSamePerson('other', 'p')}
    WHERE p.id = ${personId} ORDER BY 3 DESC, other.name LIMIT 5`.execute(db);
  return rows;
}

export type OtherCommunity = {
  name: string;
  slug: string;
  membership: MembershipState | null;
  since: Date | null;
  applicationOpen: boolean;
};

/**
 * Where else the applicant is a member or waits; of unlisted communities only those that the
 * moderator is in, since the others he may not know of.
 */
export async function listOtherCommunities(
  db: DbOrTx,
  access: ModeratorAccess,
  personId: PersonId,
): Promise<OtherCommunity[]> {
  const { rows } = await sql<OtherCommunity>`
    SELECT c.name, c.slug, m.state AS membership, m.since, a.id IS NOT NULL AS "applicationOpen"
    FROM community c
    LEFT JOIN membership m ON m.community_id = c.id AND m.person_id = ${personId}
    LEFT JOIN application a ON a.community_id = c.id AND a.person_id = ${personId}
      AND a.state IN ('applied', 'info_requested')
    WHERE c.id <> ${access.communityId} AND (m.id IS NOT NULL OR a.id IS NOT NULL)
      AND (c.visibility = 'listed' OR EXISTS (SELECT FROM membership own WHERE own.community_id = c.id
        AND own.person_id = ${access.personId} AND own.state IN ('active', 'revalidation_due')))
    ORDER BY c.name COLLATE "und-x-icu"`.execute(db);
  return rows;
}
