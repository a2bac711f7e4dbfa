import { listOwnCommunities } from '../../../server/communities/own-communities.queries.ts';
import type { Viewer } from '../../../server/access/viewer.ts';
import type { App } from '../../../server/app.ts';
import { initials } from '../../components/initials.ts';

/** What the frame around every page shows of the person who is signed in. */
export async function loadShell(db: App['db'], viewer: Viewer) {
  return {
    viewer: {
      personId: viewer.personId,
      name: viewer.name,
      initials: initials(viewer.name),
      admitted: viewer.admitted,
      singleKeyShortcuts: viewer.singleKeyShortcuts,
      platformRoles: viewer.platformRoles.map(({ role }) => role),
    },
    communities: (await listOwnCommunities(db, viewer)).map(({ slug, name, role, waiting }) => ({
      slug,
      name,
      role,
      waiting,
    })),
  };
}

export type ShellData = Awaited<ReturnType<typeof loadShell>>;
