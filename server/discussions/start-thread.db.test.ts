import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../../app/shared/ids.ts';
import { authorizeCommunity, authorizeThread } from '../access/authorize.ts';
import { findViewer, type Viewer } from '../access/viewer.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  type CommunityRow,
  makeCommunity,
  makeMembership,
  makePerson,
} from '../testing/factories.ts';
import { type NewThread, startThread } from './start-thread.ts';

let test: TestDatabase;
let community: CommunityRow;
beforeAll(async () => {
  test = await createTestDatabase();
  community = await makeCommunity(test.db);
});
afterAll(() => test.drop());

async function join(role: 'member' | 'expert' | 'moderator' = 'member'): Promise<Viewer> {
  const person = await makePerson(test.db);
  await makeMembership(test.db, { community_id: community.id, person_id: person.id, role });
  const viewer = await findViewer(test.db, person.id);
  if (!viewer) throw new Error('no such person');
  return viewer;
}

async function bodiesOf(threadId: string) {
  return test.db.selectFrom('post').select('body').where('thread_id', '=', threadId).execute();
}

describe('a new thread', () => {
  const aThread = (changes: Partial<NewThread> = {}): NewThread => ({
    title: 'A question',
    category: 'questions',
    language: 'en',
    marking: 'TLP:GREEN',
    answerBy: null,
    body: 'What do you do?',
    readers: [],
    submissionId: randomUUID(),
    ...changes,
  });

  async function start(viewer: Viewer, thread: NewThread) {
    const result = await authorizeCommunity(test.db, viewer, community.slug, 'thread.create');
    if (result.kind === 'refused') throw new Error(result.reason);
    return startThread(test.db, viewer, result.access, thread);
  }

  it('has its first post, its organisation and the end of the day in Brussels', async () => {
    const viewer = await join();
    const outcome = await start(viewer, aThread({ answerBy: '2027-01-15' }));
    if (outcome.kind !== 'started') throw new Error(outcome.kind);
    expect(await bodiesOf(outcome.threadId)).toEqual([{ body: 'What do you do?' }]);
    const row = await test.db
      .selectFrom('thread')
      .select(['originating_organisation_id', 'answer_by'])
      .where('id', '=', outcome.threadId)
      .executeTakeFirstOrThrow();
    expect(row.originating_organisation_id).toBe(viewer.organisationId);
    expect(row.answer_by?.toISOString()).toBe('2027-01-15T22:59:00.000Z');
  });

  it('sent twice at once is one thread', async () => {
    const viewer = await join();
    const input = aThread({ title: 'Sent twice' });
    const outcomes = await Promise.all([start(viewer, input), start(viewer, input)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already-started', 'started']);
    const rows = await test.db
      .selectFrom('thread')
      .select('id')
      .where('title', '=', 'Sent twice')
      .execute();
    expect(rows).toHaveLength(1);
  });

  it('cannot be marked out of its author’s own sight', async () => {
    expect(await start(await join(), aThread({ marking: 'TLP:AMBER' }))).toEqual({
      kind: 'marking-refused',
    });
    expect(await start(await join('expert'), aThread({ marking: 'TLP:AMBER' }))).toMatchObject({
      kind: 'started',
    });
  });

  it('at TLP:RED is read by its author and the named readers, who are members', async () => {
    const [author, named, moderator] = [await join(), await join(), await join('moderator')];
    const stranger = await makePerson(test.db);
    const red = (readers: PersonId[]) => start(author, aThread({ marking: 'TLP:RED', readers }));
    expect(await red([stranger.id])).toEqual({ kind: 'unknown-reader' });
    const outcome = await red([named.personId]);
    if (outcome.kind !== 'started') throw new Error(outcome.kind);
    const reads = async (viewer: Viewer) =>
      (await authorizeThread(test.db, viewer, outcome.threadId)).kind;
    expect(await reads(author)).toBe('granted');
    expect(await reads(named)).toBe('granted');
    expect(await reads(moderator)).toBe('refused');
  });
});
