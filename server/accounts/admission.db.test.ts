import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdmissionState } from '../../app/shared/admission-life.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import type { Db } from '../../db/create-db.ts';
import {
  type AdmissionAccess,
  authorizeAdmission,
  authorizeSponsoring,
  type SponsorAccess,
} from '../access/authorize.ts';
import { findViewer, type Viewer } from '../access/viewer.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { makeOrganisation, makePerson, type PersonRow } from '../testing/factories.ts';
import { getAdmissionFile } from './admission-file.queries.ts';
import { findCompetence, listAdmissions } from './admissions.queries.ts';
import { answerQuestion, appeal } from './answer-decider.ts';
import { askSponsor } from './ask-sponsor.ts';
import { decideAdmission } from './decide-admission.ts';
import { register, type Registration } from './register.ts';
import { getStanding } from './standing.queries.ts';
import { verifyAddress } from './verify-address.ts';
import { writeStatement } from './write-statement.ts';

const BASE = 'https://collegium.example';
const LONG_AGO = new Date('2020-01-01T11:00:00Z');

let database: TestDatabase;
let db: Db;
let sponsor: PersonRow;
let second: PersonRow;
let contactPoint: PersonRow;
let manager: PersonRow;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  sponsor = await makePerson(db, { admitted_at: LONG_AGO });
  second = await makePerson(db, { admitted_at: LONG_AGO });
  contactPoint = await makePerson(db, {
    admitted_at: LONG_AGO,
    country: 'HU',
    languages: ['hu', 'de'],
  });
  manager = await makePerson(db, { admitted_at: LONG_AGO });
  await db
    .insertInto('person_role')
    .values([
      { person_id: contactPoint.id, role: 'ncp', country: 'HU' },
      { person_id: manager.id, role: 'platform-manager' },
    ])
    .execute();
});
afterAll(() => database.drop());

describe('admission', () => {
  it('leads from registration past sponsor and contact point onto the platform', async () => {
    const applicant = await registered();
    const token = await tokenIn(applicant.email, '/verify/');
    expect(await stateOf(applicant)).toBe('registered');
    expect(await mailsTo(sponsor.email)).toEqual([]);

    expect((await verifyAddress(db, token, BASE)).kind).toBe('good');
    expect(await stateOf(applicant)).toBe('email_verified');
    expect(await mailsTo(sponsor.email)).toEqual([`${applicant.name} names you as sponsor`]);

    expect(await speak(sponsor, applicant)).toEqual({ kind: 'written', name: applicant.name });
    expect(await stateOf(applicant)).toBe('sponsored');
    // Hungarian is not spoken by the interface; German is the next of the contact point's.
    expect(await mailsTo(contactPoint.email)).toEqual([
      `Zulassung: ${applicant.name} wartet auf eine Entscheidung`,
    ]);

    const decided = await decide(contactPoint, applicant, 'admit');
    expect(decided).toEqual({ kind: 'decided', decision: 'admit', name: applicant.name });
    expect(await stateOf(applicant)).toBe('admitted');
    expect((await viewerOf(applicant)).admitted).toBe(true);
    expect(await mailsTo(applicant.email)).toContain('You are admitted to Collegium');
    const actions = await auditOf(applicant);
    expect(actions).toEqual([
      'admission.registered',
      'admission.email-verified',
      'admission.sponsored',
      'admission.admitted',
    ]);
  });

  it('needs two statements for academia, and says how many are missing', async () => {
    const applicant = await verified({ type: 'academia', sponsors: [sponsor.email, second.email] });
    await speak(sponsor, applicant);
    expect(await stateOf(applicant)).toBe('email_verified');
    expect(await decide(contactPoint, applicant, 'admit')).toEqual({
      kind: 'not-sponsored',
      missing: 1,
    });
    await speak(second, applicant);
    expect(await stateOf(applicant)).toBe('sponsored');
  });

  it('keeps a concern from the applicant, and shows it to the decider', async () => {
    const applicant = await verified();
    await writeStatement(db, await sponsoring(sponsor, applicant), {
      kind: 'concern',
      body: 'I do not know this person.',
      baseUrl: BASE,
    });
    expect(await stateOf(applicant)).toBe('email_verified');
    const standing = await getStanding(db, await viewerOf(applicant));
    expect(standing.sponsors.map(({ spokenAt }) => spokenAt)).toEqual([null]);
    const file = await getAdmissionFile(
      db,
      await viewerOf(contactPoint),
      await admission(contactPoint, applicant),
    );
    expect(file.statements.map(({ kind }) => kind)).toEqual(['concern']);
  });

  it('takes a question, the answer, a rejection and one appeal', async () => {
    const applicant = await sponsored();
    expect(await decide(contactPoint, applicant, 'ask')).toEqual({ kind: 'needs-reason' });
    expect((await decide(contactPoint, applicant, 'ask', 'Who confirms your post?')).kind).toBe(
      'decided',
    );
    expect(await decide(contactPoint, applicant, 'admit')).toEqual({ kind: 'waiting-for-answer' });
    expect((await getStanding(db, await viewerOf(applicant))).lastWord?.body).toBe(
      'Who confirms your post?',
    );

    expect(
      await answerQuestion(db, await viewerOf(applicant), {
        body: 'My head of division.',
        baseUrl: BASE,
      }),
    ).toEqual({ kind: 'sent' });
    expect(await stateOf(applicant)).toBe('sponsored');
    expect(
      await answerQuestion(db, await viewerOf(applicant), { body: 'Again.', baseUrl: BASE }),
    ).toEqual({ kind: 'closed' });

    await decide(contactPoint, applicant, 'reject', 'The post could not be confirmed.');
    expect(
      await appeal(db, await viewerOf(applicant), {
        body: 'It was confirmed today.',
        baseUrl: BASE,
      }),
    ).toEqual({ kind: 'sent' });
    expect(await stateOf(applicant)).toBe('sponsored');
    await decide(contactPoint, applicant, 'reject', 'It still could not be confirmed.');
    expect(
      await appeal(db, await viewerOf(applicant), { body: 'Once more.', baseUrl: BASE }),
    ).toEqual({ kind: 'already-appealed' });
    expect(await stateOf(applicant)).toBe('rejected');
  });
});

