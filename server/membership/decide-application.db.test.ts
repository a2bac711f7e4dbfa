import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApplicationDecision } from '../../app/shared/application-life.ts';
import { authorizeRead, type ModeratorAccess } from '../access/authorize.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  type ApplicationRow,
  type CommunityRow,
  makeApplication,
  makeCommunity,
  makeDocument,
  makeMembership,
  makePerson,
  type PersonRow,
} from '../testing/factories.ts';
import { asApplicant, asModerator, viewerOf } from '../testing/proofs.ts';
import { decideApplication } from './decide-application.ts';
import { answerQuestion, withdrawApplication } from './follow-application.ts';

const baseUrl = 'https://collegium.example';
let test: TestDatabase;
let db: TestDatabase['db'];
let community: CommunityRow;
let first: PersonRow;
let second: PersonRow;
let applicant: PersonRow;
let application: ApplicationRow;

beforeAll(async () => {
  test = await createTestDatabase();
  db = test.db;
});
afterAll(() => test.drop());

beforeEach(async () => {
  community = await makeCommunity(db, { approvals: 2, revalidation_months: 6 });
  [first, second, applicant] = await Promise.all([makePerson(db), makePerson(db), makePerson(db)]);
  for (const { id } of [first, second]) {
    await makeMembership(db, { community_id: community.id, person_id: id, role: 'moderator' });
  }
  application = await makeApplication(db, { community_id: community.id, person_id: applicant.id });
});

async function decide(by: PersonRow, decision: ApplicationDecision, reason?: string) {
  const access = await asModerator(db, by, community);
  return decideWith(access, decision, reason);
}

function decideWith(access: ModeratorAccess, decision: ApplicationDecision, reason?: string) {
  return decideApplication(db, access, {
    applicationId: application.id,
    decision,
    reason,
    baseUrl,
  });
}

const membershipOf = (person: PersonRow) =>
  db
    .selectFrom('membership')
    .selectAll()
    .where('community_id', '=', community.id)
    .where('person_id', '=', person.id)
    .executeTakeFirst();

const mailTo = (person: PersonRow) =>
  db.selectFrom('mail').select(['subject', 'body']).where('person_id', '=', person.id).execute();

const audited = () =>
  db
    .selectFrom('audit_entry')
    .select('action')
    .where('community_id', '=', community.id)
    .orderBy('seq')
    .execute();

