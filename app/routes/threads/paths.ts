import type { ThreadCategory } from '../../shared/discussion.ts';

export type ThreadListQuery = {
  category?: ThreadCategory | null;
  requests?: boolean;
  page?: number;
};

/** Address of the list of threads, as far as it is filtered. */
export function threadsPath(slug: string, query: ThreadListQuery = {}): string {
  const search = new URLSearchParams();
  if (query.category) search.set('category', query.category);
  if (query.requests) search.set('requests', 'open');
  if (query.page !== undefined && query.page > 1) search.set('page', String(query.page));
  return `/c/${slug}/threads${search.size > 0 ? `?${search}` : ''}`;
}

/** Address of the form for a new thread. */
export function newThreadPath(slug: string, category: ThreadCategory | null = null): string {
  return `/c/${slug}/threads/new${category ? `?category=${category}` : ''}`;
}
