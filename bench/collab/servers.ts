import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Kind } from './load/commands.ts';

export const ROOT = resolve(import.meta.dirname, '../..');
const PROBE = join(import.meta.dirname, 'probe.mjs');
const START_WITHIN_MS = 60_000;
const READY = /ready at http:\/\/[^:\s]+:(\d+)/;

export type Memory = { rss: number; used: number };

/** One kind of server, running; several processes of it where so many are wanted. */
export type Servers = {
  kind: Kind;
  ports: readonly number[];
  /** Processor seconds since the start, of all processes. */
  cpu(): Promise<number>;
  /** In bytes, of all processes, after a collection. */
  memory(): Promise<Memory>;
  /** Pages in memory; null where the server does not tell. */
  rooms(): Promise<number | null>;
  /** SIGKILL. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

export type Setting = {
  folder: string;
  databaseUrl: string;
  /** Empty: ours tell each other through the database alone. */
  redisUrl: string;
};

/** Starts that many processes (of the peers always one) and waits until they listen. */
export async function startServers(kind: Kind, count: number, at: Setting): Promise<Servers> {
  const running: { child: ChildProcess; port: number }[] = [];
  // One after the other: the first may have to bring the tables up to date.
  for (let i = 0; i < (kind === 'collegium' ? count : 1); i++) running.push(await start(kind, at));
  const ports = running.map(({ port }) => port);
  const askAll = <T>(question: string) =>
    Promise.all(running.map(({ child }) => ask<T>(child, question)));
  const end = async (signal: NodeJS.Signals) => {
    await Promise.all(running.map(({ child }) => endProcess(child, signal)));
  };
  return {
    kind,
    ports,
    cpu: async () => sum((await askAll<{ cpu: number }>('cpu')).map(({ cpu }) => cpu)),
    async memory() {
      const all = await askAll<Memory>('memory');
      return { rss: sum(all.map(({ rss }) => rss)), used: sum(all.map(({ used }) => used)) };
    },
    rooms: async () => (kind === 'collegium' ? sum(await Promise.all(ports.map(readRooms))) : null),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

function commandOf(kind: Kind): string[] {
  if (kind === 'collegium') return ['-e', "import('./build/main.js').then((m) => m.main())"];
  return ['--import', 'tsx', join(import.meta.dirname, `${kind}.ts`)];
}

async function start(kind: Kind, { folder, databaseUrl, redisUrl }: Setting) {
  const child = spawn(process.execPath, ['--expose-gc', '--import', PROBE, ...commandOf(kind)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: '0',
      HOST: '127.0.0.1',
      BASE_URL: '',
      DATA_DIR: await mkdtemp(join(folder, `${kind}-`)),
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
    },
  });
  return { child, port: await portOf(child, kind) };
}

function portOf(child: ChildProcess, kind: Kind): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(new Error(`${kind} ${why}:\n${said.slice(-2000)}`));
    };
    const timer = setTimeout(() => fail('did not start in time'), START_WITHIN_MS);
    const ended = () => fail('ended at once');
    child.once('exit', ended);
    child.stderr?.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-8000)));
    child.stdout?.on('data', (data: Buffer) => {
      said = (said + data.toString()).slice(-8000);
      const port = READY.exec(said)?.[1];
      if (!port) return;
      clearTimeout(timer);
      child.off('exit', ended);
      resolve(Number(port));
    });
  });
}

/** Puts a question to the probe in a server (probe.mjs). */
async function ask<T>(child: ChildProcess, question: string): Promise<T> {
  const answer = once(child, 'message');
  child.send(question);
  return ((await answer) as [T])[0];
}

async function readRooms(port: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/^collegium_collab_rooms (\d+)/m.exec(text)?.[1] ?? NaN);
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(late);
}
