import type { ReadOnlyReason } from './save-state.ts';

/** What the page says over HTTP: open to this person, not open and why, or nothing at all. */
export type PageProbe = 'open' | 'unreachable' | ReadOnlyReason;

/**
 * Asks over HTTP whether the edit view is still open to this person. A browser does not tell a
 * socket why its upgrade was refused.
 */
export async function probePage(href: string): Promise<PageProbe> {
  try {
    const answer = await fetch(href, { method: 'HEAD', redirect: 'manual', cache: 'no-store' });
    if (answer.type === 'opaqueredirect' || answer.status === 401) return 'signed-out';
    if (answer.status === 404) return 'page-gone';
    if (answer.status === 403) return 'needs-expert';
    return answer.ok ? 'open' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
