import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { authorizeAdministrator, type AdministratorAccess } from '../access/authorize.ts';
import { findSponsorDate } from '../access/sponsor-date.ts';
import { findViewer } from '../access/viewer.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import type { Db } from '../../db/create-db.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { makePerson, makeSession } from '../testing/factories.ts';
import { appoint, dismiss, inviteToOffice } from './appoint.ts';
import { hashPassword } from './passwords.ts';
import { register, type Registration } from './register.ts';
import { readResetLink, requestReset, resetPassword } from './reset-password.ts';
import { setUp } from './set-up.ts';
import { signIn } from './sign-in.ts';
import { readToken } from './tokens.ts';
import { sendVerificationAgain, verifyAddress } from './verify-address.ts';

const BASE = 'https://collegium.example';
const PASSWORD = 'a sentence to remember';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterAll(() => database.drop());
beforeEach(async () => {
  await db.deleteFrom('mail').execute();
});

describe('registration', () => {
  it('tells the owner of an address that has an account, and changes nothing', async () => {
    const owner = await makePerson(db, { email: 'owner@police.example' });
    expect(await register(db, registration(owner.email), BASE)).toBeUndefined();
    expect(await subjects()).toEqual(['Somebody has tried to register with your address']);
    const now = await db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', owner.id)
      .executeTakeFirstOrThrow();
    expect(now).toEqual(owner);
  });

  it('sends the link again to who has not confirmed, and keeps what was registered first', async () => {
    await register(db, registration('twice@police.example'), BASE);
    await register(db, { ...registration('twice@police.example'), name: 'Somebody Else' }, BASE);
    expect(await subjects()).toEqual([
      'Confirm your e-mail address',
      'Confirm your e-mail address',
    ]);
    const { name } = await db
      .selectFrom('person')
      .select('name')
      .where('email', '=', 'twice@police.example')
      .executeTakeFirstOrThrow();
    expect(name).toBe('New Person');
  });

  it('makes one person of two forms sent at once', async () => {
    const one = registration('race@police.example');
    await Promise.all([register(db, one, BASE), register(db, one, BASE)]);
    const people = await db
      .selectFrom('person')
      .select('id')
      .where('email', '=', one.email)
      .execute();
    expect(people).toHaveLength(1);
  });

  it('keeps the type of a known body, whatever the form says', async () => {
    const body = { name: 'Institute of Tests', country: 'NL' as const };
    await register(
      db,
      { ...registration('one@institute.example'), organisation: { ...body, type: 'academia' } },
      BASE,
    );
    await register(
      db,
      {
        ...registration('two@institute.example'),
        organisation: { ...body, name: 'institute of tests', type: 'police' },
      },
      BASE,
    );
    const rows = await db
      .selectFrom('organisation')
      .select('type')
      .where(sql<boolean>`lower(name) = 'institute of tests'`)
      .execute();
    expect(rows).toEqual([{ type: 'academia' }]);
  });
});