describe('two approvals', () => {
  it('make a member on the second, with mail, audit and a date to confirm the post', async () => {
    const one = await decide(first, 'approve');
    expect(one).toMatchObject({
      kind: 'accepted',
      now: { state: 'applied', approvals: 1, approvalsNeeded: 2, decided: null },
    });
    expect(await membershipOf(applicant)).toBeUndefined();
    expect(await mailTo(applicant)).toEqual([]);

    const two = await decide(second, 'approve');
    expect(two).toMatchObject({
      kind: 'accepted',
      now: { state: 'approved', approvals: 2, decided: { by: second.name } },
    });
    const membership = await membershipOf(applicant);
    expect(membership).toMatchObject({ role: 'member', state: 'active', need_to_know: false });
    expect(String(membership?.revalidation_due_on)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const mail = await mailTo(applicant);
    expect(mail).toHaveLength(1);
    expect(mail[0]?.body).toContain(`${baseUrl}/c/${community.slug}`);
    expect(await audited()).toEqual([
      { action: 'application.approval' },
      { action: 'application.approval' },
      { action: 'membership.approved' },
    ]);
  });

  it('come from two people: the second of one moderator changes nothing', async () => {
    await decide(first, 'approve');
    expect(await decide(first, 'approve')).toMatchObject({
      kind: 'already-decided',
      now: { state: 'applied', approvals: 1, approvedByYou: true },
    });
    expect(await membershipOf(applicant)).toBeUndefined();
  });

  it('given at the same moment are both counted, and make one membership', async () => {
    const [a, b] = await Promise.all([
      asModerator(db, first, community),
      asModerator(db, second, community),
    ]);
    const outcomes = await Promise.all([decideWith(a, 'approve'), decideWith(b, 'approve')]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted']);
    expect(await membershipOf(applicant)).toMatchObject({ state: 'active' });
    expect(await mailTo(applicant)).toHaveLength(1);
  });
});

it('tells the second of two contrary decisions at once what is true now', async () => {
  await db.updateTable('community').set({ approvals: 1 }).where('id', '=', community.id).execute();
  const [a, b] = await Promise.all([
    asModerator(db, first, community),
    asModerator(db, second, community),
  ]);
  const outcomes = await Promise.all([
    decideWith(a, 'approve'),
    decideWith(b, 'decline', 'Not our field.'),
  ]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['accepted', 'already-decided']);
  const states = outcomes.map((outcome) => 'now' in outcome && outcome.now.state);
  expect(states[0]).toBe(states[1]);
  expect(await mailTo(applicant)).toHaveLength(1);
});

describe('a question', () => {
  it('needs a reason, reaches the applicant and comes back answered', async () => {
    expect(await decide(first, 'ask', '  ')).toEqual({ kind: 'needs-reason' });
    expect(await decide(first, 'ask', 'Which counties?')).toMatchObject({
      kind: 'accepted',
      now: { state: 'info_requested' },
    });
    expect((await mailTo(applicant))[0]?.body).toContain('Which counties?');
    const access = await asApplicant(db, applicant, community);
    expect(await answerQuestion(db, access, { answer: 'Two near the border.' })).toEqual({
      kind: 'done',
      state: 'applied',
    });
    expect(await answerQuestion(db, access, { answer: 'Twice.' })).toEqual({ kind: 'not-open' });
  });

  it('keeps an approval that was given before it', async () => {
    await decide(first, 'approve');
    await decide(second, 'ask', 'Which counties?');
    expect(await decide(second, 'approve')).toMatchObject({ now: { state: 'approved' } });
  });
});

describe('a decline', () => {
  it('needs a reason, which stays on file, and allows another application', async () => {
    expect(await decide(first, 'decline')).toEqual({ kind: 'needs-reason' });
    await decide(first, 'decline', 'Not our field.');
    const events = await db
      .selectFrom('application_event')
      .select(['kind', 'body'])
      .where('application_id', '=', application.id)
      .orderBy('id')
      .execute();
    expect(events.at(-1)).toEqual({ kind: 'declined', body: 'Not our field.' });
    await expect(
      makeApplication(db, { community_id: community.id, person_id: applicant.id }),
    ).resolves.toBeDefined();
  });

  it('is final: nothing follows it', async () => {
    await decide(first, 'decline', 'Not our field.');
    for (const decision of ['approve', 'ask', 'decline'] as const) {
      expect(await decide(second, decision, 'Again.')).toMatchObject({
        kind: 'already-decided',
        now: { state: 'declined', decided: { by: first.name } },
      });
    }
  });
});

it('says that an application was withdrawn meanwhile', async () => {
  await withdrawApplication(db, await asApplicant(db, applicant, community));
  expect(await decide(first, 'approve')).toEqual({ kind: 'withdrawn' });
});

it('lets nobody decide on his own application', async () => {
  application = await makeApplication(db, { community_id: community.id, person_id: first.id });
  expect(await decide(first, 'approve')).toEqual({ kind: 'own-case' });
  await expect(
    db
      .insertInto('application_event')
      .values({ application_id: application.id, actor_id: first.id, kind: 'approval' })
      .execute(),
  ).rejects.toThrow('four eyes');
});

it('does not find the application of another community', async () => {
  const other = await makeCommunity(db);
  await makeMembership(db, { community_id: other.id, person_id: first.id, role: 'moderator' });
  const access = await asModerator(db, first, other);
  expect(await decideWith(access, 'approve')).toEqual({ kind: 'not-found' });
});

it('admits nobody who has lost admission to the platform', async () => {
  await db
    .updateTable('person')
    .set({ admission: 'suspended' })
    .where('id', '=', applicant.id)
    .execute();
  expect(await decide(first, 'approve')).toEqual({ kind: 'not-admitted' });
});

it('takes a former member in again, as a plain member', async () => {
  await makeMembership(db, {
    community_id: community.id,
    person_id: applicant.id,
    role: 'expert',
    state: 'left',
    need_to_know: true,
  });
  await decide(first, 'approve');
  await decide(second, 'approve');
  expect(await membershipOf(applicant)).toMatchObject({
    role: 'member',
    state: 'active',
    need_to_know: false,
  });
});

it('opens the pages of the community to the new member', async () => {
  const page = await makeDocument(db, { community_id: community.id });
  const reading = async () => authorizeRead(db, await viewerOf(db, applicant), page.id);
  expect((await reading()).kind).toBe('refused');
  await decide(first, 'approve');
  await decide(second, 'approve');
  expect((await reading()).kind).toBe('granted');
});
