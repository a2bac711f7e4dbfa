import {
  applicationAfter,
  type ApplicationDecision,
  type ApplicationState,
  needsReason,
} from '../../app/shared/application-life.ts';
import type { ApplicationId, PersonId } from '../../app/shared/ids.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import type { ModeratorAccess } from '../access/authorize.ts';
import { recordAudit } from '../audit/record.ts';
import { queueMail } from '../notifications/queue-mail.ts';
import {
  addApplicationEvent,
  findLastDecision,
  listApprovers,
  lockApplication,
  type LockedApplication,
  moveApplication,
} from './applications.queries.ts';
import { admitMember } from './memberships.queries.ts';

export type DecideInput = {
  applicationId: ApplicationId;
  decision: ApplicationDecision;
  /** Needed to ask and to decline: the applicant reads it and it stays on file. */
  reason?: string;
  /** Origin for the links of the mail. */
  baseUrl: string;
};

/** How an application stands after a decision, or instead of it. */
export type ApplicationNow = {
  state: ApplicationState;
  approvals: number;
  approvalsNeeded: number;
  /** Whether one of the approvals is the asking moderator's own. */
  approvedByYou: boolean;
  /** Who ended it and when; null while it is open. */
  decided: { by: string; at: Date } | null;
};

export type DecisionOutcome =
  | { kind: 'accepted'; now: ApplicationNow }
  /** By another meanwhile, or by the same moderator before: nothing has changed. */
  | { kind: 'already-decided'; now: ApplicationNow }
  | { kind: 'withdrawn' }
  | { kind: 'own-case' }
  | { kind: 'needs-reason' }
  /** The applicant has lost admission to the platform. */
  | { kind: 'not-admitted' }
  | { kind: 'not-found' };

/**
 * Decides on an application. The last approval that a community asks for makes the applicant a
 * member; approvals come from as many people. The row lock makes two decisions at once follow each
 * other, and the second is told what is true by then.
 */
export async function decideApplication(
  db: Db,
  access: ModeratorAccess,
  input: DecideInput,
): Promise<DecisionOutcome> {
  const reason = input.reason?.trim() || null;
  return db.transaction().execute(async (tx) => {
    const { applicationId, decision } = input;
    const application = await lockApplication(tx, access.communityId, { applicationId });
    if (!application) return { kind: 'not-found' };
    if (application.personId === access.personId) return { kind: 'own-case' };
    if (application.state === 'withdrawn') return { kind: 'withdrawn' };
    const next = applicationAfter(application.state, decision);
    if (!next) return { kind: 'already-decided', now: await readNow(tx, access, application) };
    if (needsReason(decision) && !reason) return { kind: 'needs-reason' };
    if (decision === 'approve') return approve(tx, access, application, input, reason);
    await endOrAsk(tx, access, application, decision, next, { reason, baseUrl: input.baseUrl });
    return { kind: 'accepted', now: await readNow(tx, access, { ...application, state: next }) };
  });
}

async function approve(
  tx: Tx,
  access: ModeratorAccess,
  application: LockedApplication,
  { baseUrl }: DecideInput,
  note: string | null,
): Promise<DecisionOutcome> {
  if (!application.applicantAdmitted) return { kind: 'not-admitted' };
  const before = await readNow(tx, access, application);
  if (before.approvedByYou) return { kind: 'already-decided', now: before };
  await addEvent(tx, access, application, 'approval', note);
  await audit(tx, access, application, 'application.approval');
  if (before.approvals + 1 < application.approvalsNeeded) {
    return { kind: 'accepted', now: await readNow(tx, access, application) };
  }
  await moveApplication(tx, application.id, 'approved');
  await addEvent(tx, access, application, 'approved', null);
  await admitMember(tx, access, application.personId);
  await audit(tx, access, application, 'membership.approved');
  await tell(tx, access, application.personId, 'applicationApproved', { reason: '', baseUrl });
  const now = await readNow(tx, access, { ...application, state: 'approved' });
  return { kind: 'accepted', now };
}

async function endOrAsk(
  tx: Tx,
  access: ModeratorAccess,
  application: LockedApplication,
  decision: 'ask' | 'decline',
  next: ApplicationState,
  { reason, baseUrl }: { reason: string | null; baseUrl: string },
): Promise<void> {
  const declined = decision === 'decline';
  await moveApplication(tx, application.id, next);
  await addEvent(tx, access, application, declined ? 'declined' : 'question', reason);
  await audit(tx, access, application, declined ? 'application.declined' : 'application.question');
  const template = declined ? 'applicationDeclined' : 'applicationQuestion';
  await tell(tx, access, application.personId, template, { reason: reason ?? '', baseUrl });
}

/** What is true now, for who decided and for who came too late. */
async function readNow(
  tx: Tx,
  access: ModeratorAccess,
  application: LockedApplication,
): Promise<ApplicationNow> {
  const approvers = await listApprovers(tx, application.id);
  return {
    state: application.state,
    approvals: approvers.length,
    approvalsNeeded: application.approvalsNeeded,
    approvedByYou: approvers.some(({ personId }) => personId === access.personId),
    decided: await findLastDecision(tx, application.id),
  };
}

function addEvent(
  tx: Tx,
  access: ModeratorAccess,
  { id }: LockedApplication,
  kind: 'approval' | 'approved' | 'declined' | 'question',
  body: string | null,
): Promise<void> {
  return addApplicationEvent(tx, { applicationId: id, actorId: access.personId, kind, body });
}

function audit(
  tx: Tx,
  access: ModeratorAccess,
  application: LockedApplication,
  action: string,
): Promise<void> {
  return recordAudit(tx, {
    actorId: access.personId,
    action,
    subject: { kind: 'application', id: application.id },
    communityId: access.communityId,
    detail: { person: application.personId },
  });
}

function tell(
  tx: Tx,
  access: ModeratorAccess,
  personId: PersonId,
  template: 'applicationApproved' | 'applicationDeclined' | 'applicationQuestion',
  { reason, baseUrl }: { reason: string; baseUrl: string },
): Promise<void> {
  const path = template === 'applicationApproved' ? '' : '/apply';
  const link = `${baseUrl}/c/${access.slug}${path}`;
  const values = { community: access.communityName, reason, link };
  return queueMail(tx, { personId, template, values });
}
