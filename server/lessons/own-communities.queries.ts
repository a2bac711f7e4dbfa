import type { Marking } from '../../app/shared/markings.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { Viewer } from '../access/viewer.ts';

export type OwnCommunity = { slug: string; name: string; defaultMarking: Marking };

/** The communities to which the viewer may submit a lesson, by name. */
export async function listOwnCommunities(db: DbOrTx, viewer: Viewer): Promise<OwnCommunity[]> {
  const ids = [...viewer.memberships.keys()];
  if (ids.length === 0) return [];
  return db
    .selectFrom('community')
    .select(['slug', 'name', 'default_marking as defaultMarking'])
    .where('id', 'in', ids)
    .orderBy('name')
    .execute();
}
