import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { authorizeRead } from '../access/authorize.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  type CommunityRow,
  makeCommunity,
  makeDocument,
  makeMembership,
  makePerson,
  type PersonRow,
} from '../testing/factories.ts';
import { asMember, asModerator, viewerOf } from '../testing/proofs.ts';
import { changeMember, type MemberChange } from './change-member.ts';
import { leaveCommunity } from './leave-community.ts';

const baseUrl = 'https://collegium.example';
let test: TestDatabase;
let db: TestDatabase['db'];
let community: CommunityRow;
let moderator: PersonRow;
let other: PersonRow;
let member: PersonRow;

beforeAll(async () => {
  test = await createTestDatabase();
  db = test.db;
});
afterAll(() => test.drop());

beforeEach(async () => {
  community = await makeCommunity(db);
  [moderator, other, member] = await Promise.all([makePerson(db), makePerson(db), makePerson(db)]);
  const at = { community_id: community.id };
  await makeMembership(db, { ...at, person_id: moderator.id, role: 'moderator' });
  await makeMembership(db, { ...at, person_id: other.id, role: 'moderator' });
  await makeMembership(db, { ...at, person_id: member.id, role: 'member' });
});

async function change(by: PersonRow, of: PersonRow, what: MemberChange) {
  const access = await asModerator(db, by, community);
  return changeMember(db, access, { personId: of.id, change: what, baseUrl });
}

const membershipOf = (person: PersonRow) =>
  db
    .selectFrom('membership')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('person_id', '=', person.id)
    .executeTakeFirstOrThrow();

const canRead = async (person: PersonRow, id: Parameters<typeof authorizeRead>[2]) =>
  (await authorizeRead(db, await viewerOf(db, person), id)).kind === 'granted';

const remove: MemberChange = { kind: 'remove', reason: 'Left the post.' };

describe('role and need to know', () => {
  it('are changed, recorded, and unchanged the second time', async () => {
    const toExpert: MemberChange = { kind: 'change-role', role: 'expert' };
    expect(await change(moderator, member, toExpert)).toEqual({
      kind: 'changed',
      name: member.name,
    });
    expect(await change(other, member, toExpert)).toEqual({ kind: 'unchanged', name: member.name });
    expect(await membershipOf(member)).toMatchObject({ role: 'expert' });
    const entries = await db
      .selectFrom('audit_entry')
      .select(['action', 'subject_id', 'detail'])
      .where('community_id', '=', community.id)
      .execute();
    expect(entries).toEqual([
      {
        action: 'membership.role-changed',
        subject_id: member.id,
        detail: { from: 'member', to: 'expert' },
      },
    ]);
  });

  it('open TLP:AMBER when the need to know is confirmed, and close it again', async () => {
    const page = await makeDocument(db, { community_id: community.id, marking: 'TLP:AMBER' });
    expect(await canRead(member, page.id)).toBe(false);
    await change(moderator, member, { kind: 'need-to-know', confirmed: true });
    expect(await canRead(member, page.id)).toBe(true);
    await change(moderator, member, { kind: 'need-to-know', confirmed: false });
    expect(await canRead(member, page.id)).toBe(false);
  });
});

