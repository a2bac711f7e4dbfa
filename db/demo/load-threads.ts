import { people } from './cast.ts';
import { type DemoContext, idOf, noon } from './context.ts';
import { threads } from './threads.ts';
import type { DemoThread } from './types.ts';

/** Inserts the threads with their replies; a reply's tenth of an hour keeps days with many in order. */
export async function loadThreads(demo: DemoContext): Promise<void> {
  for (const thread of threads) {
    const id = await insertThread(demo, thread);
    await insertPosts(demo, thread, id);
    for (const { page, lesson } of thread.about ?? []) {
      await demo.tx
        .insertInto('thread_about')
        .values({
          thread_id: id,
          document_id: page ? idOf(demo.pages, page) : null,
          lesson_id: lesson ? idOf(demo.lessons, lesson) : null,
        })
        .execute();
    }
  }
}

async function insertThread(demo: DemoContext, thread: DemoThread): Promise<string> {
  const last = thread.replies.at(-1)?.on ?? thread.on;
  const { id } = await demo.tx
    .insertInto('thread')
    .values({
      community_id: idOf(demo.communities, thread.community),
      category: thread.category,
      title: thread.title,
      language: thread.language,
      marking: thread.marking,
      originating_organisation_id: idOf(demo.organisations, people[thread.author].organisation),
      author_id: idOf(demo.people, thread.author),
      answer_by: thread.answerBy,
      tags: thread.tags,
      created_at: noon(thread.on),
      last_post_at: noon(last),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function insertPosts(demo: DemoContext, thread: DemoThread, id: string): Promise<void> {
  const opening = {
    author: thread.author,
    on: thread.on,
    body: thread.body,
    language: thread.language,
    accepted: false,
  };
  for (const [i, post] of [opening, ...thread.replies].entries()) {
    const row = await demo.tx
      .insertInto('post')
      .values({
        thread_id: id,
        author_id: idOf(demo.people, post.author),
        body: post.body,
        language: post.language ?? thread.language,
        created_at: new Date(noon(post.on).getTime() + i * 6 * 60 * 1000),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (!post.accepted) continue;
    await demo.tx
      .updateTable('thread')
      .set({ accepted_post_id: row.id })
      .where('id', '=', id)
      .execute();
  }
}
