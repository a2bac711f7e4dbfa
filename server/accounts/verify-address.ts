import type { PersonId } from '../../app/shared/ids.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import { recordAudit } from '../audit/record.ts';
import { queueMail } from '../notifications/queue-mail.ts';
import { lockApplicant, moveAdmission, noteAdmission } from './applicant.ts';
import { tellSponsors } from './ask-sponsor.ts';
import { issueToken, type TokenState, useToken } from './tokens.ts';

const VERIFY_HOURS = 24;

/** Sends the link that confirms an address; silent where too many were sent within the hour. */
export async function sendVerification(tx: Tx, personId: PersonId, baseUrl: string): Promise<void> {
  const token = await issueToken(tx, personId, 'verify', VERIFY_HOURS);
  if (!token) return;
  await queueMail(tx, {
    personId,
    template: 'verify',
    values: { link: `${baseUrl}/verify/${token}` },
  });
}

/** Sends the link again, if the address waits for it. The caller learns nothing of the address. */
export async function sendVerificationAgain(db: Db, email: string, baseUrl: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const person = await tx
      .selectFrom('person')
      .select('id')
      .where('email', '=', email)
      .where('admission', '=', 'registered')
      .executeTakeFirst();
    if (person) await sendVerification(tx, person.id as PersonId, baseUrl);
  });
}

/** Uses the link of the mail: the address is confirmed, and the sponsors named are told. */
export async function verifyAddress(db: Db, token: string, baseUrl: string): Promise<TokenState> {
  return db.transaction().execute(async (tx) => {
    const state = await useToken(tx, token, 'verify');
    if (state.kind === 'good') await confirmAddress(tx, state.personId, baseUrl);
    return state;
  });
}

/** Marks the address as confirmed, where it was not; any mail that reached its owner proves it. */
export async function confirmAddress(tx: Tx, personId: PersonId, baseUrl: string): Promise<void> {
  const applicant = await lockApplicant(tx, personId);
  if (applicant.admission !== 'registered') return;
  await moveAdmission(tx, applicant, 'email_verified');
  await noteAdmission(tx, { personId, actorId: null, kind: 'email_verified' });
  await recordAudit(tx, {
    actorId: personId,
    action: 'admission.email-verified',
    subject: { kind: 'person', id: personId },
  });
  await tellSponsors(tx, applicant, baseUrl);
}
