/** What `npm run lessons:import -- FILE` runs, under tsx: lessons of others into the library. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createDb } from '../db/create-db.ts';
import { loadDemo } from '../db/demo/load.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { reachDatabase } from '../db/reach.ts';
import { readEnv } from '../server/env.ts';
import { importLessons, OPEN_LIBRARY } from '../server/lessons/import/import-lessons.ts';
import { inspectFile } from '../server/lessons/import/read-lines.ts';
import { createProgress } from './progress.mjs';

const USAGE = `Usage: npm run lessons:import -- FILE [--community SLUG] [--rejected FILE]
  FILE         JSON Lines, gzipped or not
  --community  address of the community that takes the lessons (${OPEN_LIBRARY.slug})
  --rejected   writes the rejected lines and the reasons to this file as well\n`;
/** More rejected lines than this are counted, not listed: --rejected has them all. */
const LISTED = 50;

try {
  const { path, community, rejected } = readArguments();
  await run(path, community, rejected);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function readArguments() {
  const options = { community: { type: 'string' }, rejected: { type: 'string' } };
  let parsed;
  try {
    parsed = parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Error(`${error.message}\n${USAGE}`, { cause: error });
  }
  const { values, positionals } = parsed;
  if (positionals.length !== 1) throw new Error(USAGE);
  const { community = OPEN_LIBRARY.slug, rejected } = values;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(community)) {
    throw new Error(`--community must be an address like open-library, but is “${community}”.`);
  }
  return { path: positionals[0], community, rejected };
}

async function run(path, community, rejectedPath) {
  const env = readEnv(process.env);
  const file = await inspectFile(path);
  const say = (line) => process.stderr.write(`${line}\n`);
  const rejected = createRejected(rejectedPath, say);
  const { connection, release } = await reachDatabase({ ...env, log: say });
  const { db } = createDb(connection);
  try {
    await migrateToLatest(db);
    // As at the first start of the server, which fills an empty database before anything else.
    if (env.demo) await loadDemo({ db, say });
    const progress = createProgress(process.stderr, 'lines');
    const result = await importLessons(db, file, {
      community,
      onProgress: progress.show,
      onRejected: (rejection) => {
        progress.clear();
        rejected.add(rejection);
      },
    });
    progress.clear();
    report(result, progress.seconds(), rejected);
  } finally {
    rejected.close();
    await db.destroy();
    await release();
  }
}

/** Names rejected lines on the terminal, and in a file where one is asked for. */
function createRejected(path, say) {
  const file = path === undefined ? null : openSync(path, 'w');
  let listed = 0;
  return {
    add({ line, reason }) {
      if (file !== null) writeSync(file, `line ${line} ${reason}\n`);
      listed += 1;
      if (listed <= LISTED) say(`Rejected: line ${line} ${reason}`);
    },
    unlisted: () => Math.max(0, listed - LISTED),
    close: () => file !== null && closeSync(file),
  };
}

function report({ added, unchanged, updated, rejected }, seconds, list) {
  const more = list.unlisted();
  if (more > 0) process.stderr.write(`… and ${more} more; --rejected FILE lists all.\n`);
  process.stdout.write(
    `Lessons: ${added} new, ${unchanged} unchanged, ${updated} updated; ${rejected} rejected (${seconds.toFixed(1)} s).\n`,
  );
  if (added + unchanged + updated === 0) {
    throw new Error('No line was a lesson: nothing was imported.');
  }
}
