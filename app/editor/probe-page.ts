import type { ReadOnlyReason } from './save-state.ts';

/**
 * Asks over HTTP whether the edit view is still open to this person. A browser does not tell a
 * socket why its upgrade was refused.
 *
 * @returns why not, or null where it is, or where the server cannot be reached
 */
export async function probePage(href: string): Promise<ReadOnlyReason | null> {
  try {
    const answer = await fetch(href, { method: 'HEAD', redirect: 'manual', cache: 'no-store' });
    if (answer.type === 'opaqueredirect' || answer.status === 401) return 'signed-out';
    if (answer.status === 404) return 'page-gone';
    return answer.status === 403 ? 'needs-expert' : null;
  } catch {
    return null;
  }
}
