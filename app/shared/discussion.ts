import type { PostId, ThreadId } from './ids.ts';

/** What a thread is for. */
export const THREAD_CATEGORIES = [
  'general',
  'questions',
  'operations-support',
  'training',
] as const;
export type ThreadCategory = (typeof THREAD_CATEGORIES)[number];

/** True for one of the four categories. */
export function isThreadCategory(value: string | null): value is ThreadCategory {
  return (THREAD_CATEGORIES as readonly (string | null)[]).includes(value);
}

/** Longest post in characters, as the table has it. */
export const POST_LENGTH = 20_000;

/** Posts on one page of a thread. Permanent: permalinks carry the number of the page. */
export const POSTS_PER_PAGE = 50;

/** Address of a thread. */
export function threadHref(slug: string, threadId: ThreadId): string {
  return `/c/${slug}/threads/${threadId}`;
}

/** Permanent address of a post, which is the `position`th of its thread, counted from 0. */
export function postHref(
  slug: string,
  threadId: ThreadId,
  position: number,
  postId: PostId,
): string {
  const page = Math.floor(position / POSTS_PER_PAGE) + 1;
  const query = page === 1 ? '' : `?page=${page}`;
  return `${threadHref(slug, threadId)}${query}#${postAnchor(postId)}`;
}

/** Anchor of a post within its page. */
export function postAnchor(postId: PostId): string {
  return `post-${postId}`;
}
