import { sql } from 'kysely';
import type { Db } from '../../db/create-db.ts';

/** Entries in one transaction: each is locked for as long. */
const BATCH = 50;

/** Adds up the counts of texts that writers have left; nobody waits for it. */
export async function foldCounts(db: Db): Promise<void> {
  await sql`SELECT search_count_fold()`.execute(db);
}

/**
 * Makes every search entry anew from its text, while people search and write: each stays to be
 * found all the time, because the new one replaces the old in one transaction. Cut short, it is
 * simply run again.
 *
 * @param onProgress entries done so far, and how many there are
 * @returns how many were made anew
 */
export async function reindexAll(
  db: Db,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const ids = await db.selectFrom('search_entry').select('id').orderBy('id').execute();
  let renewed = 0;
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH).map(({ id }) => id);
    const { rows } = await sql<{ n: number }>`
      SELECT count(*) FILTER (WHERE search_reindex(id))::int AS n
      FROM unnest(${some}::uuid[]) AS id`.execute(db);
    renewed += rows[0]?.n ?? 0;
    onProgress(from + some.length, ids.length);
  }
  await foldCounts(db);
  return renewed;
}
