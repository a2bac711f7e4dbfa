import {
  ADMISSION_DECISIONS,
  type AdmissionDecision,
  type AdmissionState,
  isAdmissionOpen,
} from '../../app/shared/admission-life.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import type { AdmissionAccess } from '../access/authorize.ts';
import { recordAudit } from '../audit/record.ts';
import { queueMail } from '../notifications/queue-mail.ts';
import { type Applicant, lockApplicant, moveAdmission, noteAdmission } from './applicant.ts';

export type DecideAdmission =
  | { kind: 'decided'; decision: AdmissionDecision; name: string }
  /** What is true now, and through whom; the decision that came late changed nothing. */
  | { kind: 'already-decided'; state: AdmissionState; by: string | null; at: Date | null }
  | { kind: 'waiting-for-answer' }
  | { kind: 'not-sponsored'; missing: number }
  | { kind: 'needs-reason' }
  | { kind: 'own-case' };

/**
 * Admits, asks or rejects. The file is locked, so of two deciders the second is told what the
 * first did. Nobody decides on himself or on whom he sponsored: asked here again under the lock,
 * and once more by the database (migration 0001).
 */
export async function decideAdmission(
  db: Db,
  access: AdmissionAccess,
  input: { decision: AdmissionDecision; reason: string; baseUrl: string },
): Promise<DecideAdmission> {
  if (access.ownCase || access.applicantId === access.personId) return { kind: 'own-case' };
  if (input.decision !== 'admit' && input.reason === '') return { kind: 'needs-reason' };
  return db.transaction().execute(async (tx) => {
    const applicant = await lockApplicant(tx, access.applicantId);
    const obstacle = await findObstacle(tx, access, applicant, input.decision);
    if (obstacle) return obstacle;
    const state = ADMISSION_DECISIONS[input.decision];
    await moveAdmission(tx, applicant, state);
    await noteAdmission(tx, {
      personId: applicant.personId,
      actorId: access.personId,
      kind: state,
      body: input.reason || undefined,
    });
    await recordAudit(tx, {
      actorId: access.personId,
      action: `admission.${input.decision === 'ask' ? 'asked' : state}`,
      subject: { kind: 'person', id: applicant.personId },
    });
    await tellApplicant(tx, applicant, input);
    return { kind: 'decided', decision: input.decision, name: applicant.name };
  });
}

async function findObstacle(
  tx: Tx,
  access: AdmissionAccess,
  applicant: Applicant,
  decision: AdmissionDecision,
): Promise<DecideAdmission | null> {
  if (applicant.sponsorIds.includes(access.personId)) return { kind: 'own-case' };
  if (!isAdmissionOpen(applicant.admission)) return readOutcome(tx, applicant);
  if (applicant.admission === 'info_requested' && decision !== 'reject')
    return { kind: 'waiting-for-answer' };
  if (decision === 'admit' && applicant.admission !== 'sponsored') {
    return { kind: 'not-sponsored', missing: applicant.statementsNeeded - applicant.statements };
  }
  return null;
}

async function readOutcome(tx: Tx, applicant: Applicant): Promise<DecideAdmission> {
  const last = await tx
    .selectFrom('admission_event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_id')
    .select(['p.name', 'e.created_at'])
    .where('e.person_id', '=', applicant.personId)
    .where('e.kind', 'in', ['admitted', 'rejected', 'suspended', 'revoked', 'left'])
    .orderBy('e.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    kind: 'already-decided',
    state: applicant.admission,
    by: last?.name ?? null,
    at: last?.created_at ?? null,
  };
}

async function tellApplicant(
  tx: Tx,
  { personId }: Applicant,
  { decision, reason, baseUrl }: { decision: AdmissionDecision; reason: string; baseUrl: string },
): Promise<void> {
  const link = `${baseUrl}/joining`;
  switch (decision) {
    case 'admit':
      return queueMail(tx, {
        personId,
        template: 'admitted',
        values: { link: `${baseUrl}/communities` },
      });
    case 'ask':
      return queueMail(tx, { personId, template: 'infoRequested', values: { reason, link } });
    case 'reject':
      return queueMail(tx, { personId, template: 'rejected', values: { reason, link } });
  }
}
