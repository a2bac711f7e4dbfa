import type { OrganisationType } from '../../app/shared/vocabulary.ts';
import type { Country } from '../../app/shared/countries.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import type { InterfaceLanguage } from '../../app/shared/languages.ts';
import type { Tx } from '../../db/create-db.ts';
import { noteAdmission } from './applicant.ts';
import { findOrMakeOrganisation } from './organisations.ts';

export type FoundingPerson = {
  name: string;
  email: string;
  organisation: string;
  organisationType: OrganisationType;
  country: Country;
};

/**
 * Inserts a person whom set-up admits: somebody has to be there before sponsors and contact
 * points can be. The admission bears no decider; the audit log says who acted.
 *
 * @returns null where the address has an account
 */
export async function insertFoundingPerson(
  tx: Tx,
  person: FoundingPerson,
  account: { passwordHash: string | null; interfaceLanguage: InterfaceLanguage | null },
): Promise<PersonId | null> {
  const { name, email, country, organisation, organisationType } = person;
  const now = new Date();
  const row = await tx
    .insertInto('person')
    .values({
      name,
      email,
      country,
      organisation_id: await findOrMakeOrganisation(tx, {
        name: organisation,
        type: organisationType,
        country,
      }),
      admission: 'admitted',
      admitted_at: now,
      terms_accepted_at: account.passwordHash ? now : null,
      email_verified_at: account.passwordHash ? now : null,
      password_hash: account.passwordHash,
      interface_language: account.interfaceLanguage,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return null;
  const personId = row.id as PersonId;
  await noteAdmission(tx, { personId, actorId: null, kind: 'admitted' });
  return personId;
}
