import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId, ThreadId } from '../../app/shared/ids.ts';
import { MARKINGS, type Marking } from '../../app/shared/markings.ts';
import { authorizeCommunity, authorizeThread, type MemberAccess } from '../access/authorize.ts';
import { findViewer, type Viewer } from '../access/viewer.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  makeCommunity,
  makeDocument,
  makeMembership,
  makeOrganisation,
  makePerson,
  makePost,
  makeThread,
} from '../testing/factories.ts';
import { openThread } from './open-thread.ts';
import { listThreads } from './threads.queries.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const ALL = { category: null, requests: false, page: 1 };

async function viewerOf(personId: string): Promise<Viewer> {
  const viewer = await findViewer(test.db, personId as PersonId);
  if (!viewer) throw new Error('no such person');
  return viewer;
}

async function memberAccess(viewer: Viewer, slug: string): Promise<MemberAccess> {
  const result = await authorizeCommunity(test.db, viewer, slug);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.access;
}

async function open(viewer: Viewer, threadId: ThreadId, page: number | null = null) {
  const result = await authorizeThread(test.db, viewer, threadId);
  if (result.kind === 'refused') throw new Error(result.reason);
  return openThread(test.db, viewer, result.access, page);
}

/** A community with one thread of each marking from one organisation, and people of every kind. */
async function markedScene() {
  const { db } = test;
  const community = await makeCommunity(db);
  const own = await makeOrganisation(db);
  const author = await makePerson(db, { organisation_id: own.id });
  const threads = new Map<Marking, ThreadId>();
  for (const marking of MARKINGS) {
    const thread = await makeThread(db, {
      community_id: community.id,
      author_id: author.id,
      marking,
    });
    threads.set(marking, thread.id);
  }
  const join = async (
    role: 'member' | 'expert' | 'moderator',
    options: { needToKnow?: boolean; own?: boolean; named?: boolean } = {},
  ) => {
    const person = await makePerson(db, options.own ? { organisation_id: own.id } : {});
    await makeMembership(db, {
      community_id: community.id,
      person_id: person.id,
      role,
      need_to_know: options.needToKnow ?? false,
    });
    if (options.named) {
      await db
        .insertInto('named_reader')
        .values({ resource_id: threads.get('TLP:RED')!, person_id: person.id, named_by: author.id })
        .execute();
    }
    return viewerOf(person.id);
  };
  return { community, threads, join };
}

