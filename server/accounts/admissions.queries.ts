import { type ExpressionBuilder, sql } from 'kysely';
import {
  ADMISSION_STATES_OPEN,
  type AdmissionQueue,
  type AdmissionState,
  QUEUE_STATES,
  statementsNeeded,
} from '../../app/shared/admission-life.ts';
import type { Country } from '../../app/shared/countries.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import { canOnPlatform } from '../../app/shared/policy.ts';
import type { Db } from '../../db/create-db.ts';
import type { DB } from '../../db/schema.d.ts';
import type { Viewer } from '../access/viewer.ts';

/** Decisions shown for reference. */
const DECIDED_SHOWN = 50;

/** Whom a decider decides on: the people of certain countries, or everybody. */
export type Competence = { everybody: boolean; countries: Country[] };

/** Null for a person who decides on nobody. */
export function findCompetence(viewer: Viewer): Competence | null {
  if (!canOnPlatform(viewer, 'admission.decide').allowed) return null;
  return {
    everybody: viewer.platformRoles.some(({ role }) => role === 'platform-manager'),
    countries: viewer.platformRoles.flatMap(({ role, country }) =>
      role === 'ncp' && country ? [country] : [],
    ),
  };
}

export type QueuedPerson = {
  personId: PersonId;
  name: string;
  organisation: string;
  country: Country;
  /** A body of the Union or an international one. */
  unionBody: boolean;
  state: AdmissionState;
  /** Since when the file is where it is. */
  since: Date;
  missingStatements: number;
  concern: boolean;
  answered: boolean;
  appealed: boolean;
};

/** The files of one queue, longest waiting first; of what is decided, the latest. */
export async function listAdmissions(
  db: Db,
  competence: Competence,
  queue: AdmissionQueue,
): Promise<QueuedPerson[]> {
  const decided = queue === 'decided';
  const rows = await inCompetence(db, competence)
    .innerJoinLateral(lastEvent, (join) => join.onTrue())
    .select((eb) => [
      'p.id',
      'p.name',
      'o.name as organisation',
      'o.type',
      'o.country as organisationCountry',
      'p.country',
      'p.admission',
      'last.created_at as since',
      'last.kind as lastKind',
      statementCount(eb, 'statement').as('statements'),
      statementCount(eb, 'concern').as('concerns'),
    ])
    .where('p.admission', 'in', QUEUE_STATES[queue])
    .$if(decided, (query) => query.where('last.actor_id', 'is not', null).limit(DECIDED_SHOWN))
    .orderBy('since', decided ? 'desc' : 'asc')
    .execute();
  return rows.map((row) => ({
    personId: row.id as PersonId,
    name: row.name,
    organisation: row.organisation,
    country: row.country as Country,
    unionBody: row.organisationCountry === null,
    state: row.admission,
    since: row.since,
    missingStatements: Math.max(0, statementsNeeded(row.type) - row.statements),
    concern: row.concerns > 0,
    answered: row.lastKind === 'answered',
    appealed: row.lastKind === 'appealed',
  }));
}

/** How many files wait in each open queue. */
export async function countAdmissions(
  db: Db,
  competence: Competence,
): Promise<Record<'ready' | 'under-way', number>> {
  const rows = await inCompetence(db, competence)
    .select(['p.admission', sql<number>`count(*)::int`.as('count')])
    .where('p.admission', 'in', ADMISSION_STATES_OPEN)
    .groupBy('p.admission')
    .execute();
  const sum = (states: readonly AdmissionState[]) =>
    rows
      .filter(({ admission }) => states.includes(admission))
      .reduce((total, { count }) => total + count, 0);
  return { ready: sum(QUEUE_STATES.ready), 'under-way': sum(QUEUE_STATES['under-way']) };
}

function inCompetence(db: Db, { everybody, countries }: Competence) {
  const query = db
    .selectFrom('person as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id');
  if (everybody) return query;
  return query
    .where('o.country', 'is not', null)
    .where(sql<boolean>`p.country = ANY(${countries})`);
}

type Tables = DB & { p: DB['person']; o: DB['organisation'] };

function lastEvent(eb: ExpressionBuilder<Tables, 'p' | 'o'>) {
  return (
    eb
      .selectFrom('admission_event as e')
      .select(['e.kind', 'e.created_at', 'e.actor_id'])
      .whereRef('e.person_id', '=', 'p.id')
      // Words of sponsors do not start the waiting anew.
      .where('e.kind', 'not in', ['concern'])
      .orderBy('e.created_at', 'desc')
      .orderBy('e.id', 'desc')
      .limit(1)
      .as('last')
  );
}

function statementCount(eb: ExpressionBuilder<Tables, 'p' | 'o'>, kind: 'statement' | 'concern') {
  return eb
    .selectFrom('sponsorship as s')
    .select(sql<number>`count(*)::int`.as('count'))
    .whereRef('s.applicant_id', '=', 'p.id')
    .where('s.kind', '=', kind)
    .$asScalar()
    .$notNull();
}
