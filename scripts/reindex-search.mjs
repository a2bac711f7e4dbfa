/** What `npm run search:reindex` runs, under tsx: the search index made anew, while the server runs. */
import { createDb } from '../db/create-db.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { reachDatabase } from '../db/reach.ts';
import { readEnv } from '../server/env.ts';
import { reindexAll } from '../server/search/keep.ts';
import { createProgress } from './progress.mjs';

try {
  const env = readEnv(process.env);
  const say = (line) => process.stderr.write(`${line}\n`);
  const { connection, release } = await reachDatabase({ ...env, log: say });
  const { db } = createDb(connection);
  try {
    await migrateToLatest(db);
    const progress = createProgress(process.stderr, 'texts');
    const renewed = await reindexAll(db, progress.show);
    progress.clear();
    process.stdout.write(
      `Search: ${renewed} texts indexed (${progress.seconds().toFixed(1)} s).\n`,
    );
  } finally {
    await db.destroy();
    await release();
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
