import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import type { DB } from './schema.d.ts';
import { people } from './migrations/0001-people.ts';
import { communities } from './migrations/0002-communities.ts';
import { documents } from './migrations/0003-documents.ts';
import { discussions } from './migrations/0004-discussions.ts';
import { lessons } from './migrations/0005-lessons.ts';
import { ground } from './migrations/0006-ground.ts';
import { search } from './migrations/0007-search.ts';
import { membership } from './migrations/0008-membership.ts';
import { schemaVersion } from './migrations/0009-schema-version.ts';
import { searchRanking } from './migrations/0009-search-ranking.ts';
import { pageIndex } from './migrations/0010-page-index.ts';

/** In order. A migration that has landed is never changed; the next one mends it. */
const MIGRATIONS: Record<string, string> = {
  '0001-people': people,
  '0002-communities': communities,
  '0003-documents': documents,
  '0004-discussions': discussions,
  '0005-lessons': lessons,
  '0006-ground': ground,
  '0007-search': search,
  '0008-membership': membership,
  '0009-schema-version': schemaVersion,
  '0009-search-ranking': searchRanking,
  '0010-page-index': pageIndex,
};

/** Oldest server that has what the schema uses: `uuidv7()` came with PostgreSQL 18. */
const OLDEST_SERVER = 180000;

/**
 * Brings the database to the newest schema, in one transaction.
 *
 * @returns the names of the migrations that ran, empty when nothing was to do
 * @throws with one sentence where the server is too old or a migration fails
 */
export async function migrateToLatest(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ version: number }>`
    SELECT current_setting('server_version_num')::int AS version`.execute(db);
  if ((rows[0]?.version ?? 0) < OLDEST_SERVER) {
    throw new Error('Collegium needs PostgreSQL 18 or newer.');
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(asMigrations()) },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}

function asMigrations(): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, text]) => [
      name,
      { up: async (db: Kysely<unknown>) => void (await sql.raw(text).execute(db)) },
    ]),
  );
}
