import type { PersonId } from '../../app/shared/ids.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import { findSponsorDate } from '../access/sponsor-date.ts';
import type { Viewer } from '../access/viewer.ts';
import { recordAudit } from '../audit/record.ts';
import { queueMail } from '../notifications/queue-mail.ts';
import { type Applicant, lockApplicant } from './applicant.ts';

/** Addresses one person may name: enough to find two who know him, too few to sound out the members. */
const SPONSORS_AT_MOST = 5;

export type AskSponsor =
  | { kind: 'asked' }
  | { kind: 'own-address' }
  | { kind: 'already-named' }
  | { kind: 'too-many' }
  | { kind: 'closed' };

/**
 * Names one more sponsor for oneself. The answer is the same whether or not the address belongs
 * to a member.
 */
export async function askSponsor(
  db: Db,
  viewer: Viewer,
  input: { email: string; baseUrl: string },
): Promise<AskSponsor> {
  if (input.email === viewer.email.toLowerCase()) return { kind: 'own-address' };
  return db.transaction().execute(async (tx) => {
    const applicant = await lockApplicant(tx, viewer.personId);
    const states = ['registered', 'email_verified', 'info_requested'];
    if (!states.includes(applicant.admission)) return { kind: 'closed' };
    const named = await listNamedSponsors(tx, viewer.personId);
    if (named.some((address) => address.toLowerCase() === input.email))
      return { kind: 'already-named' };
    if (named.length >= SPONSORS_AT_MOST) return { kind: 'too-many' };
    await nameSponsors(tx, viewer.personId, [input.email]);
    if (applicant.admission !== 'registered')
      await tellSponsor(tx, applicant, input.email, input.baseUrl);
    await recordAudit(tx, {
      actorId: viewer.personId,
      action: 'admission.sponsor-named',
      subject: { kind: 'person', id: viewer.personId },
    });
    return { kind: 'asked' };
  });
}

/** Notes whom an applicant names; the same address twice counts once. */
export async function nameSponsors(
  tx: Tx,
  applicantId: PersonId,
  emails: readonly string[],
): Promise<void> {
  await tx
    .insertInto('sponsor_request')
    .values(emails.map((sponsor_email) => ({ applicant_id: applicantId, sponsor_email })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Writes to all named sponsors, once the applicant's own address is confirmed. */
export async function tellSponsors(tx: Tx, applicant: Applicant, baseUrl: string): Promise<void> {
  for (const address of await listNamedSponsors(tx, applicant.personId)) {
    await tellSponsor(tx, applicant, address, baseUrl);
  }
}

async function listNamedSponsors(tx: Tx, applicantId: PersonId): Promise<string[]> {
  const rows = await tx
    .selectFrom('sponsor_request')
    .select('sponsor_email')
    .where('applicant_id', '=', applicantId)
    .execute();
  return rows.map(({ sponsor_email }) => sponsor_email);
}

/** Only members who may sponsor get a mail: a form must not write to strangers. */
async function tellSponsor(
  tx: Tx,
  applicant: Applicant,
  address: string,
  baseUrl: string,
): Promise<void> {
  const sponsor = await tx
    .selectFrom('person')
    .select('id')
    .where('email', '=', address)
    .where('id', '<>', applicant.personId)
    .executeTakeFirst();
  const from = sponsor && (await findSponsorDate(tx, sponsor.id as PersonId));
  if (!sponsor || !from || from > new Date()) return;
  await queueMail(tx, {
    personId: sponsor.id as PersonId,
    template: 'sponsorAsked',
    values: {
      name: applicant.name,
      organisation: applicant.organisation,
      link: `${baseUrl}/sponsoring/${applicant.personId}`,
    },
  });
}