describe('the link that confirms an address', () => {
  it('works once; older links end with it', async () => {
    await register(db, registration('link@police.example'), BASE);
    await sendVerificationAgain(db, 'link@police.example', BASE);
    const [first = '', second = ''] = await tokens('/verify/');
    expect((await readToken(db, first, 'verify')).kind).toBe('good');
    expect((await verifyAddress(db, second, BASE)).kind).toBe('good');
    expect((await verifyAddress(db, second, BASE)).kind).toBe('used');
    expect((await verifyAddress(db, first, BASE)).kind).toBe('used');
  });

  it('is taken by one of two requests at the same moment', async () => {
    await register(db, registration('same-moment@police.example'), BASE);
    const [token = ''] = await tokens('/verify/');
    const both = await Promise.all([
      verifyAddress(db, token, BASE),
      verifyAddress(db, token, BASE),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['good', 'used']);
  });

  it('expires after 24 hours, and is no key for anything else', async () => {
    await register(db, registration('late@police.example'), BASE);
    const [token = ''] = await tokens('/verify/');
    expect((await readToken(db, token, 'reset')).kind).toBe('unknown');
    await db
      .updateTable('email_token')
      .set({ expires_at: sql<Date>`now() - interval '1 second'` })
      .execute();
    expect((await verifyAddress(db, token, BASE)).kind).toBe('expired');
    expect((await verifyAddress(db, 'not-one-of-ours', BASE)).kind).toBe('unknown');
  });

  it('is sent five times within an hour at most, and to nobody who does not wait', async () => {
    await register(db, registration('often@police.example'), BASE);
    for (let i = 0; i < 8; i += 1) await sendVerificationAgain(db, 'often@police.example', BASE);
    await sendVerificationAgain(db, 'nobody@police.example', BASE);
    expect(await subjects()).toHaveLength(5);
  });

  it('is stored as a hash only', async () => {
    await register(db, registration('hashed@police.example'), BASE);
    const [token = ''] = await tokens('/verify/');
    const rows = await db.selectFrom('email_token').select('token_hash').execute();
    expect(rows.some(({ token_hash }) => token_hash.toString('utf8').includes(token))).toBe(false);
  });
});

describe('a forgotten password', () => {
  it('is set anew by a link, ends all sessions and tells the owner', async () => {
    const person = await makePerson(db, {
      email: 'forgot@police.example',
      password_hash: await hashPassword(PASSWORD),
    });
    await makeSession(db, person);
    await requestReset(db, person.email, BASE);
    const [token = ''] = await tokens('/reset/');
    expect(await readResetLink(db, token)).toMatchObject({ kind: 'good', first: false });
    const input = { token, newPassword: 'another sentence to keep', baseUrl: BASE };
    expect((await resetPassword(db, input)).kind).toBe('good');
    expect((await resetPassword(db, input)).kind).toBe('used');
    expect(
      await db.selectFrom('session').select('id').where('person_id', '=', person.id).execute(),
    ).toEqual([]);
    expect(await subjects()).toContain('Your password has been changed');
    expect((await attempt(person.email, PASSWORD)).kind).toBe('wrong');
    expect((await attempt(person.email, 'another sentence to keep')).kind).toBe('signed-in');
  });

  it.each(['revoked', 'left'] as const)(
    'sends nothing to unknown addresses or to who is %s',
    async (admission) => {
      const gone = await makePerson(db, { admission });
      await requestReset(db, gone.email, BASE);
      await requestReset(db, 'unknown@police.example', BASE);
      expect(await subjects()).toEqual([]);
    },
  );
});

describe('sign-in', () => {
  it('counts down, pauses for the right password too, and treats unknown addresses alike', async () => {
    const person = await makePerson(db, {
      email: 'guessed@police.example',
      password_hash: await hashPassword(PASSWORD),
    });
    for (const email of [person.email, 'unknown-too@police.example']) {
      for (const attemptsLeft of [4, 3, 2, 1, 0]) {
        expect(await attempt(email, 'wrong')).toEqual({ kind: 'wrong', attemptsLeft });
      }
      expect((await attempt(email, PASSWORD)).kind).toBe('paused');
    }
    await db
      .updateTable('sign_in_failure')
      .set({ at: sql<Date>`now() - interval '16 minutes'` })
      .execute();
    expect((await attempt(person.email, PASSWORD)).kind).toBe('signed-in');
  });

  it('lets suspended people in to read why, and revoked ones not', async () => {
    const password_hash = await hashPassword(PASSWORD);
    const suspended = await makePerson(db, { admission: 'suspended', password_hash });
    const revoked = await makePerson(db, { admission: 'revoked', password_hash });
    expect((await attempt(suspended.email, PASSWORD)).kind).toBe('signed-in');
    expect((await attempt(revoked.email, PASSWORD)).kind).toBe('wrong');
  });
});

describe('set-up and offices', () => {
  const founder = {
    name: 'First Administrator',
    email: 'first@agency.example',
    organisation: 'Agency',
    organisationType: 'eu-agency' as const,
    country: 'BE' as const,
    newPassword: PASSWORD,
    interfaceLanguage: 'en' as const,
  };

  it('makes one administrator of two with the code, and then is closed', async () => {
    expect((await setUp(db, 'right', { ...founder, code: 'wrong' })).kind).toBe('wrong-code');
    const both = await Promise.all([
      setUp(db, 'right', { ...founder, code: 'right' }),
      setUp(db, 'right', { ...founder, email: 'other@agency.example', code: 'right' }),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['closed', 'done']);
    expect((await setUp(db, null, { ...founder, code: '' })).kind).toBe('closed');
  });

  it('invites founding people, who set their first password by a link', async () => {
    const access = await administrator();
    const person = {
      name: 'Contact Point',
      email: 'ncp@agency.example',
      organisation: 'Office',
      organisationType: 'police' as const,
      country: 'FR' as const,
    };
    const invited = await inviteToOffice(db, access, { ...person, role: 'ncp', baseUrl: BASE });
    expect(invited).toEqual({ kind: 'appointed', name: 'Contact Point' });
    expect(await inviteToOffice(db, access, { ...person, role: 'ncp', baseUrl: BASE })).toEqual({
      kind: 'address-taken',
    });
    expect(await subjects()).toEqual(['You are appointed: National contact point FR']);
    const [token = ''] = await tokens('/reset/');
    expect(await readResetLink(db, token)).toMatchObject({ kind: 'good', first: true });
    await resetPassword(db, { token, newPassword: PASSWORD, baseUrl: BASE });
    expect((await attempt(person.email, PASSWORD)).kind).toBe('signed-in');
    const audit = await db
      .selectFrom('audit_entry')
      .select('action')
      .where('actor_id', '=', access.personId)
      .execute();
    expect(audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['admission.founding', 'role.granted']),
    );
  });

  it('lets founding people sponsor at once, while the platform is young', async () => {
    const { id } = await db
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'ncp@agency.example')
      .executeTakeFirstOrThrow();
    const member = await makePerson(db);
    const isOpen = async (personId: string) =>
      ((await findSponsorDate(db, personId as PersonId)) ?? new Date('9999-01-01')) <= new Date();
    expect([await isOpen(id), await isOpen(member.id)]).toEqual([true, false]);
    await makePerson(db, { admitted_at: new Date('2020-01-01') });
    expect([await isOpen(id), await isOpen(member.id)]).toEqual([false, false]);
  });

  it('gives and ends offices, but keeps the last administrator', async () => {
    const access = await administrator();
    const member = await makePerson(db);
    const office = { role: 'auditor' as const, baseUrl: BASE };
    expect((await appoint(db, access, { ...office, email: 'unknown@agency.example' })).kind).toBe(
      'unknown-address',
    );
    expect((await appoint(db, access, { ...office, email: member.email })).kind).toBe('appointed');
    expect((await appoint(db, access, { ...office, email: member.email })).kind).toBe(
      'already-holds',
    );
    expect((await dismiss(db, access, { ...office, personId: member.id })).kind).toBe('dismissed');
    expect((await dismiss(db, access, { ...office, personId: member.id })).kind).toBe('not-held');
    const last = await dismiss(db, access, {
      role: 'administrator',
      personId: access.personId,
      baseUrl: BASE,
    });
    expect(last).toEqual({ kind: 'last-administrator' });
  });

  it('shows nothing of it to others', async () => {
    const viewer = await findViewer(db, (await makePerson(db)).id);
    expect(viewer && authorizeAdministrator(viewer)).toMatchObject({
      kind: 'refused',
      hidden: true,
    });
  });
});

