import { sql } from 'kysely';
import type { Db } from '../../db/create-db.ts';

/**
 * What the servers of one installation have in common, and those of no other: their database. A
 * standby that takes over has the same name, and so has a copy of the database's files; one that
 * was restored from a dump has another.
 */
export async function nameInstallation(db: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    SELECT system_identifier || '-' || oid AS name
    FROM pg_control_system(), pg_database WHERE datname = current_database()`.execute(db);
  const name = rows[0]?.name;
  if (!name) throw new Error('The database does not say its name.');
  return name;
}
