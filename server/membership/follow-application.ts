import {
  type ApplicationAct,
  applicationAfter,
  type ApplicationState,
  OPEN_APPLICATION_STATES,
} from '../../app/shared/application-life.ts';
import type { Db } from '../../db/create-db.ts';
import type { ApplicantAccess } from '../access/authorize.ts';
import { recordAudit } from '../audit/record.ts';
import { addApplicationEvent, lockApplication, moveApplication } from './applications.queries.ts';

export type FollowOutcome =
  | { kind: 'done'; state: ApplicationState }
  /** Decided, withdrawn or answered meanwhile, or never made. */
  | { kind: 'not-open' };

/** Takes one's open application back. */
export function withdrawApplication(db: Db, access: ApplicantAccess): Promise<FollowOutcome> {
  return follow(db, access, { act: 'withdraw', kind: 'withdrawn', body: null });
}

/** Answers the question a moderator asked; the application waits for a decision again. */
export function answerQuestion(
  db: Db,
  access: ApplicantAccess,
  input: { answer: string },
): Promise<FollowOutcome> {
  return follow(db, access, { act: 'answer', kind: 'answer', body: input.answer });
}

type Step = { kind: 'withdrawn' | 'answer'; act: ApplicationAct; body: string | null };

async function follow(db: Db, access: ApplicantAccess, step: Step): Promise<FollowOutcome> {
  return db.transaction().execute(async (tx) => {
    const application = await lockApplication(tx, access.communityId, {
      personId: access.personId,
      states: OPEN_APPLICATION_STATES,
    });
    const state = application && applicationAfter(application.state, step.act);
    if (!application || !state) return { kind: 'not-open' };
    await moveApplication(tx, application.id, state);
    const { personId: actorId } = access;
    const { kind, body } = step;
    await addApplicationEvent(tx, { applicationId: application.id, actorId, kind, body });
    await recordAudit(tx, {
      actorId,
      action: kind === 'answer' ? 'application.answered' : 'application.withdrawn',
      subject: { kind: 'application', id: application.id },
      communityId: access.communityId,
    });
    return { kind: 'done', state };
  });
}
