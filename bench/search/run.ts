/**
 * `npm run bench:search`: how well and how fast the search finds, through the product's own tables
 * and function (docs/performance.md).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { show } from '../collab/figures.ts';
import { describeMachine, machineLine } from '../collab/machine.ts';
import { formatTable } from '../collab/table.ts';
import { COLLECTIONS, demandData } from './collections.ts';
import { type Options, readOptions } from './options.ts';
import { measureQuality, type Quality } from './quality.ts';
import { measureSpeed, type SpeedReport } from './speed.ts';
import { openStage } from './stage.ts';

type Found = Quality & { name: string; published: string };

/** Progress; the results alone go to standard output. */
const say = (line: string) => void process.stderr.write(`${line}\n`);

async function main(options: Options): Promise<void> {
  demandData(options.data);
  const quality: Found[] = [];
  for (const name of options.collections) {
    const collection = COLLECTIONS[name](options.data);
    say(`${collection.name}: ${collection.texts.length} texts`);
    const result = await onStage(({ db }) => measureQuality(db, collection, options.questions));
    quality.push({ ...result, name: collection.name, published: collection.published });
  }
  const speed = options.speed
    ? await onStage(({ db }) =>
        measureSpeed(db, COLLECTIONS.scifact(options.data).texts, options.texts, say),
      )
    : null;
  const machine = await onStage(({ db }) => describeMachine(db));
  if (options.json) return console.log(JSON.stringify({ machine, quality, speed }, null, 2));
  console.log(`${machineLine(machine)}\n`);
  if (quality.length > 0) console.log(`### What is found\n\n${qualityTable(quality)}\n`);
  if (speed) console.log(`### How fast\n\n${speedTable(speed)}\n`);
}

/** A database of its own for each measurement: none finds or counts the texts of another. */
async function onStage<T>(
  measure: (stage: Awaited<ReturnType<typeof openStage>>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'collegium-bench-'));
  const stage = await openStage(folder);
  const clear = async () => {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  };
  // The database would outlive this process.
  const abort = () => void clear().finally(() => process.exit(1));
  process.once('SIGINT', abort).once('SIGTERM', abort);
  try {
    return await measure(stage);
  } finally {
    process.off('SIGINT', abort).off('SIGTERM', abort);
    await clear();
  }
}

function qualityTable(results: readonly Found[]): string {
  return formatTable(
    ['', 'questions', 'nDCG@10', 'recall@100', 'published nDCG@10'],
    results.map(({ name, questions, ndcg10, recall100, published }) => [
      name,
      String(questions),
      ndcg10.toFixed(3),
      recall100.toFixed(3),
      published,
    ]),
  );
}

function speedTable({ texts, writeMs, megabytes, searches }: SpeedReport): string {
  const rows = searches.map(({ words, p50, p95 }) => [
    `${words} ${words === '1' ? 'word' : 'words'}`,
    show(p50),
    show(p95),
  ]);
  const table = formatTable(['a search for', 'median ms', 'p95 ms'], rows);
  const about = `${texts.toLocaleString('en-GB')} texts in 200 communities, a member of 5 searches; `;
  return `${about}writing one took ${show(writeMs)} ms, the index has ${show(megabytes)} MB.\n\n${table}`;
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error && error.constructor === Error ? error.message : error);
  process.exitCode = 1;
}
