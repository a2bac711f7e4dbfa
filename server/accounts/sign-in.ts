import { sql } from 'kysely';
import type { PersonId } from '../../app/shared/ids.ts';
import type { Db, DbOrTx } from '../../db/create-db.ts';
import { recordAudit } from '../audit/record.ts';
import { findCredentials } from './accounts.queries.ts';
import { verifyPassword } from './passwords.ts';

/** Failures per address before a pause, and how long both count, in minutes. */
const ATTEMPTS = 5;
const PAUSE_MINUTES = 15;

export type SignIn =
  | { kind: 'signed-in'; personId: PersonId }
  | { kind: 'wrong'; attemptsLeft: number }
  | { kind: 'paused'; minutes: number };

/**
 * Checks address and password. An unknown address and a wrong password answer alike, in words and
 * in time. After five failures the address pauses, also for the right password: else the pause
 * would tell a guesser when to stop.
 */
export async function signIn(
  db: Db,
  input: { email: string; password: string; clientAddress: string },
): Promise<SignIn> {
  const failures = await countFailures(db, input.email);
  if (failures >= ATTEMPTS) return { kind: 'paused', minutes: PAUSE_MINUTES };
  const found = await findCredentials(db, input.email);
  const fits = await verifyPassword(found?.passwordHash ?? null, input.password);
  if (!fits || !found || closed(found.admission)) {
    await noteFailure(db, input.email, found?.personId ?? null);
    return { kind: 'wrong', attemptsLeft: ATTEMPTS - failures - 1 };
  }
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('sign_in_failure').where('email', '=', input.email).execute();
    await tx
      .updateTable('person')
      .set({ last_sign_in_at: new Date() })
      .where('id', '=', found.personId)
      .execute();
    await recordAudit(tx, {
      actorId: found.personId,
      action: 'session.opened',
      subject: { kind: 'person', id: found.personId },
    });
  });
  return { kind: 'signed-in', personId: found.personId };
}

/** Revoked people and those who left have no way in; suspended ones may read why. */
function closed(admission: string): boolean {
  return admission === 'revoked' || admission === 'left';
}

async function countFailures(db: DbOrTx, email: string): Promise<number> {
  const row = await db
    .selectFrom('sign_in_failure')
    .select(sql<number>`count(*)::int`.as('failures'))
    .where('email', '=', email)
    .where('at', '>', sql<Date>`now() - make_interval(mins => ${PAUSE_MINUTES})`)
    .executeTakeFirstOrThrow();
  return row.failures;
}

async function noteFailure(db: Db, email: string, personId: PersonId | null): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.insertInto('sign_in_failure').values({ email }).execute();
    await recordAudit(tx, {
      actorId: null,
      action: 'session.refused',
      subject: { kind: 'person', id: personId },
    });
  });
}