describe('four eyes', () => {
  it('keeps a sponsor from deciding, even with a proof from before he spoke', async () => {
    const applicant = await verified({ sponsors: [contactPoint.email, sponsor.email] });
    const before = await admission(contactPoint, applicant);
    await speak(contactPoint, applicant);
    expect((await admission(contactPoint, applicant)).ownCase).toBe(true);
    const late = await decideAdmission(db, before, {
      decision: 'admit',
      reason: '',
      baseUrl: BASE,
    });
    expect(late).toEqual({ kind: 'own-case' });
    expect(await stateOf(applicant)).toBe('sponsored');
  });

  it('is kept by the database too', async () => {
    const applicant = await sponsored();
    const event = (actor: string) =>
      db
        .insertInto('admission_event')
        .values({ person_id: applicant.id, actor_id: actor, kind: 'admitted' })
        .execute();
    await expect(event(sponsor.id)).rejects.toThrow('a sponsor does not decide');
    await expect(event(applicant.id)).rejects.toThrow('nobody decides on his own admission');
  });

  it('lets nobody open his own file for a decision', async () => {
    const access = await admission(contactPoint, contactPoint);
    expect(access.ownCase).toBe(true);
    const outcome = await decideAdmission(db, access, {
      decision: 'reject',
      reason: 'No.',
      baseUrl: BASE,
    });
    expect(outcome).toEqual({ kind: 'own-case' });
  });

  it('tells the second of two deciders at once what the first did', async () => {
    const applicant = await sponsored();
    const [first, other] = await Promise.all([
      decide(contactPoint, applicant, 'admit'),
      decide(manager, applicant, 'reject', 'Too few exercises.'),
    ]);
    const kinds = [first.kind, other.kind].sort();
    expect(kinds).toEqual(['already-decided', 'decided']);
    const late = first.kind === 'already-decided' ? first : other;
    const winner = first.kind === 'decided' ? contactPoint : manager;
    expect(late).toMatchObject({ by: winner.name, state: await stateOf(applicant) });
  });

  it('answers a decision made twice with what is true', async () => {
    const applicant = await sponsored();
    await decide(contactPoint, applicant, 'admit');
    const again = await decide(contactPoint, applicant, 'admit');
    expect(again).toMatchObject({
      kind: 'already-decided',
      state: 'admitted',
      by: contactPoint.name,
    });
  });
});

