import { sql } from 'kysely';
import type { Country } from '../../app/shared/countries.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import type { PlatformRole } from '../../app/shared/roles.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import type { AdministratorAccess } from '../access/authorize.ts';
import { recordAudit } from '../audit/record.ts';
import { queueMail } from '../notifications/queue-mail.ts';
import { type FoundingPerson, insertFoundingPerson } from './founding.ts';
import { issueToken } from './tokens.ts';

const INVITATION_HOURS = 7 * 24;

export type Appointed =
  | { kind: 'appointed'; name: string }
  | { kind: 'address-taken' }
  | { kind: 'unknown-address' }
  | { kind: 'already-holds'; name: string };

/** A national contact point has a country, the other roles have none. */
type Office = { role: PlatformRole; country?: Country };

/** Admits a founding person into an office and sends a link to set a password. */
export async function inviteToOffice(
  db: Db,
  access: AdministratorAccess,
  input: FoundingPerson & { role: PlatformRole; baseUrl: string },
): Promise<Appointed> {
  return db.transaction().execute(async (tx) => {
    const personId = await insertFoundingPerson(tx, input, {
      passwordHash: null,
      interfaceLanguage: null,
    });
    if (!personId) return { kind: 'address-taken' };
    const office = { role: input.role, country: input.country };
    await recordAudit(tx, {
      actorId: access.personId,
      action: 'admission.founding',
      subject: { kind: 'person', id: personId },
      detail: { role: input.role },
    });
    await grant(tx, access, personId, office);
    const token = await issueToken(tx, personId, 'reset', INVITATION_HOURS);
    await queueMail(tx, {
      personId,
      template: 'foundingInvitation',
      values: {
        ...officeWords(office),
        inviter: access.name,
        link: `${input.baseUrl}/reset/${token}`,
      },
    });
    return { kind: 'appointed', name: input.name };
  });
}

/** Gives an office to an admitted person. */
export async function appoint(
  db: Db,
  access: AdministratorAccess,
  input: Office & { email: string; baseUrl: string },
): Promise<Appointed> {
  return db.transaction().execute(async (tx) => {
    const person = await tx
      .selectFrom('person')
      .select(['id', 'name'])
      .where('email', '=', input.email)
      .where('admission', '=', 'admitted')
      .executeTakeFirst();
    if (!person) return { kind: 'unknown-address' };
    const personId = person.id as PersonId;
    if (!(await grant(tx, access, personId, input)))
      return { kind: 'already-holds', name: person.name };
    await queueMail(tx, {
      personId,
      template: 'roleGranted',
      values: { ...officeWords(input), inviter: access.name, link: `${input.baseUrl}/` },
    });
    return { kind: 'appointed', name: person.name };
  });
}

export type Dismissed =
  | { kind: 'dismissed'; name: string }
  | { kind: 'not-held' }
  /** Without any administrator set-up would be open again. */
  | { kind: 'last-administrator' };

/** Takes an office away; it ends at once, with the next thing the person asks for. */
export async function dismiss(
  db: Db,
  access: AdministratorAccess,
  input: Office & { personId: PersonId; baseUrl: string },
): Promise<Dismissed> {
  return db.transaction().execute(async (tx) => {
    // Two administrators must not dismiss each other at the same moment.
    await sql`SELECT pg_advisory_xact_lock(hashtext('collegium.set-up'))`.execute(tx);
    if (input.role === 'administrator' && (await countAdministrators(tx)) < 2) {
      return { kind: 'last-administrator' };
    }
    const gone = await tx
      .deleteFrom('person_role')
      .where('person_id', '=', input.personId)
      .where('role', '=', input.role)
      .where(sql<boolean>`country IS NOT DISTINCT FROM ${countryOf(input)}`)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) return { kind: 'not-held' };
    await recordAudit(tx, {
      actorId: access.personId,
      action: 'role.revoked',
      subject: { kind: 'person', id: input.personId },
      detail: { role: input.role, country: countryOf(input) },
    });
    await queueMail(tx, {
      personId: input.personId,
      template: 'roleRevoked',
      values: { ...officeWords(input), inviter: access.name, link: `${input.baseUrl}/` },
    });
    const person = await tx
      .selectFrom('person')
      .select('name')
      .where('id', '=', input.personId)
      .executeTakeFirstOrThrow();
    return { kind: 'dismissed', name: person.name };
  });
}

/** @returns whether the office is new to the person */
async function grant(
  tx: Tx,
  access: AdministratorAccess,
  personId: PersonId,
  office: Office,
): Promise<boolean> {
  const granted = await tx
    .insertInto('person_role')
    .values({
      person_id: personId,
      role: office.role,
      country: countryOf(office),
      granted_by: access.personId,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'role', 'country']).doNothing())
    .executeTakeFirst();
  if (!granted.numInsertedOrUpdatedRows) return false;
  await recordAudit(tx, {
    actorId: access.personId,
    action: 'role.granted',
    subject: { kind: 'person', id: personId },
    detail: { role: office.role, country: countryOf(office) },
  });
  return true;
}

const countryOf = ({ role, country }: Office) => (role === 'ncp' ? (country ?? null) : null);

const officeWords = (office: Office) => ({ role: office.role, country: countryOf(office) ?? '' });

async function countAdministrators(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('person_role')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('role', '=', 'administrator')
    .executeTakeFirstOrThrow();
  return count;
}
