import type { PersonId } from '../../app/shared/ids.ts';
import type { InterfaceLanguage, Language } from '../../app/shared/languages.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import { recordAudit } from '../audit/record.ts';
import { queueMail } from '../notifications/queue-mail.ts';
import { noteAdmission } from './applicant.ts';
import { nameSponsors } from './ask-sponsor.ts';
import { findOrMakeOrganisation, type OrganisationInput } from './organisations.ts';
import { hashPassword } from './passwords.ts';
import { sendVerification } from './verify-address.ts';

export type Registration = {
  name: string;
  email: string;
  phone: string;
  organisation: OrganisationInput;
  unit: string;
  supervisor: string;
  expertise: string[];
  languages: Language[];
  reason: string;
  sponsors: string[];
  password: string;
  /** In which the form was filled in: mail comes in it. */
  interfaceLanguage: InterfaceLanguage;
};

/**
 * Registers a person and sends the link that confirms the address. For an address that has an
 * account nothing changes but that its owner is told; the caller cannot tell the two apart, in
 * words or in the work done.
 *
 * @param baseUrl origin for the links in the mail
 */
export async function register(db: Db, input: Registration, baseUrl: string): Promise<void> {
  const passwordHash = await hashPassword(input.password);
  await db.transaction().execute(async (tx) => {
    const organisationId = await findOrMakeOrganisation(tx, input.organisation);
    const person = await tx
      .insertInto('person')
      .values({
        email: input.email,
        name: input.name,
        phone: input.phone,
        organisation_id: organisationId,
        unit: input.unit,
        country: input.organisation.country,
        supervisor: input.supervisor,
        expertise: input.expertise,
        languages: input.languages,
        reason: input.reason,
        password_hash: passwordHash,
        interface_language: input.interfaceLanguage,
        // The form asks for it and is refused without.
        terms_accepted_at: new Date(),
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!person) return tellOwner(tx, input.email, baseUrl);
    await welcome(tx, person.id as PersonId, input, baseUrl);
  });
}

async function welcome(
  tx: Tx,
  personId: PersonId,
  input: Registration,
  baseUrl: string,
): Promise<void> {
  await nameSponsors(tx, personId, input.sponsors);
  await noteAdmission(tx, { personId, actorId: personId, kind: 'registered' });
  await recordAudit(tx, {
    actorId: personId,
    action: 'admission.registered',
    subject: { kind: 'person', id: personId },
    detail: { country: input.organisation.country },
  });
  await sendVerification(tx, personId, baseUrl);
}

async function tellOwner(tx: Tx, email: string, baseUrl: string): Promise<void> {
  const owner = await tx
    .selectFrom('person')
    .select(['id', 'admission'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  // Whoever has not confirmed the address yet gets the link again.
  if (owner.admission === 'registered') return sendVerification(tx, owner.id as PersonId, baseUrl);
  await queueMail(tx, {
    personId: owner.id as PersonId,
    template: 'addressTaken',
    values: { link: `${baseUrl}/sign-in`, forgotten: `${baseUrl}/forgotten` },
  });
}
