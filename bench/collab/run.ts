/**
 * `npm run bench:collab`: our collaboration server beside a relay, which is the bound, and
 * Hocuspocus, in the same run on the same database (docs/performance.md).
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRedis } from '../../scripts/find-redis.mjs';
import { startRedis } from '../../server/testing/redis.ts';
import { type Bench, type BenchSettings, createBench, type Section } from './bench.ts';
import type { Kind } from './load/commands.ts';
import { describeMachine, type Machine, machineLine } from './machine.ts';
import { type Options, type Plan, readOptions, type SectionName } from './options.ts';
import { installPeers } from './peers.ts';
import { measureCeiling, measureOnePage } from './sections/ceiling.ts';
import { measureFanOut } from './sections/fan-out.ts';
import { measureHostile } from './sections/hostile.ts';
import { measureKills } from './sections/kill.ts';
import { measureMemory } from './sections/memory.ts';
import { measureTrace } from './sections/trace.ts';
import { ROOT, startServers } from './servers.ts';
import { openStage } from './stage.ts';
import { formatTable } from './table.ts';

const MEASURE: Record<SectionName, (bench: Bench) => Promise<Section>> = {
  'fan-out': measureFanOut,
  ceiling: measureCeiling,
  'one-page': measureOnePage,
  trace: measureTrace,
  memory: measureMemory,
  kill: measureKills,
  hostile: measureHostile,
};

/** Progress; the results alone go to standard output. */
const say = (line: string) => void process.stderr.write(`${line}\n`);

async function main(options: Options): Promise<void> {
  const peers: Kind[] = ['relay', 'durable-relay'];
  if (installPeers(say)) peers.push('hocuspocus');
  const folder = await mkdtemp(join(tmpdir(), 'collegium-bench-'));
  const stage = await openStage(folder, async (databaseUrl) => {
    // Starting once brings the tables up to date.
    await (await startServers('collegium', 1, { folder, databaseUrl, redisUrl: '' })).stop();
  });
  const redis = options.redis ? await startRedis(await findRedis()) : null;
  const clear = async () => {
    await redis?.stop();
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  };
  // The database would outlive this process; the servers and the clients end with it.
  const abort = () => void clear().finally(() => process.exit(1));
  process.once('SIGINT', abort).once('SIGTERM', abort);
  try {
    const settings = {
      folder,
      stage,
      redisUrl: redis?.url ?? '',
      kinds: [...peers, 'collegium' as const],
    };
    await measureAll(settings, options);
  } finally {
    await clear();
  }
}

async function measureAll(
  settings: Pick<BenchSettings, 'folder' | 'stage' | 'redisUrl' | 'kinds'>,
  options: Options,
): Promise<void> {
  const { plan, servers } = options;
  const machine = await describeMachine(settings.stage.db);
  const bench = createBench({ ...settings, plan, servers, say });
  const sections: Section[] = [];
  if (!options.json) console.log(headLine(machine, plan));
  for (const name of options.only) {
    const section = await MEASURE[name](bench);
    sections.push(section);
    // At once: a long run that is broken off has shown what it has measured.
    if (!options.json) console.log(tableOf(section));
  }
  if (options.json) console.log(jsonOf(machine, plan, sections));
}

function headLine(machine: Machine, plan: Plan): string {
  const rounds = plan.rounds > 1 ? `median of ${plan.rounds} rounds` : 'one round';
  return `${machineLine(machine)}, ${plan.name} run, ${rounds}\n`;
}

const tableOf = ({ title, note, columns, rows }: Section) =>
  `### ${title}\n\n${note}.\n\n${formatTable(columns, rows)}\n`;

function jsonOf(machine: Machine, plan: Plan, sections: readonly Section[]): string {
  const results = sections.map(({ title, note, figures }) => ({ title, note, figures }));
  return JSON.stringify({ machine, plan, sections: results }, finite, 2);
}

/** In a process of its own: what it says must not get among the results. */
function build(): void {
  const command = "import('./scripts/build.mjs').then((m) => m.buildIfStale())";
  execFileSync(process.execPath, ['-e', command], { cwd: ROOT, stdio: ['ignore', 2, 2] });
}

/** JSON knows neither infinity nor “not measured”. */
const finite = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

try {
  const options = readOptions(process.argv.slice(2));
  if (!options.asBuilt) build();
  await main(options);
} catch (error) {
  console.error(error instanceof Error && error.constructor === Error ? error.message : error);
  process.exitCode = 1;
}
