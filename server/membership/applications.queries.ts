import { sql } from 'kysely';
import type { ApplicationState } from '../../app/shared/application-life.ts';
import type { ApplicationId, CommunityId, PersonId } from '../../app/shared/ids.ts';
import type { DbOrTx, Tx } from '../../db/create-db.ts';

/** An application as its lock finds it, with what a decision depends on. */
export type LockedApplication = {
  id: ApplicationId;
  personId: PersonId;
  state: ApplicationState;
  approvalsNeeded: number;
  applicantAdmitted: boolean;
};

type Where =
  { applicationId: ApplicationId } | { personId: PersonId; states: readonly ApplicationState[] };

/**
 * Locks one application of a community until the transaction ends, and reads what is true then:
 * who decides at the same moment waits here and sees the other's decision.
 */
export async function lockApplication(
  tx: Tx,
  communityId: CommunityId,
  where: Where,
): Promise<LockedApplication | null> {
  const condition =
    'applicationId' in where
      ? sql`a.id = ${where.applicationId}`
      : sql`a.person_id = ${where.personId} AND a.state = ANY(${where.states}::application_state[])`;
  const { rows } = await sql<LockedApplication>`
    SELECT a.id, a.person_id AS "personId", a.state, c.approvals AS "approvalsNeeded",
      p.admission = 'admitted' AS "applicantAdmitted"
    FROM application a JOIN community c ON c.id = a.community_id JOIN person p ON p.id = a.person_id
    WHERE a.community_id = ${communityId} AND ${condition}
    FOR UPDATE OF a`.execute(tx);
  return rows[0] ?? null;
}

type EventKind =
  'applied' | 'approval' | 'approved' | 'declined' | 'question' | 'answer' | 'withdrawn';

/** Adds to the file of an application. */
export async function addApplicationEvent(
  tx: Tx,
  event: { applicationId: ApplicationId; actorId: PersonId; kind: EventKind; body?: string | null },
): Promise<void> {
  const { applicationId, actorId, kind, body = null } = event;
  await tx
    .insertInto('application_event')
    .values({ application_id: applicationId, actor_id: actorId, kind, body })
    .execute();
}

/** Moves an application; `decided` where a moderator ended it. */
export async function moveApplication(
  tx: Tx,
  applicationId: ApplicationId,
  state: ApplicationState,
): Promise<void> {
  const decided = state === 'approved' || state === 'declined';
  await tx
    .updateTable('application')
    .set({ state, ...(decided && { decided_at: new Date() }) })
    .where('id', '=', applicationId)
    .execute();
}

/** People whose approval is on file, in the order in which they gave it. */
export async function listApprovers(
  db: DbOrTx,
  applicationId: ApplicationId,
): Promise<{ personId: PersonId; name: string }[]> {
  const rows = await db
    .selectFrom('application_event as e')
    .innerJoin('person as p', 'p.id', 'e.actor_id')
    .select(['p.id', 'p.name'])
    .where('e.application_id', '=', applicationId)
    .where('e.kind', '=', 'approval')
    .orderBy('e.id')
    .execute();
  return rows.map(({ id, name }) => ({ personId: id as PersonId, name }));
}

/** How an application ended, and by whom. */
export async function findLastDecision(
  db: DbOrTx,
  applicationId: ApplicationId,
): Promise<{ by: string; at: Date } | null> {
  const row = await db
    .selectFrom('application_event as e')
    .innerJoin('person as p', 'p.id', 'e.actor_id')
    .select(['p.name as by', 'e.created_at as at'])
    .where('e.application_id', '=', applicationId)
    .where('e.kind', 'in', ['approved', 'declined'])
    .orderBy('e.id', 'desc')
    .executeTakeFirst();
  return row ?? null;
}