describe('who may see a file', () => {
  it('is the contact point of the country and the platform managers', async () => {
    const applicant = await sponsored();
    const stranger = await makePerson(db);
    await db
      .insertInto('person_role')
      .values({ person_id: stranger.id, role: 'ncp', country: 'BE' })
      .execute();
    for (const person of [stranger, sponsor, applicant]) {
      const result = await authorizeAdmission(db, await viewerOf(person), applicant.id);
      expect(result).toMatchObject({ kind: 'refused', hidden: true });
    }
    expect((await admission(manager, applicant)).ownCase).toBe(false);
  });

  it('is platform managers alone for bodies of the Union', async () => {
    const applicant = await sponsored({ type: 'eu-agency' });
    const result = await authorizeAdmission(db, await viewerOf(contactPoint), applicant.id);
    expect(result).toMatchObject({ kind: 'refused', hidden: true });
    expect((await decide(manager, applicant, 'admit')).kind).toBe('decided');
  });

  it('is nobody before the address is confirmed', async () => {
    const applicant = await registered();
    const result = await authorizeAdmission(db, await viewerOf(manager), applicant.id);
    expect(result).toMatchObject({ kind: 'refused', hidden: true });
  });

  it('gives each decider a queue of his own people', async () => {
    const hungarian = await sponsored();
    const agency = await sponsored({ type: 'eu-agency' });
    const namesFor = async (person: PersonRow) => {
      const competence = findCompetence(await viewerOf(person));
      return competence && (await listAdmissions(db, competence, 'ready')).map(({ name }) => name);
    };
    expect(await namesFor(contactPoint)).toContain(hungarian.name);
    expect(await namesFor(contactPoint)).not.toContain(agency.name);
    expect(await namesFor(manager)).toEqual(expect.arrayContaining([hungarian.name, agency.name]));
    expect(await namesFor(sponsor)).toBeNull();
  });
});

describe('sponsors', () => {
  it('speak once, and only for who named them', async () => {
    const applicant = await verified();
    const uninvited = await authorizeSponsoring(db, await viewerOf(second), applicant.id);
    expect(uninvited).toMatchObject({ kind: 'refused', hidden: true });
    const access = await sponsoring(sponsor, applicant);
    const say = () =>
      writeStatement(db, access, {
        kind: 'statement',
        body: 'I know her well from work.',
        baseUrl: BASE,
      });
    const both = await Promise.all([say(), say()]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['already-written', 'written']);
  });

  it('have been members for six months', async () => {
    const fresh = await makePerson(db, { admitted_at: new Date() });
    const applicant = await verified({ sponsors: [fresh.email] });
    const refused = await authorizeSponsoring(db, await viewerOf(fresh), applicant.id);
    expect(refused).toMatchObject({ kind: 'refused', hidden: true });
    expect(await mailsTo(fresh.email)).toEqual([]);
  });

  it('can be named later; whether the address is a member’s does not show', async () => {
    const applicant = await verified();
    const viewer = await viewerOf(applicant);
    const name = (email: string) => askSponsor(db, viewer, { email, baseUrl: BASE });
    expect(await name(applicant.email)).toEqual({ kind: 'own-address' });
    expect(await name(sponsor.email)).toEqual({ kind: 'already-named' });
    expect(await name('nobody@police.example')).toEqual({ kind: 'asked' });
    expect(await name(second.email)).toEqual({ kind: 'asked' });
    expect(await mailsTo('nobody@police.example')).toEqual([]);
    expect(await mailsTo(second.email)).toContain(`${applicant.name} names you as sponsor`);
    await name('third@police.example');
    await name('fourth@police.example');
    expect(await name('fifth@police.example')).toEqual({ kind: 'too-many' });
  });
});

describe('checks of a file', () => {
  it('show a known domain as evidence and others with the same telephone or name', async () => {
    const organisation = await makeOrganisation(db, { country: 'HU' });
    await db
      .insertInto('email_domain')
      .values({ domain: 'known.example', organisation_id: organisation.id })
      .execute();
    const twin = await makePerson(db, {
      name: 'Réka Somlai',
      phone: '+36 (1) 555-0142',
      country: 'HU',
    });
    const applicant = await makePerson(db, {
      name: 'Reka Somlay',
      phone: '+3615550142',
      email: 'r@known.example',
      country: 'HU',
      organisation_id: organisation.id,
      admission: 'sponsored',
      admitted_at: null,
    });
    const file = await getAdmissionFile(
      db,
      await viewerOf(contactPoint),
      await admission(contactPoint, applicant),
    );
    expect(file.domain).toMatchObject({ organisation: organisation.name, same: true });
    expect(file.duplicates).toEqual([
      expect.objectContaining({ personId: twin.id, samePhone: true, competent: true }),
    ]);
  });
});