describe('suspension and removal', () => {
  it.each([
    ['suspend', 'suspended', 'membership.suspended'],
    ['remove', 'revoked', 'membership.revoked'],
  ] as const)(
    '%s ends reading at once, with reason, mail and audit',
    async (kind, state, action) => {
      const page = await makeDocument(db, { community_id: community.id });
      expect(await canRead(member, page.id)).toBe(true);
      await change(moderator, member, { kind, reason: 'Left the post.' });
      expect(await canRead(member, page.id)).toBe(false);
      const { id, state: now } = await membershipOf(member);
      expect(now).toBe(state);
      const event = await db
        .selectFrom('membership_event')
        .select(['kind', 'body', 'actor_id'])
        .where('membership_id', '=', id)
        .executeTakeFirstOrThrow();
      expect(event).toEqual({ kind: state, body: 'Left the post.', actor_id: moderator.id });
      const mail = await db
        .selectFrom('mail')
        .select('body')
        .where('person_id', '=', member.id)
        .executeTakeFirstOrThrow();
      expect(mail.body).toContain('Left the post.');
      const audit = await db
        .selectFrom('audit_entry')
        .select('action')
        .where('community_id', '=', community.id)
        .executeTakeFirstOrThrow();
      expect(audit.action).toBe(action);
    },
  );

  it('tells all servers at commit', async () => {
    const client = await test.pool.connect();
    const heard: string[] = [];
    client.on('notification', ({ payload }) => void heard.push(payload ?? ''));
    await client.query('LISTEN collegium_access');
    await change(moderator, member, remove);
    await client.query('SELECT 1');
    client.release(true);
    expect(heard.map((payload) => JSON.parse(payload) as unknown)).toContainEqual({
      person: member.id,
    });
  });

  it('gives a suspended member everything back when reinstated, a removed one nothing', async () => {
    await change(moderator, member, { kind: 'suspend', reason: 'New employer.' });
    expect(await change(moderator, member, { kind: 'change-role', role: 'expert' })).toEqual({
      kind: 'not-possible',
      state: 'suspended',
    });
    await change(moderator, member, { kind: 'reinstate' });
    expect(await membershipOf(member)).toMatchObject({ state: 'active' });
    await change(moderator, member, remove);
    expect(await change(other, member, { kind: 'reinstate' })).toEqual({
      kind: 'not-possible',
      state: 'revoked',
    });
    expect(await change(other, member, remove)).toEqual({ kind: 'unchanged', name: member.name });
  });
});

describe('four eyes', () => {
  it('lets nobody change his own membership', async () => {
    expect(await change(moderator, moderator, remove)).toEqual({ kind: 'own-case' });
    const { id } = await membershipOf(moderator);
    await expect(
      db
        .insertInto('membership_event')
        .values({ membership_id: id, actor_id: moderator.id, kind: 'reinstated' })
        .execute(),
    ).rejects.toThrow('four eyes');
  });

  it('keeps one of two moderators who remove each other at once', async () => {
    const [a, b] = await Promise.all([
      asModerator(db, moderator, community),
      asModerator(db, other, community),
    ]);
    const outcomes = await Promise.all([
      changeMember(db, a, { personId: other.id, change: remove, baseUrl }),
      changeMember(db, b, { personId: moderator.id, change: remove, baseUrl }),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'no-longer-moderator']);
    const states = [await membershipOf(moderator), await membershipOf(other)].map((m) => m.state);
    expect(states.sort()).toEqual(['active', 'revoked']);
  });

  it('does not know a member of another community', async () => {
    const elsewhere = await makeCommunity(db);
    await makeMembership(db, {
      community_id: elsewhere.id,
      person_id: moderator.id,
      role: 'moderator',
    });
    const access = await asModerator(db, moderator, elsewhere);
    expect(
      await changeMember(db, access, { personId: member.id, change: remove, baseUrl }),
    ).toEqual({
      kind: 'not-found',
    });
    expect(await membershipOf(member)).toMatchObject({ state: 'active' });
  });
});

describe('leaving', () => {
  const leave = async (person: PersonRow) =>
    leaveCommunity(db, await asMember(db, person, community));

  it('ends one’s own membership', async () => {
    expect(await leave(member)).toEqual({ kind: 'left' });
    expect(await membershipOf(member)).toMatchObject({ state: 'left' });
  });

  it('leaves a moderator, also when the last two leave at once', async () => {
    const accesses = await Promise.all([moderator, other].map((p) => asMember(db, p, community)));
    const outcomes = await Promise.all(accesses.map((access) => leaveCommunity(db, access)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['last-moderator', 'left']);
  });
});
