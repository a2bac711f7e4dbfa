import { POSTS_PER_PAGE } from '../../app/shared/discussion.ts';
import { strictness } from '../../app/shared/markings.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import type { ThreadAccess } from '../access/authorize.ts';
import type { Viewer } from '../access/viewer.ts';
import { recordAudit } from '../audit/record.ts';
import { findFirstUnread, listPosts, markRead, type Post } from './posts.queries.ts';
import { getThread, listAbout, type ThreadFacts } from './threads.queries.ts';

export type ThreadView = {
  thread: ThreadFacts;
  posts: Post[];
  about: Awaited<ReturnType<typeof listAbout>>;
  /** Page shown and how many there are, from 1. */
  page: number;
  pages: number;
};

/**
 * Opens a thread: reads one page of it, marks what is shown as read, and writes the reading of
 * TLP:AMBER and stricter to the audit log. One transaction: no record, no page.
 *
 * @param wanted page, from 1; null for where the viewer left off. Too large a number is the last
 */
export async function openThread(
  db: Db,
  viewer: Viewer,
  access: ThreadAccess,
  wanted: number | null,
): Promise<ThreadView> {
  return db.transaction().execute(async (tx) => {
    const thread = await getThread(tx, access);
    const pages = Math.max(1, Math.ceil(thread.postCount / POSTS_PER_PAGE));
    const page = Math.min(pages, wanted ?? (await pageLeftOff(tx, access)));
    const posts = await listPosts(tx, access, page);
    const about = await listAbout(tx, viewer, access);
    await markRead(
      tx,
      access,
      posts.map(({ id }) => id),
    );
    await recordReading(tx, access);
    return { thread, posts, about, page, pages };
  });
}

async function pageLeftOff(tx: Tx, access: ThreadAccess): Promise<number> {
  const unread = await findFirstUnread(tx, access);
  return unread === null ? 1 : Math.floor(unread / POSTS_PER_PAGE) + 1;
}

/** Last in the transaction: it takes the lock of the audit chain, which others wait for. */
async function recordReading(tx: Tx, access: ThreadAccess): Promise<void> {
  if (strictness(access.marking) < strictness('TLP:AMBER')) return;
  await recordAudit(tx, {
    actorId: access.personId,
    action: 'thread.read',
    subject: { kind: 'thread', id: access.threadId },
    communityId: access.communityId,
    detail: { marking: access.marking },
  });
}
