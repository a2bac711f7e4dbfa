import { setTimeout as sleep } from 'node:timers/promises';
import { Clients } from './clients.ts';
import { type ClientSpec, isRelay, type Kind } from './load/commands.ts';
import type { Plan } from './options.ts';
import { type Servers, startServers } from './servers.ts';
import type { Stage } from './stage.ts';

/** Ours leaves rooms after ten seconds; Hocuspocus stores after two and leaves then. */
const LEFT_WITHIN_MS = 40_000;
const PEER_LEAVES_AFTER_MS = 4000;

/** One table, and the figures in it for `--json`. */
export type Section = {
  title: string;
  /** What a reader must know about how it was measured. */
  note: string;
  columns: string[];
  rows: string[][];
  figures: unknown;
};

/** A server of some kind with the clients that will use it. */
export type Pair = {
  servers: Servers;
  clients: Clients;
  pages(count: number, perPage: number): Promise<ClientSpec[][]>;
};

export type Bench = {
  plan: Plan;
  /** Those that are compared, ours last. */
  kinds: readonly Kind[];
  nameOf(kind: Kind): string;
  say(line: string): void;
  /** Starts both afresh, so that one measurement leaves nothing to the next. */
  withPair<T>(kind: Kind, measure: (pair: Pair) => Promise<T>): Promise<T>;
  start(kind: Kind): Promise<Servers>;
};

export type BenchSettings = {
  plan: Plan;
  kinds: readonly Kind[];
  servers: number;
  /** Empty: none. */
  redisUrl: string;
  folder: string;
  stage: Stage;
  say(line: string): void;
};

export function createBench(settings: BenchSettings): Bench {
  const { plan, kinds, servers, redisUrl, folder, stage, say } = settings;
  const at = { folder, databaseUrl: stage.url, redisUrl };
  const start = (kind: Kind) => startServers(kind, servers, at);
  const ours = `ours${servers > 1 ? ` ×${servers}` : ''}${redisUrl ? ', Redis' : ''}`;
  return {
    plan,
    kinds,
    say,
    start,
    nameOf: (kind) => nameOf(kind, ours),
    async withPair(kind, measure) {
      const running = await start(kind);
      const clients = new Clients();
      const pages: Pair['pages'] = (count, perPage) => stage.clients(count, perPage, running.ports);
      try {
        return await measure({ servers: running, clients, pages });
      } finally {
        clients.close();
        await running.stop();
      }
    },
  };
}

function nameOf(kind: Kind, ours: string): string {
  if (kind === 'durable-relay') return 'relay, commit first';
  return kind === 'collegium' ? ours : kind;
}

/** Waits until the server has let go of all pages that nobody has open. */
export async function untilLeft(servers: Servers): Promise<void> {
  if (isRelay(servers.kind)) return void (await sleep(500));
  if (servers.kind === 'hocuspocus') return void (await sleep(PEER_LEAVES_AFTER_MS));
  const deadline = performance.now() + LEFT_WITHIN_MS;
  while ((await servers.rooms()) !== 0 && performance.now() < deadline) await sleep(500);
}

/** Measures each kind in turn, as often as planned. */
export async function takeTurns<T>(
  { kinds, plan }: Pick<Bench, 'kinds' | 'plan'>,
  measure: (kind: Kind) => Promise<T>,
): Promise<Map<Kind, T[]>> {
  const results = new Map<Kind, T[]>(kinds.map((kind) => [kind, []]));
  for (let round = 0; round < plan.rounds; round++) {
    for (const kind of kinds) results.get(kind)?.push(await measure(kind));
  }
  return results;
}
