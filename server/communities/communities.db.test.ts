import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { authorizeFounder, type FounderAccess } from '../access/authorize.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  type CommunityRow,
  makeApplication,
  makeCommunity,
  makeDocument,
  makeMembership,
  makePerson,
  type PersonRow,
} from '../testing/factories.ts';
import { asModerator, viewerOf } from '../testing/proofs.ts';
import { createCommunity, type NewCommunity } from './create-community.ts';
import { listJoined, listOthers } from './list-communities.ts';

let test: TestDatabase;
let db: TestDatabase['db'];
let person: PersonRow;

beforeAll(async () => {
  test = await createTestDatabase();
  db = test.db;
});
afterAll(() => test.drop());
beforeEach(async () => {
  person = await makePerson(db);
});

const othersFor = async (who: PersonRow) => listOthers(db, await viewerOf(db, who));
const joinedBy = async (who: PersonRow) => listJoined(db, await viewerOf(db, who));
const has = (rows: { id: string }[], { id }: CommunityRow) => rows.some((row) => row.id === id);

describe('the communities one might join', () => {
  it('are the listed ones, not one’s own, and no unlisted one', async () => {
    const [listed, unlisted, own] = [
      await makeCommunity(db),
      await makeCommunity(db, { visibility: 'unlisted' }),
      await makeCommunity(db),
    ];
    await makeMembership(db, { community_id: own.id, person_id: person.id });
    const others = await othersFor(person);
    expect([listed, unlisted, own].map((c) => has(others, c))).toEqual([true, false, false]);
  });

  it('include an unlisted one that has one’s application', async () => {
    const unlisted = await makeCommunity(db, { visibility: 'unlisted' });
    await makeApplication(db, { community_id: unlisted.id, person_id: person.id });
    const found = (await othersFor(person)).find(({ id }) => id === unlisted.id);
    expect(found?.appliedAt).toBeInstanceOf(Date);
    expect(has(await othersFor(await makePerson(db)), unlisted)).toBe(false);
  });
});

describe('one’s own communities', () => {
  it('tell no activity that one may not read', async () => {
    const community = await makeCommunity(db);
    await makeMembership(db, { community_id: community.id, person_id: person.id, role: 'member' });
    await makeDocument(db, { community_id: community.id, marking: 'TLP:AMBER' });
    expect((await joinedBy(person))[0]).toMatchObject({ members: 1, lastActivityAt: null });
    await makeDocument(db, { community_id: community.id, marking: 'TLP:GREEN' });
    expect((await joinedBy(person))[0]?.lastActivityAt).toBeInstanceOf(Date);
  });
});

describe('a new community', () => {
  const input = (moderator: PersonRow): NewCommunity => ({
    name: 'Water and islands',
    slug: `water-${moderator.id.slice(-8)}`,
    purpose: 'Police work where the road ends.',
    visibility: 'unlisted',
    defaultMarking: 'TLP:AMBER',
    approvals: 2,
    quorum: 4,
    questions: ['Which waters?', 'Since when?'],
    moderatorEmail: moderator.email,
    baseUrl: 'https://collegium.example',
  });

  async function asFounder(): Promise<FounderAccess> {
    const manager = await makePerson(db);
    await db
      .insertInto('person_role')
      .values({ person_id: manager.id, role: 'platform-manager' })
      .execute();
    const result = authorizeFounder(await viewerOf(db, manager));
    if (result.kind === 'refused') throw new Error(result.reason);
    return result.access;
  }

  it('has its questions and a first moderator, who is told', async () => {
    const founder = await asFounder();
    const made = input(person);
    expect(await createCommunity(db, founder, made)).toEqual({ kind: 'created', slug: made.slug });
    const access = await asModerator(db, person, made);
    const questions = await db
      .selectFrom('community_question')
      .select('body')
      .where('community_id', '=', access.communityId)
      .orderBy('position')
      .execute();
    expect(questions.map(({ body }) => body)).toEqual(made.questions);
    const mail = await db
      .selectFrom('mail')
      .select('body')
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow();
    expect(mail.body).toContain(`/c/${made.slug}/desk`);
    expect(await createCommunity(db, founder, made)).toEqual({ kind: 'slug-taken' });
  });

  it('has an admitted moderator or does not come into being', async () => {
    const waiting = await makePerson(db, { admission: 'sponsored' });
    expect(await createCommunity(db, await asFounder(), input(waiting))).toEqual({
      kind: 'unknown-moderator',
    });
  });

  it('is opened by platform managers only', async () => {
    expect(authorizeFounder(await viewerOf(db, person))).toMatchObject({
      kind: 'refused',
      reason: 'needs-platform-manager',
    });
  });
});
