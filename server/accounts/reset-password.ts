import type { PersonId } from '../../app/shared/ids.ts';
import type { Db, Tx } from '../../db/create-db.ts';
import { recordAudit } from '../audit/record.ts';
import { queueMail } from '../notifications/queue-mail.ts';
import { hashPassword } from './passwords.ts';
import { issueToken, readToken, type TokenState, useToken } from './tokens.ts';
import { confirmAddress } from './verify-address.ts';

const RESET_HOURS = 1;

/** Sends a link to set a new password, where the address has an account that may be signed in to. */
export async function requestReset(db: Db, email: string, baseUrl: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const person = await tx
      .selectFrom('person')
      .select('id')
      .where('email', '=', email)
      .where('admission', 'not in', ['revoked', 'left'])
      .executeTakeFirst();
    if (!person) return;
    const personId = person.id as PersonId;
    const token = await issueToken(tx, personId, 'reset', RESET_HOURS);
    if (!token) return;
    await queueMail(tx, {
      personId,
      template: 'reset',
      values: { link: `${baseUrl}/reset/${token}` },
    });
  });
}

/** How a link from a mail stands; `first` where it sets the first password of an appointed person. */
export async function readResetLink(
  db: Db,
  token: string,
): Promise<TokenState & { first: boolean }> {
  const state = await readToken(db, token, 'reset');
  if (state.kind !== 'good') return { ...state, first: false };
  const person = await db
    .selectFrom('person')
    .select('password_hash')
    .where('id', '=', state.personId)
    .executeTakeFirstOrThrow();
  return { ...state, first: person.password_hash === null };
}

/** Sets a new password by a link from a mail and ends all sessions of the person. */
export async function resetPassword(
  db: Db,
  input: { token: string; newPassword: string; baseUrl: string },
): Promise<TokenState> {
  // A bad link costs no hashing; whether it is still good is asked again under lock.
  const before = await readToken(db, input.token, 'reset');
  if (before.kind !== 'good') return before;
  const passwordHash = await hashPassword(input.newPassword);
  return db.transaction().execute(async (tx) => {
    const state = await useToken(tx, input.token, 'reset');
    if (state.kind === 'good')
      await replacePassword(tx, state.personId, passwordHash, input.baseUrl);
    return state;
  });
}

async function replacePassword(
  tx: Tx,
  personId: PersonId,
  passwordHash: string,
  baseUrl: string,
): Promise<void> {
  const { email, password_hash: old } = await tx
    .selectFrom('person')
    .select(['email', 'password_hash'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('person')
    // The page on which an appointed person sets the first password asks for the terms.
    .set({ password_hash: passwordHash, ...(old ? {} : { terms_accepted_at: new Date() }) })
    .where('id', '=', personId)
    .execute();
  await tx
    .updateTable('person')
    .set({ email_verified_at: new Date() })
    .where('id', '=', personId)
    .where('admission', '=', 'admitted')
    .where('email_verified_at', 'is', null)
    .execute();
  await confirmAddress(tx, personId, baseUrl);
  await tx.deleteFrom('session').where('person_id', '=', personId).execute();
  await tx.deleteFrom('sign_in_failure').where('email', '=', email).execute();
  await recordAudit(tx, {
    actorId: personId,
    action: 'password.set',
    subject: { kind: 'person', id: personId },
  });
  // The first password of an appointed person is no change to warn of.
  if (!old) return;
  await queueMail(tx, {
    personId,
    template: 'passwordChanged',
    values: { link: `${baseUrl}/forgotten` },
  });
}
