import { sql } from 'kysely';
import type { AdmissionState } from '../../app/shared/admission-life.ts';
import { statementsNeeded } from '../../app/shared/admission-life.ts';
import type { Db } from '../../db/create-db.ts';
import type { Viewer } from '../access/viewer.ts';

export type Standing = {
  state: AdmissionState;
  registeredAt: Date;
  verifiedAt: Date | null;
  sponsoredAt: Date | null;
  admittedAt: Date | null;
  statementsNeeded: number;
  /** Addresses named; `spokenAt` is set once a statement is there. A concern does not show. */
  sponsors: { email: string; requestedAt: Date; spokenAt: Date | null }[];
  /** The decider's last question or reason, while it counts. */
  lastWord: { body: string; at: Date } | null;
  appealed: boolean;
  /** Whether a contact point of the person's country is appointed and competent. */
  decider: 'ncp' | 'platform-manager';
};

/** Where a person stands on the way in, as far as he may know it. */
export async function getStanding(db: Db, viewer: Viewer): Promise<Standing> {
  const person = await db
    .selectFrom('person as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select((eb) => [
      'p.admission',
      'p.created_at',
      'p.email_verified_at',
      'p.admitted_at',
      'o.type',
      sql<boolean>`${eb.ref('o.country')} IS NOT NULL AND EXISTS (
        SELECT FROM person_role r JOIN person n ON n.id = r.person_id AND n.admission = 'admitted'
        WHERE r.role = 'ncp' AND r.country = ${eb.ref('p.country')})`.as('hasContactPoint'),
    ])
    .where('p.id', '=', viewer.personId)
    .executeTakeFirstOrThrow();
  const [sponsors, words] = [await listSponsors(db, viewer), await listWords(db, viewer)];
  const spoken = sponsors.flatMap(({ spokenAt }) => spokenAt ?? []).sort((a, b) => +a - +b);
  const needed = statementsNeeded(person.type);
  const asked = person.admission === 'info_requested' ? 'info_requested' : person.admission;
  return {
    state: person.admission,
    registeredAt: person.created_at,
    verifiedAt: person.email_verified_at,
    sponsoredAt: spoken[needed - 1] ?? null,
    admittedAt: person.admitted_at,
    statementsNeeded: needed,
    sponsors,
    lastWord: words.find(({ kind }) => kind === asked) ?? null,
    appealed: words.some(({ kind }) => kind === 'appealed'),
    decider: person.hasContactPoint ? 'ncp' : 'platform-manager',
  };
}

async function listSponsors(db: Db, viewer: Viewer): Promise<Standing['sponsors']> {
  return db
    .selectFrom('sponsor_request as r')
    .leftJoin('person as p', 'p.email', 'r.sponsor_email')
    .leftJoin('sponsorship as s', (join) =>
      join
        .onRef('s.sponsor_id', '=', 'p.id')
        .onRef('s.applicant_id', '=', 'r.applicant_id')
        .on('s.kind', '=', 'statement'),
    )
    .select([
      'r.sponsor_email as email',
      'r.requested_at as requestedAt',
      's.created_at as spokenAt',
    ])
    .where('r.applicant_id', '=', viewer.personId)
    .orderBy('r.requested_at')
    .execute();
}

async function listWords(
  db: Db,
  viewer: Viewer,
): Promise<{ kind: string; body: string; at: Date }[]> {
  const rows = await db
    .selectFrom('admission_event')
    .select(['kind', 'body', 'created_at as at'])
    .where('person_id', '=', viewer.personId)
    .where('kind', 'in', ['info_requested', 'rejected', 'suspended', 'revoked', 'appealed'])
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ kind, body, at }) => ({ kind, body: body ?? '', at }));
}

export type OwnApplication = {
  slug: string;
  community: string;
  state: 'applied' | 'approved' | 'declined' | 'info_requested' | 'withdrawn';
  appliedAt: Date;
  decidedAt: Date | null;
  /** The reason of a decline or the question asked, while it counts. */
  word: string | null;
};

/** A person's applications to communities, newest first. */
export async function listOwnApplications(db: Db, viewer: Viewer): Promise<OwnApplication[]> {
  return db
    .selectFrom('application as a')
    .innerJoin('community as c', 'c.id', 'a.community_id')
    .select((eb) => [
      'c.slug',
      'c.name as community',
      'a.state',
      'a.created_at as appliedAt',
      'a.decided_at as decidedAt',
      sql<string | null>`(SELECT e.body FROM application_event e
        WHERE e.application_id = ${eb.ref('a.id')}
          AND e.kind = CASE ${eb.ref('a.state')} WHEN 'declined' THEN 'declined' WHEN 'info_requested' THEN 'question' END
        ORDER BY e.id DESC LIMIT 1)`.as('word'),
    ])
    .where('a.person_id', '=', viewer.personId)
    .orderBy('a.created_at', 'desc')
    .execute();
}
