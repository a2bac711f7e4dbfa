import type { ApplicationId } from '../../app/shared/ids.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { ModeratorAccess } from '../access/authorize.ts';

export type OwnAct = { kind: 'approval' | 'approved' | 'declined' | 'question'; name: string };

/**
 * What a moderator did last to an application of this community, to confirm it on the next page.
 *
 * @returns null where he did nothing to it
 */
export async function findOwnAct(
  db: DbOrTx,
  access: ModeratorAccess,
  applicationId: ApplicationId,
): Promise<OwnAct | null> {
  const row = await db
    .selectFrom('application_event as e')
    .innerJoin('application as a', 'a.id', 'e.application_id')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['e.kind', 'p.name'])
    .where('a.id', '=', applicationId)
    .where('a.community_id', '=', access.communityId)
    .where('e.actor_id', '=', access.personId)
    .where('e.kind', 'in', ['approval', 'approved', 'declined', 'question'])
    .orderBy('e.id', 'desc')
    .executeTakeFirst();
  return row ? (row as OwnAct) : null;
}
