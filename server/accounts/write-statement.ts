import { isAdmissionOpen, stateByStatements } from '../../app/shared/admission-life.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import type { SponsorAccess } from '../access/authorize.ts';
import { recordAudit } from '../audit/record.ts';
import { queueMail } from '../notifications/queue-mail.ts';
import {
  type Applicant,
  listDeciders,
  lockApplicant,
  moveAdmission,
  noteAdmission,
} from './applicant.ts';

export type StatementKind = 'statement' | 'concern';

export type WriteStatement =
  | { kind: 'written'; name: string }
  /** Said once; it stays as it is. */
  | { kind: 'already-written' }
  /** Decided meanwhile. */
  | { kind: 'closed' };

/**
 * A sponsor speaks for a person, or raises a concern that only deciders read. With enough
 * statements the file is ready for the decision.
 */
export async function writeStatement(
  db: Db,
  access: SponsorAccess,
  input: { kind: StatementKind; body: string; baseUrl: string },
): Promise<WriteStatement> {
  return db.transaction().execute(async (tx) => {
    const applicant = await lockApplicant(tx, access.applicantId);
    if (applicant.sponsorIds.includes(access.personId)) return { kind: 'already-written' };
    if (!isAdmissionOpen(applicant.admission)) return { kind: 'closed' };
    await tx
      .insertInto('sponsorship')
      .values({
        applicant_id: access.applicantId,
        sponsor_id: access.personId,
        kind: input.kind,
        body: input.body,
      })
      .execute();
    await noteAdmission(tx, {
      personId: access.applicantId,
      actorId: access.personId,
      kind: input.kind === 'statement' ? 'sponsored' : 'concern',
    });
    await recordAudit(tx, {
      actorId: access.personId,
      action: input.kind === 'statement' ? 'admission.sponsored' : 'admission.concern',
      subject: { kind: 'person', id: access.applicantId },
    });
    const after = { ...applicant, sponsorIds: [...applicant.sponsorIds, access.personId] };
    if (input.kind === 'concern') await tellDeciders(tx, after, 'concern', input.baseUrl);
    else await countStatement(tx, { ...after, statements: after.statements + 1 }, input.baseUrl);
    return { kind: 'written', name: applicant.name };
  });
}

/** Only a file without an open question becomes ready; an answer leads there later by itself. */
async function countStatement(tx: Tx, applicant: Applicant, baseUrl: string): Promise<void> {
  const state = stateByStatements(applicant.statements, applicant.statementsNeeded);
  if (applicant.admission !== 'email_verified' || state !== 'sponsored') return;
  await moveAdmission(tx, applicant, state);
  await queueMail(tx, {
    personId: applicant.personId,
    template: 'sponsored',
    values: { link: `${baseUrl}/joining` },
  });
  await tellDeciders(tx, applicant, 'fileReady', baseUrl);
}

async function tellDeciders(
  tx: Tx,
  applicant: Applicant,
  template: 'fileReady' | 'concern',
  baseUrl: string,
): Promise<void> {
  for (const personId of await listDeciders(tx, applicant)) {
    await queueMail(tx, {
      personId,
      template,
      values: {
        name: applicant.name,
        organisation: applicant.organisation,
        country: applicant.unionBody ? 'EU' : applicant.country,
        link: `${baseUrl}/admissions/${applicant.personId}`,
      },
    });
  }
}
