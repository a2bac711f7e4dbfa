import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostId, ThreadId } from '../../app/shared/ids.ts';
import { authorizeReply } from '../access/authorize.ts';
import { findViewer, type Viewer } from '../access/viewer.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  type CommunityRow,
  makeCommunity,
  makeMembership,
  makePerson,
  makePost,
  makeThread,
} from '../testing/factories.ts';
import { acceptAnswer } from './accept-answer.ts';
import { editPost } from './edit-post.ts';
import { type NewReply, replyToThread } from './reply.ts';

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

async function proof(viewer: Viewer, threadId: ThreadId) {
  const result = await authorizeReply(test.db, viewer, threadId);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.access;
}

const aReply = (changes: Partial<NewReply> = {}): NewReply => ({
  body: 'A reply.',
  language: 'en',
  quotedPostId: null,
  submissionId: randomUUID(),
  ...changes,
});

async function threadBy(viewer: Viewer) {
  return makeThread(test.db, { community_id: community.id, author_id: viewer.personId });
}

async function postsOf(threadId: ThreadId) {
  return test.db
    .selectFrom('post')
    .selectAll()
    .where('thread_id', '=', threadId)
    .orderBy('created_at')
    .execute();
}

describe('a reply', () => {
  it('moves the last activity to its own time', async () => {
    const viewer = await join();
    const thread = await threadBy(viewer);
    const outcome = await replyToThread(test.db, await proof(viewer, thread.id), aReply());
    expect(outcome).toMatchObject({ kind: 'posted', position: 1 });
    const [, reply] = await postsOf(thread.id);
    const after = await test.db
      .selectFrom('thread')
      .select('last_post_at')
      .where('id', '=', thread.id)
      .executeTakeFirstOrThrow();
    expect(after.last_post_at).toEqual(reply!.created_at);
  });

  it('of two people at once: both stand, one after the other', async () => {
    const [one, two] = [await join(), await join()];
    const thread = await threadBy(one);
    const proofs = [await proof(one, thread.id), await proof(two, thread.id)];
    const outcomes = await Promise.all(
      proofs.map((access) => replyToThread(test.db, access, aReply())),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['posted', 'posted']);
    const positions = outcomes.map((outcome) => ('position' in outcome ? outcome.position : 0));
    expect(positions.sort()).toEqual([1, 2]);
  });

  it('sent twice is one post, also at the same moment', async () => {
    const viewer = await join();
    const thread = await threadBy(viewer);
    const access = await proof(viewer, thread.id);
    const reply = aReply();
    const outcomes = await Promise.all([1, 2, 3].map(() => replyToThread(test.db, access, reply)));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
      'already-posted',
      'already-posted',
      'posted',
    ]);
    expect(await postsOf(thread.id)).toHaveLength(2);
  });

  it('with the submission of somebody else or of another thread is refused', async () => {
    const [one, two] = [await join(), await join()];
    const [here, there] = [await threadBy(one), await threadBy(one)];
    const reply = aReply();
    await replyToThread(test.db, await proof(one, here.id), reply);
    const refused = { kind: 'foreign-submission' };
    expect(await replyToThread(test.db, await proof(two, here.id), reply)).toEqual(refused);
    expect(await replyToThread(test.db, await proof(one, there.id), reply)).toEqual(refused);
  });

  it('quotes posts of its own thread only', async () => {
    const viewer = await join();
    const [here, there] = [await threadBy(viewer), await threadBy(viewer)];
    const [foreign] = await postsOf(there.id);
    const [own] = await postsOf(here.id);
    const access = await proof(viewer, here.id);
    const quoting = (id: string) =>
      replyToThread(test.db, access, aReply({ quotedPostId: id as PostId }));
    expect(await quoting(foreign!.id)).toEqual({ kind: 'unknown-quote' });
    expect(await quoting(own!.id)).toMatchObject({ kind: 'posted' });
  });

  it('to a closed thread is refused', async () => {
    const viewer = await join();
    const thread = await threadBy(viewer);
    await test.db
      .updateTable('thread')
      .set({ closed_at: new Date() })
      .where('id', '=', thread.id)
      .execute();
    expect(await replyToThread(test.db, await proof(viewer, thread.id), aReply())).toEqual({
      kind: 'closed',
    });
  });

  it('to a TLP:CLEAR thread needs a membership, and the refusal is open', async () => {
    const author = await join();
    const thread = await makeThread(test.db, {
      community_id: community.id,
      author_id: author.personId,
      marking: 'TLP:CLEAR',
    });
    const outsider = await findViewer(test.db, (await makePerson(test.db)).id);
    expect(await authorizeReply(test.db, outsider!, thread.id)).toEqual({
      kind: 'refused',
      hidden: false,
      reason: 'not-a-member',
    });
  });
});

describe('editing', () => {
  it('changes one’s own post and says when', async () => {
    const viewer = await join();
    const thread = await threadBy(viewer);
    const [post] = await postsOf(thread.id);
    const access = await proof(viewer, thread.id);
    const edit = (body: string) =>
      editPost(test.db, access, { postId: post!.id as PostId, body, language: 'en' });
    expect(await edit(post!.body)).toMatchObject({ kind: 'unchanged' });
    expect((await postsOf(thread.id))[0]!.edited_at).toBeNull();
    expect(await edit('Better said.')).toMatchObject({ kind: 'edited', position: 0 });
    const [edited] = await postsOf(thread.id);
    expect(edited!.body).toBe('Better said.');
    expect(edited!.edited_at).toBeInstanceOf(Date);
  });

  it('is for nobody else, moderators included, and not from another thread', async () => {
    const [author, moderator] = [await join(), await join('moderator')];
    const [here, there] = [await threadBy(author), await threadBy(author)];
    const [post] = await postsOf(here.id);
    const change = { postId: post!.id as PostId, body: 'Not mine.', language: 'en' as const };
    const refused = { kind: 'not-yours' };
    expect(await editPost(test.db, await proof(moderator, here.id), change)).toEqual(refused);
    expect(await editPost(test.db, await proof(author, there.id), change)).toEqual(refused);
    expect((await postsOf(here.id))[0]!.body).toBe(post!.body);
  });
});

describe('accepting an answer', () => {
  async function asked() {
    const author = await join();
    const thread = await threadBy(author);
    const answer = await makePost(test.db, { thread_id: thread.id });
    const accept = async (viewer: Viewer, postId: string | null) =>
      acceptAnswer(test.db, await proof(viewer, thread.id), postId as PostId | null);
    return { author, thread, answer, accept };
  }

  it('is for the author and the moderators', async () => {
    const { author, answer, accept } = await asked();
    expect(await accept(await join('expert'), answer.id)).toEqual({ kind: 'not-yours' });
    expect(await accept(author, answer.id)).toMatchObject({ kind: 'accepted', position: 1 });
    expect(await accept(await join('moderator'), null)).toEqual({ kind: 'withdrawn' });
  });

  it('takes a reply of this very thread, not the question', async () => {
    const { author, thread, accept } = await asked();
    const elsewhere = await asked();
    const [question] = await postsOf(thread.id);
    expect(await accept(author, elsewhere.answer.id)).toEqual({ kind: 'no-answer' });
    expect(await accept(author, question!.id)).toEqual({ kind: 'no-answer' });
    expect(await accept(author, randomUUID())).toEqual({ kind: 'no-answer' });
  });
});