const READS: [string, Parameters<Awaited<ReturnType<typeof markedScene>>['join']>, Marking[]][] = [
  ['a member', ['member'], ['TLP:CLEAR', 'TLP:GREEN']],
  ['a member of the same organisation', ['member', { own: true }], ['TLP:CLEAR', 'TLP:GREEN']],
  [
    'a member with need to know',
    ['member', { needToKnow: true }],
    ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER'],
  ],
  [
    'an expert of the originating organisation',
    ['expert', { own: true }],
    ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT'],
  ],
  ['a moderator', ['moderator'], ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER']],
  ['a named member', ['member', { named: true }], ['TLP:CLEAR', 'TLP:GREEN', 'TLP:RED']],
];

describe('who reads what', () => {
  it.each(READS)('%s: the list and the threads agree', async (_who, [role, options], expected) => {
    const { community, threads, join } = await markedScene();
    const viewer = await join(role, options);
    const listed = await listThreads(
      test.db,
      viewer,
      await memberAccess(viewer, community.slug),
      ALL,
    );
    expect(listed.threads.map(({ marking }) => marking).sort()).toEqual([...expected].sort());
    for (const [marking, id] of threads) {
      const result = await authorizeThread(test.db, viewer, id);
      expect(result.kind, marking).toBe(expected.includes(marking) ? 'granted' : 'refused');
    }
  });

  it('an outsider opens TLP:CLEAR alone, and what he may not read is as if it were not there', async () => {
    const { community, threads } = await markedScene();
    const outsider = await viewerOf((await makePerson(test.db)).id);
    expect(await authorizeCommunity(test.db, outsider, community.slug)).toMatchObject({
      kind: 'refused',
    });
    for (const [marking, id] of threads) {
      const result = await authorizeThread(test.db, outsider, id);
      expect(result.kind === 'granted' || (marking !== 'TLP:CLEAR' && result.hidden), marking).toBe(
        true,
      );
    }
  });

  it('counts pages of the list after the filter', async () => {
    const { community, join } = await markedScene();
    const viewer = await join('member');
    const access = await memberAccess(viewer, community.slug);
    expect((await listThreads(test.db, viewer, access, ALL)).pages).toBe(1);
    expect(await listThreads(test.db, viewer, access, { ...ALL, category: 'training' })).toEqual({
      threads: [],
      pages: 0,
    });
  });

  it('leaves out linked pages that the viewer may not read', async () => {
    const { community, threads, join } = await markedScene();
    const id = threads.get('TLP:GREEN')!;
    for (const marking of ['TLP:GREEN', 'TLP:AMBER'] as const) {
      const page = await makeDocument(test.db, {
        community_id: community.id,
        marking,
        title: marking,
      });
      await test.db
        .insertInto('thread_about')
        .values({ thread_id: id, document_id: page.id })
        .execute();
    }
    const titles = async (viewer: Viewer) =>
      (await open(viewer, id)).about.pages.map(({ title }) => title);
    expect(await titles(await join('member'))).toEqual(['TLP:GREEN']);
    expect(await titles(await join('expert'))).toEqual(['TLP:AMBER', 'TLP:GREEN']);
  });
});

describe('reading', () => {
  it('is recorded from TLP:AMBER on', async () => {
    const { threads, join } = await markedScene();
    const viewer = await join('expert');
    await open(viewer, threads.get('TLP:GREEN')!);
    await open(viewer, threads.get('TLP:AMBER')!);
    const entries = await test.db
      .selectFrom('audit_entry')
      .select(['action', 'subject_id'])
      .where('actor_id', '=', viewer.personId)
      .execute();
    expect(entries).toEqual([{ action: 'thread.read', subject_id: threads.get('TLP:AMBER') }]);
  });

  it('marks as read what was shown, and others’ later posts as unread', async () => {
    const { community, threads, join } = await markedScene();
    const viewer = await join('member');
    const access = await memberAccess(viewer, community.slug);
    const id = threads.get('TLP:GREEN')!;
    const line = async () =>
      (await listThreads(test.db, viewer, access, ALL)).threads.find((thread) => thread.id === id);
    expect(await line()).toMatchObject({ opened: false, unread: 1, replies: 0 });
    await open(viewer, id);
    expect(await line()).toMatchObject({ opened: true, unread: 0 });
    await makePost(test.db, { thread_id: id });
    await makePost(test.db, { thread_id: id, author_id: viewer.personId });
    expect(await line()).toMatchObject({ unread: 1, replies: 2 });
    const { posts } = await open(viewer, id);
    expect(posts.map(({ unread }) => unread)).toEqual([false, true, false]);
    expect(await line()).toMatchObject({ unread: 0 });
  });

  it('goes on at the page where one left off, and does not mark the others', async () => {
    const { threads, join } = await markedScene();
    const viewer = await join('member');
    const id = threads.get('TLP:GREEN')!;
    const values = Array.from({ length: 120 }, (_, i) => ({
      created_at: new Date(Date.now() + 1000 * (i + 1)),
    }));
    const author = await makePerson(test.db);
    for (const value of values)
      await makePost(test.db, { thread_id: id, author_id: author.id, ...value });
    expect(await open(viewer, id)).toMatchObject({ page: 1, pages: 3 });
    const second = await open(viewer, id);
    expect(second).toMatchObject({ page: 2 });
    expect(second.posts[0]).toMatchObject({ position: 50, unread: true });
    expect(await open(viewer, id, 99)).toMatchObject({ page: 3 });
    expect(await open(viewer, id)).toMatchObject({ page: 1 });
  });
});
