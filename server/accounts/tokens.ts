import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { PersonId } from '../../app/shared/ids.ts';
import type { DbOrTx, Tx } from '../../db/create-db.ts';

/** What a link in a mail is for. */
export type TokenPurpose = 'verify' | 'reset';

export type TokenState =
  | { kind: 'good'; personId: PersonId }
  | { kind: 'expired' }
  | { kind: 'used' }
  | { kind: 'unknown' };

/** Links of one kind per person within an hour: a form cannot fill somebody's mailbox. */
const LINKS_PER_HOUR = 5;

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/**
 * Makes a link's secret. Only its SHA-256 is kept: who reads the table cannot use it.
 *
 * @param hours how long it is good
 * @returns null where the person has had too many within the hour
 */
export async function issueToken(
  tx: Tx,
  personId: PersonId,
  purpose: TokenPurpose,
  hours: number,
): Promise<string | null> {
  const { recent } = await tx
    .selectFrom('email_token')
    .select(sql<number>`count(*)::int`.as('recent'))
    .where('person_id', '=', personId)
    .where('purpose', '=', purpose)
    .where('created_at', '>', sql<Date>`now() - interval '1 hour'`)
    .executeTakeFirstOrThrow();
  if (recent >= LINKS_PER_HOUR) return null;
  const token = randomBytes(24).toString('base64url');
  await tx
    .insertInto('email_token')
    .values({
      token_hash: hashOf(token),
      person_id: personId,
      purpose,
      expires_at: sql<Date>`now() + make_interval(hours => ${hours})`,
    })
    .execute();
  return token;
}

/** How a link stands, without using it. */
export async function readToken(
  db: DbOrTx,
  token: string,
  purpose: TokenPurpose,
): Promise<TokenState> {
  const row = await tokenQuery(db, token, purpose).executeTakeFirst();
  return stateOf(row);
}

/** Uses a link up, if it is good; of two at the same moment one finds it used. */
export async function useToken(tx: Tx, token: string, purpose: TokenPurpose): Promise<TokenState> {
  const state = stateOf(await tokenQuery(tx, token, purpose).forUpdate().executeTakeFirst());
  if (state.kind !== 'good') return state;
  // With one link all others of its kind end: an older mail is no second key.
  await tx
    .updateTable('email_token')
    .set({ used_at: new Date() })
    .where('person_id', '=', state.personId)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .execute();
  return state;
}

function tokenQuery(db: DbOrTx, token: string, purpose: TokenPurpose) {
  return db
    .selectFrom('email_token')
    .select(['person_id', 'used_at', sql<boolean>`expires_at <= now()`.as('expired')])
    .where('token_hash', '=', hashOf(token))
    .where('purpose', '=', purpose);
}

function stateOf(
  row: { person_id: string; used_at: Date | null; expired: boolean } | undefined,
): TokenState {
  if (!row) return { kind: 'unknown' };
  if (row.used_at) return { kind: 'used' };
  return row.expired ? { kind: 'expired' } : { kind: 'good', personId: row.person_id as PersonId };
}