let counter = 0;

async function registered(
  options: { type?: string; sponsors?: string[] } = {},
): Promise<PersonRow> {
  counter += 1;
  const registration: Registration = {
    name: `Applicant Number ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[counter]}`,
    email: `applicant-${counter}@katved.example`,
    phone: `+36 1 555 ${1000 + counter}`,
    organisation: {
      name: `Body ${counter}`,
      type: (options.type ?? 'police') as 'police',
      country: 'HU',
    },
    unit: 'Plans',
    supervisor: 'Head of Unit',
    expertise: ['planning'],
    languages: ['hu'],
    reason: 'To compare plans with others.',
    sponsors: options.sponsors ?? [sponsor.email],
    password: 'a sentence to remember',
    interfaceLanguage: 'en',
  };
  await db.deleteFrom('mail').execute();
  await register(db, registration, BASE);
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('email', '=', registration.email)
    .executeTakeFirstOrThrow();
  return row as PersonRow;
}

async function verified(options: Parameters<typeof registered>[0] = {}): Promise<PersonRow> {
  const applicant = await registered(options);
  await verifyAddress(db, await tokenIn(applicant.email, '/verify/'), BASE);
  return applicant;
}

async function sponsored(options: Parameters<typeof registered>[0] = {}): Promise<PersonRow> {
  const applicant = await verified(options);
  await speak(sponsor, applicant);
  return applicant;
}

async function viewerOf(person: { id: PersonId }): Promise<Viewer> {
  const viewer = await findViewer(db, person.id);
  if (!viewer) throw new Error('no such person');
  return viewer;
}

async function admission(decider: PersonRow, applicant: PersonRow): Promise<AdmissionAccess> {
  const result = await authorizeAdmission(db, await viewerOf(decider), applicant.id);
  if (result.kind !== 'granted') throw new Error(`refused: ${result.reason}`);
  return result.access;
}

async function sponsoring(person: PersonRow, applicant: PersonRow): Promise<SponsorAccess> {
  const result = await authorizeSponsoring(db, await viewerOf(person), applicant.id);
  if (result.kind !== 'granted') throw new Error(`refused: ${result.reason}`);
  return result.access;
}

async function speak(person: PersonRow, applicant: PersonRow) {
  const access = await sponsoring(person, applicant);
  return writeStatement(db, access, {
    kind: 'statement',
    body: 'I know her well from work.',
    baseUrl: BASE,
  });
}

async function decide(
  person: PersonRow,
  applicant: PersonRow,
  decision: 'admit' | 'ask' | 'reject',
  reason = '',
) {
  return decideAdmission(db, await admission(person, applicant), {
    decision,
    reason,
    baseUrl: BASE,
  });
}

async function stateOf(person: PersonRow): Promise<AdmissionState> {
  const row = await db
    .selectFrom('person')
    .select('admission')
    .where('id', '=', person.id)
    .executeTakeFirstOrThrow();
  return row.admission;
}

async function mailsTo(address: string): Promise<string[]> {
  const rows = await db
    .selectFrom('mail')
    .select('subject')
    .where('to_address', '=', address)
    .orderBy('id')
    .execute();
  return rows.map(({ subject }) => subject);
}

async function tokenIn(address: string, path: string): Promise<string> {
  const rows = await db
    .selectFrom('mail')
    .select('body')
    .where('to_address', '=', address)
    .orderBy('id', 'desc')
    .execute();
  const link = rows
    .map(({ body }) => body.match(new RegExp(`${BASE}${path}(\\S+)`))?.[1])
    .find(Boolean);
  if (!link) throw new Error('no link in the mail');
  return link;
}

async function auditOf(person: PersonRow): Promise<string[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .select('action')
    .where('subject_id', '=', person.id)
    .orderBy('seq')
    .execute();
  return rows.map(({ action }) => action);
}
