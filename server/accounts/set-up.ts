import { createHash, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { PersonId } from '../../app/shared/ids.ts';
import type { InterfaceLanguage } from '../../app/shared/languages.ts';
import type { Db } from '../../db/create-db.ts';
import { recordAudit } from '../audit/record.ts';
import { hasAdministrator } from './accounts.queries.ts';
import { type FoundingPerson, insertFoundingPerson } from './founding.ts';
import { hashPassword } from './passwords.ts';

export type SetUp =
  | { kind: 'done'; personId: PersonId }
  | { kind: 'wrong-code' }
  | { kind: 'address-taken' }
  /** Somebody was quicker: set-up is closed for good. */
  | { kind: 'closed' };

/**
 * Makes the first administrator, for who has the code that the server keeps in its data folder.
 *
 * @param setupCode the code that is right, or null where there is an administrator
 */
export async function setUp(
  db: Db,
  setupCode: string | null,
  input: FoundingPerson & {
    code: string;
    newPassword: string;
    interfaceLanguage: InterfaceLanguage;
  },
): Promise<SetUp> {
  if (setupCode === null) return { kind: 'closed' };
  if (!sameSecret(setupCode.trim(), input.code)) return { kind: 'wrong-code' };
  const passwordHash = await hashPassword(input.newPassword);
  return db.transaction().execute(async (tx) => {
    // One at a time: of two with the code, one becomes administrator.
    await sql`SELECT pg_advisory_xact_lock(hashtext('collegium.set-up'))`.execute(tx);
    if (await hasAdministrator(tx)) return { kind: 'closed' };
    const account = { passwordHash, interfaceLanguage: input.interfaceLanguage };
    const personId = await insertFoundingPerson(tx, input, account);
    if (!personId) return { kind: 'address-taken' };
    await tx
      .insertInto('person_role')
      .values({ person_id: personId, role: 'administrator' })
      .execute();
    await recordAudit(tx, {
      actorId: personId,
      action: 'platform.set-up',
      subject: { kind: 'person', id: personId },
      detail: { role: 'administrator' },
    });
    return { kind: 'done', personId };
  });
}

/** Compares without telling by its time how much was right. */
function sameSecret(right: string, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(right), digest(given));
}
