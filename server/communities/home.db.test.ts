import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Marking } from '../../app/shared/markings.ts';
import { authorizeCommunity } from '../access/authorize.ts';
import { findViewer, type Viewer } from '../access/viewer.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  type CommunityRow,
  makeApplication,
  makeCommunity,
  makeDocument,
  makeMembership,
  makeOrganisation,
  makePerson,
  makePost,
  makeThread,
} from '../testing/factories.ts';
import { getHomeFacts } from './home.queries.ts';
import { countLessons, listActiveThreads, listNewLessons, listRequests } from './latest.queries.ts';
import { listWaiting, type WaitingItem } from './waiting.queries.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

type Role = 'member' | 'expert' | 'moderator';

async function join(community: CommunityRow, role: Role): Promise<Viewer> {
  const person = await makePerson(test.db);
  await makeMembership(test.db, { community_id: community.id, person_id: person.id, role });
  return viewerOf(person.id);
}

async function viewerOf(id: Viewer['personId']): Promise<Viewer> {
  const viewer = await findViewer(test.db, id);
  if (!viewer) throw new Error('no such person');
  return viewer;
}

let last = 0;
async function addLesson(
  community: CommunityRow,
  state: 'observation' | 'submitted' | 'lesson-learned' | 'merged',
  marking: Marking = 'TLP:GREEN',
) {
  const person = await makePerson(test.db);
  const number = `LL-2026-${String(++last).padStart(4, '0')}`;
  const { id } = await test.db
    .insertInto('lesson')
    .values({
      number,
      community_id: community.id,
      title: `Lesson ${number}`,
      type: 'challenge',
      language: 'en',
      marking,
      state,
      originator_id: person.id,
      originating_organisation_id: person.organisation_id,
      observation: 'Seen.',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, number };
}

const kinds = (items: readonly WaitingItem[]) => items.map(({ kind }) => kind);

describe('what waits', () => {
  it('for moderators: applications of others and submitted lessons they may read', async () => {
    const community = await makeCommunity(test.db);
    const [moderator, expert] = [
      await join(community, 'moderator'),
      await join(community, 'expert'),
    ];
    await makeApplication(test.db, { community_id: community.id });
    await makeApplication(test.db, { community_id: community.id, state: 'declined' });
    await addLesson(community, 'submitted');
    await addLesson(community, 'submitted', 'TLP:RED');
    const waiting = await listWaiting(test.db, moderator);
    expect(waiting).toMatchObject([
      { kind: 'applications', slug: community.slug, count: 1, days: 0 },
      { kind: 'submitted', slug: community.slug, count: 1 },
    ]);
    expect(await listWaiting(test.db, expert)).toEqual([]);
  });

  it('for experts: pages in review that they may read and have not judged', async () => {
    const community = await makeCommunity(test.db);
    const [expert, member] = [await join(community, 'expert'), await join(community, 'member')];
    const page = { community_id: community.id, state: 'in-review' as const };
    const { id } = await makeDocument(test.db, page);
    await makeDocument(test.db, { ...page, marking: 'TLP:RED' });
    await makeDocument(test.db, { ...page, state: 'draft' });
    expect(await listWaiting(test.db, expert)).toMatchObject([{ kind: 'review', id }]);
    expect(await listWaiting(test.db, member)).toEqual([]);
    const revision = await test.db
      .insertInto('document_revision')
      .values({ document_id: id, number: 1, seq: 0, content: '{}', created_by: member.personId })
      .returning('id')
      .executeTakeFirstOrThrow();
    const verdict = { revision_id: revision.id, person_id: expert.personId, verdict: 'endorse' };
    await test.db.insertInto('endorsement').values(verdict).execute();
    expect(await listWaiting(test.db, expert)).toEqual([]);
  });

  it('in threads one takes part in, after one’s own last post', async () => {
    const community = await makeCommunity(test.db);
    const member = await join(community, 'member');
    const mine = await makeThread(test.db, {
      community_id: community.id,
      author_id: member.personId,
    });
    const other = await makeThread(test.db, { community_id: community.id });
    for (const { id } of [mine, other]) await makePost(test.db, { thread_id: id });
    expect(await listWaiting(test.db, member)).toMatchObject([
      { kind: 'thread', id: mine.id, count: 1 },
    ]);
    await makePost(test.db, { thread_id: mine.id, author_id: member.personId });
    expect(await listWaiting(test.db, member)).toEqual([]);
  });

  it('overdue actions of one’s own, and the yearly revalidation', async () => {
    const community = await makeCommunity(test.db);
    const member = await join(community, 'member');
    const { id } = await addLesson(community, 'observation');
    const action = {
      lesson_id: id,
      what: 'Write it down',
      organisation_id: (await makeOrganisation(test.db)).id,
      owner_id: member.personId,
    };
    await test.db
      .insertInto('lesson_action')
      .values([
        { ...action, position: 1, due: '2026-01-01' },
        { ...action, position: 2, due: '2026-01-01', status: 'finished' },
        { ...action, position: 3, due: '2999-01-01' },
      ])
      .execute();
    await test.db
      .updateTable('membership')
      .set({ state: 'revalidation_due' })
      .where('person_id', '=', member.personId)
      .execute();
    expect(kinds(await listWaiting(test.db, await viewerOf(member.personId)))).toEqual([
      'action',
      'revalidation',
    ]);
  });

  it('never from a community one is not in, nor after leaving', async () => {
    const community = await makeCommunity(test.db);
    const moderator = await join(community, 'moderator');
    await makeApplication(test.db, { community_id: community.id });
    const outsider = await viewerOf((await makePerson(test.db)).id);
    expect(await listWaiting(test.db, outsider, [community.id])).toEqual([]);
    await test.db
      .updateTable('membership')
      .set({ state: 'revoked' })
      .where('person_id', '=', moderator.personId)
      .execute();
    expect(await listWaiting(test.db, await viewerOf(moderator.personId), [community.id])).toEqual(
      [],
    );
  });
});

describe('the lists of the home page', () => {
  it('hold what the viewer may read, and count nothing else', async () => {
    const community = await makeCommunity(test.db);
    const [expert, member] = [await join(community, 'expert'), await join(community, 'member')];
    await addLesson(community, 'lesson-learned');
    await addLesson(community, 'observation', 'TLP:AMBER');
    await addLesson(community, 'observation', 'TLP:RED');
    await addLesson(community, 'submitted');
    await addLesson(community, 'merged');
    const count = async (viewer: Viewer) => {
      const { byState } = await countLessons(test.db, viewer, community.id);
      return Object.fromEntries(byState.map(({ state, count }) => [state, count]));
    };
    expect(await count(expert)).toEqual({ 'lesson-learned': 1, observation: 1 });
    expect(await count(member)).toEqual({ 'lesson-learned': 1 });
    expect(await listNewLessons(test.db, member, [community.id], 10)).toHaveLength(1);
  });

  it('put requests in time first, and leave out the answered and the unreadable', async () => {
    const community = await makeCommunity(test.db);
    const member = await join(community, 'member');
    const ask = (title: string, day: string, marking: Marking = 'TLP:GREEN') =>
      makeThread(test.db, {
        community_id: community.id,
        title,
        answer_by: `${day}T12:00:00Z`,
        marking,
      });
    await ask('Overdue', '2026-01-01');
    await ask('Later', '2999-02-01');
    await ask('Soon', '2999-01-01');
    await ask('Hidden', '2999-01-01', 'TLP:RED');
    const answered = await ask('Answered', '2999-01-01');
    const answer = await makePost(test.db, { thread_id: answered.id });
    await test.db
      .updateTable('thread')
      .set({ accepted_post_id: answer.id })
      .where('id', '=', answered.id)
      .execute();
    const { requests, total } = await listRequests(test.db, member, community.id, 2);
    expect(requests.map(({ title }) => title)).toEqual(['Soon', 'Later']);
    expect(total).toBe(3);
    const threads = await listActiveThreads(test.db, member, [community.id], 10);
    expect(threads.map(({ title }) => title)).not.toContain('Hidden');
  });

  it('name the moderators and count active members only', async () => {
    const community = await makeCommunity(test.db);
    const moderator = await join(community, 'moderator');
    const left = await makePerson(test.db);
    await makeMembership(test.db, {
      community_id: community.id,
      person_id: left.id,
      state: 'left',
    });
    const result = await authorizeCommunity(test.db, moderator, community.slug);
    if (result.kind === 'refused') throw new Error(result.reason);
    expect(await getHomeFacts(test.db, result.access)).toMatchObject({
      members: 1,
      states: 1,
      moderators: [{ name: moderator.name, country: 'NL' }],
      announcement: null,
    });
  });
});
