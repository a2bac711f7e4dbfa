import { stateByStatements } from '../../app/shared/admission-life.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import type { Viewer } from '../access/viewer.ts';
import { recordAudit } from '../audit/record.ts';
import { queueMail } from '../notifications/queue-mail.ts';
import {
  type Applicant,
  listDeciders,
  lockApplicant,
  moveAdmission,
  noteAdmission,
} from './applicant.ts';

export type AnswerDecider =
  | { kind: 'sent' }
  /** No question is open, or the file is decided meanwhile. */
  | { kind: 'closed' }
  /** The one appeal has been made. */
  | { kind: 'already-appealed' };

/** Answers the question asked before one's own admission; the file goes back to the decider. */
export async function answerQuestion(
  db: Db,
  viewer: Viewer,
  input: { body: string; baseUrl: string },
): Promise<AnswerDecider> {
  return db.transaction().execute(async (tx) => {
    const applicant = await lockApplicant(tx, viewer.personId);
    if (applicant.admission !== 'info_requested') return { kind: 'closed' };
    await reopen(tx, applicant, 'answered', input);
    return { kind: 'sent' };
  });
}

/** Asks once for a new look at one's own rejection. */
export async function appeal(
  db: Db,
  viewer: Viewer,
  input: { body: string; baseUrl: string },
): Promise<AnswerDecider> {
  return db.transaction().execute(async (tx) => {
    const applicant = await lockApplicant(tx, viewer.personId);
    if (applicant.admission !== 'rejected') return { kind: 'closed' };
    const earlier = await tx
      .selectFrom('admission_event')
      .select('id')
      .where('person_id', '=', viewer.personId)
      .where('kind', '=', 'appealed')
      .executeTakeFirst();
    if (earlier) return { kind: 'already-appealed' };
    await reopen(tx, applicant, 'appealed', input);
    return { kind: 'sent' };
  });
}

async function reopen(
  tx: Tx,
  applicant: Applicant,
  kind: 'answered' | 'appealed',
  input: { body: string; baseUrl: string },
): Promise<void> {
  const { personId } = applicant;
  await moveAdmission(
    tx,
    applicant,
    stateByStatements(applicant.statements, applicant.statementsNeeded),
  );
  await noteAdmission(tx, { personId, actorId: personId, kind, body: input.body });
  await recordAudit(tx, {
    actorId: personId,
    action: `admission.${kind}`,
    subject: { kind: 'person', id: personId },
  });
  const values = { name: applicant.name, link: `${input.baseUrl}/admissions/${personId}` };
  for (const decider of await listDeciders(tx, applicant)) {
    await queueMail(tx, { personId: decider, template: kind, values });
  }
}
