import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { authorizeApplicant } from '../access/authorize.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  type CommunityRow,
  makeApplication,
  makeCommunity,
  makeMembership,
  makePerson,
  type PersonRow,
} from '../testing/factories.ts';
import { asApplicant, asModerator, viewerOf } from '../testing/proofs.ts';
import { applyToCommunity } from './apply-to-community.ts';
import { decideApplication } from './decide-application.ts';
import { findStanding } from './find-standing.ts';
import { withdrawApplication } from './follow-application.ts';
import { inviteToCommunity } from './invite-to-community.ts';

const baseUrl = 'https://collegium.example';
let test: TestDatabase;
let db: TestDatabase['db'];
let community: CommunityRow;
let applicant: PersonRow;
let questionId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  db = test.db;
});
afterAll(() => test.drop());

beforeEach(async () => {
  community = await makeCommunity(db);
  applicant = await makePerson(db);
  questionId = await makeQuestion(community, 'What do you work on?');
});

async function makeQuestion(of: CommunityRow, body: string): Promise<string> {
  const { id } = await db
    .insertInto('community_question')
    .values({ community_id: of.id, position: 0, body })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function makeModerator(of: CommunityRow): Promise<PersonRow> {
  const person = await makePerson(db);
  await makeMembership(db, { community_id: of.id, person_id: person.id, role: 'moderator' });
  return person;
}

const apply = async (answer = 'Contingency plans.') =>
  applyToCommunity(db, await asApplicant(db, applicant, community), {
    answers: [{ questionId, body: answer }],
  });

describe('an application', () => {
  it('waits with its answers, one at a time', async () => {
    expect(await apply()).toMatchObject({ kind: 'applied' });
    expect(await apply('Again.')).toEqual({ kind: 'already-open' });
    const standing = await findStanding(db, await asApplicant(db, applicant, community));
    expect(standing.application).toMatchObject({
      state: 'applied',
      answers: [{ question: 'What do you work on?', answer: 'Contingency plans.' }],
    });
  });

  it('sent twice at once is one', async () => {
    const outcomes = await Promise.all([apply(), apply()]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already-open', 'applied']);
  });

  it('may be made again after it was withdrawn', async () => {
    await apply();
    const access = await asApplicant(db, applicant, community);
    expect(await withdrawApplication(db, access)).toEqual({ kind: 'done', state: 'withdrawn' });
    expect(await withdrawApplication(db, access)).toEqual({ kind: 'not-open' });
    expect(await apply()).toMatchObject({ kind: 'applied' });
  });

  it('reads the reason of a decline, and may be made again', async () => {
    const outcome = await apply();
    const moderator = await makeModerator(community);
    await decideApplication(db, await asModerator(db, moderator, community), {
      applicationId: (outcome as Extract<typeof outcome, { kind: 'applied' }>).applicationId,
      decision: 'decline',
      reason: 'Not our field.',
      baseUrl,
    });
    const standing = await findStanding(db, await asApplicant(db, applicant, community));
    expect(standing.application).toMatchObject({
      state: 'declined',
      exchange: [{ kind: 'declined', body: 'Not our field.' }],
    });
    expect(await apply()).toMatchObject({ kind: 'applied' });
  });

  it('answers the questions of today', async () => {
    const second = await makeQuestion(community, 'Which pages would you write?');
    expect(await apply()).toEqual({ kind: 'other-questions' });
    await db
      .updateTable('community_question')
      .set({ retired_at: new Date() })
      .where('id', '=', second)
      .execute();
    expect(await apply()).toMatchObject({ kind: 'applied' });
  });

  it.each([
    ['active', 'already-member'],
    ['revalidation_due', 'already-member'],
    ['suspended', 'suspended'],
  ] as const)('is not for a member whose membership is %s', async (state, kind) => {
    await makeMembership(db, { community_id: community.id, person_id: applicant.id, state });
    expect(await apply()).toEqual({ kind });
  });
});

describe('an unlisted community', () => {
  const knows = async (person: PersonRow) => {
    const result = await authorizeApplicant(db, await viewerOf(db, person), community.slug);
    return result.kind === 'granted' || !result.hidden;
  };

  beforeEach(async () => {
    await db
      .updateTable('community')
      .set({ visibility: 'unlisted' })
      .where('id', '=', community.id)
      .execute();
  });

  it('is not there for who was not invited', async () => {
    expect(await knows(applicant)).toBe(false);
  });

  it('is there for who was invited, by one mail', async () => {
    const moderator = await asModerator(db, await makeModerator(community), community);
    const invite = () => inviteToCommunity(db, moderator, { email: applicant.email, baseUrl });
    expect(await invite()).toEqual({ kind: 'sent' });
    expect(await invite()).toEqual({ kind: 'sent' });
    expect(await knows(applicant)).toBe(true);
    const mail = await db
      .selectFrom('mail')
      .select('body')
      .where('person_id', '=', applicant.id)
      .execute();
    expect(mail).toHaveLength(1);
    expect(await apply()).toMatchObject({ kind: 'applied' });
  });

  it('is there for whose application waits, and no longer when it is decided', async () => {
    await makeApplication(db, { community_id: community.id, person_id: applicant.id });
    expect(await knows(applicant)).toBe(true);
    await withdrawApplication(db, await asApplicant(db, applicant, community));
    expect(await knows(applicant)).toBe(false);
  });
});

describe('an invitation', () => {
  it('leads to the application that waits instead of failing on it', async () => {
    const { id } = await makeApplication(db, {
      community_id: community.id,
      person_id: applicant.id,
    });
    const moderator = await asModerator(db, await makeModerator(community), community);
    expect(await inviteToCommunity(db, moderator, { email: applicant.email, baseUrl })).toEqual({
      kind: 'has-applied',
      name: applicant.name,
      applicationId: id,
    });
  });

  it('does not tell who is on the platform', async () => {
    const moderator = await asModerator(db, await makeModerator(community), community);
    const stranger = { email: 'nobody@police.example', baseUrl };
    expect(await inviteToCommunity(db, moderator, stranger)).toEqual({ kind: 'sent' });
    const waiting = await makePerson(db, { admission: 'sponsored' });
    expect(await inviteToCommunity(db, moderator, { email: waiting.email, baseUrl })).toEqual({
      kind: 'sent',
    });
    expect(
      await db.selectFrom('mail').where('person_id', '=', waiting.id).selectAll().execute(),
    ).toEqual([]);
  });
});
