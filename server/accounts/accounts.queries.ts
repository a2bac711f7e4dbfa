import type { PersonId } from '../../app/shared/ids.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import type { AdmissionState } from '../../db/schema.d.ts';

/** Whether anybody may run the platform; while not, set-up is open to who has the code. */
export async function hasAdministrator(db: DbOrTx): Promise<boolean> {
  const row = await db
    .selectFrom('person_role')
    .select('person_id')
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export type Credentials = {
  personId: PersonId;
  passwordHash: string | null;
  admission: AdmissionState;
};

/** What sign-in needs to know of an address. */
export async function findCredentials(db: DbOrTx, email: string): Promise<Credentials | null> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'password_hash', 'admission'])
    .where('email', '=', email)
    .executeTakeFirst();
  return row
    ? { personId: row.id as PersonId, passwordHash: row.password_hash, admission: row.admission }
    : null;
}