function registration(email: string): Registration {
  return {
    name: 'New Person',
    email,
    phone: '+31 26 555 0100',
    organisation: { name: 'National Police', type: 'police', country: 'NL' },
    unit: 'Unit East',
    supervisor: 'Chief',
    expertise: ['planning'],
    languages: ['nl'],
    reason: 'To compare plans with others.',
    sponsors: ['sponsor@police.example'],
    password: PASSWORD,
    interfaceLanguage: 'en',
  };
}

const attempt = (email: string, password: string) =>
  signIn(db, { email, password, clientAddress: '192.0.2.1' });

async function administrator(): Promise<AdministratorAccess> {
  const row = await db
    .selectFrom('person_role')
    .select('person_id')
    .where('role', '=', 'administrator')
    .executeTakeFirstOrThrow();
  const viewer = await findViewer(db, row.person_id as PersonId);
  const result = viewer && authorizeAdministrator(viewer);
  if (result?.kind !== 'granted') throw new Error('refused');
  return result.access;
}

async function subjects(): Promise<string[]> {
  const rows = await db.selectFrom('mail').select('subject').orderBy('id').execute();
  return rows.map(({ subject }) => subject);
}

async function tokens(path: string): Promise<string[]> {
  const rows = await db.selectFrom('mail').select('body').orderBy('id').execute();
  return rows.flatMap(({ body }) => body.match(new RegExp(`${BASE}${path}(\\S+)`))?.[1] ?? []);
}
