import { sql } from 'kysely';
import type { ApplicationId } from '../../app/shared/ids.ts';
import { isLive } from '../../app/shared/membership-life.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import type { ApplicantAccess } from '../access/authorize.ts';
import { recordAudit } from '../audit/record.ts';
import { addApplicationEvent } from './applications.queries.ts';

export type Answer = { questionId: string; body: string };

export type ApplyOutcome =
  | { kind: 'applied'; applicationId: ApplicationId }
  /** One application at a time: the first is still open. */
  | { kind: 'already-open' }
  | { kind: 'already-member' }
  | { kind: 'suspended' }
  /** The questions have changed since the form was opened. */
  | { kind: 'other-questions' };

/**
 * Puts an application before the moderators, with an answer to each question of the community.
 *
 * @param access from authorizeApplicant
 */
export async function applyToCommunity(
  db: Db,
  access: ApplicantAccess,
  input: { answers: readonly Answer[] },
): Promise<ApplyOutcome> {
  return db.transaction().execute(async (tx) => {
    const standing = await findMembershipState(tx, access);
    if (standing === 'suspended') return { kind: 'suspended' };
    if (standing && isLive(standing)) return { kind: 'already-member' };
    if (!(await answersAll(tx, access, input.answers))) return { kind: 'other-questions' };
    const applicationId = await insertApplication(tx, access);
    if (!applicationId) return { kind: 'already-open' };
    await insertAnswers(tx, applicationId, input.answers);
    await addApplicationEvent(tx, { applicationId, actorId: access.personId, kind: 'applied' });
    await recordAudit(tx, {
      actorId: access.personId,
      action: 'application.submitted',
      subject: { kind: 'application', id: applicationId },
      communityId: access.communityId,
    });
    return { kind: 'applied', applicationId };
  });
}

async function findMembershipState(tx: Tx, access: ApplicantAccess) {
  const row = await tx
    .selectFrom('membership')
    .select('state')
    .where('community_id', '=', access.communityId)
    .where('person_id', '=', access.personId)
    .executeTakeFirst();
  return row?.state ?? null;
}

async function answersAll(
  tx: Tx,
  access: ApplicantAccess,
  answers: readonly Answer[],
): Promise<boolean> {
  const questions = await tx
    .selectFrom('community_question')
    .select('id')
    .where('community_id', '=', access.communityId)
    .where('retired_at', 'is', null)
    .execute();
  const answered = new Set(answers.map(({ questionId }) => questionId));
  return answered.size === questions.length && questions.every(({ id }) => answered.has(id));
}

/** Null where another application of the person is open: two sent at once leave one (migration 0002). */
async function insertApplication(tx: Tx, access: ApplicantAccess): Promise<ApplicationId | null> {
  const row = await tx
    .insertInto('application')
    .values({ community_id: access.communityId, person_id: access.personId })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'person_id'])
        .where(sql<boolean>`state IN ('applied', 'info_requested')`)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return (row?.id as ApplicationId | undefined) ?? null;
}

async function insertAnswers(
  tx: Tx,
  applicationId: ApplicationId,
  answers: readonly Answer[],
): Promise<void> {
  if (answers.length === 0) return;
  await tx
    .insertInto('application_answer')
    .values(
      answers.map(({ questionId, body }) => ({
        application_id: applicationId,
        question_id: questionId,
        body,
      })),
    )
    .execute();
}
