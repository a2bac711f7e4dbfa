import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Identity } from './identity.ts';
import { commandLine, ended, ENVIRONMENT, isRunning, pause } from './processes.ts';
import { PORT } from './socket-dir.ts';

/** All that is needed to start the server of one data folder. */
export interface Server {
  clusterDir: string;
  socketDir: string;
  logFile: string;
  /** The program and its arguments. */
  command: string[];
  identity: Identity;
}

/** Crash recovery reads back at most a few checkpoints: long before this something else is wrong. */
const READY_WITHIN = 5 * 60_000;
/** What is left of a killed server needs moments to end, and keeps a new one out until then. */
const LEFTOVERS_END_WITHIN = 10_000;
const LARGEST_LOG = 5_000_000;

/** The number of the process serving this folder, null where none does. */
export function findRunning(server: Server): number | null {
  const pid = readLock(server)?.pid;
  if (!pid || !isRunning(pid)) return null;
  return commandLine(pid).includes(` -D ${server.clusterDir} `) ? pid : null;
}

/** Whether the process was started with just the settings we would start it with. */
export function hasSameSettings(server: Server, pid: number): boolean {
  return commandLine(pid) === server.command.join(' ');
}

/**
 * Starts the server and waits until it takes connections.
 *
 * @returns its process number
 * @throws with one sentence where it does not start
 */
export async function launch(server: Server): Promise<number> {
  const deadline = performance.now() + LEFTOVERS_END_WITHIN;
  for (;;) {
    disownLocks(server);
    const logged = trimLog(server.logFile);
    const pid = await run(server);
    if (await becomesReady(server, pid)) return pid;
    const output = readFileSync(server.logFile).subarray(logged).toString();
    const blocked = /lock file .* already exists|pre-existing shared memory/.test(output);
    if (!blocked || performance.now() > deadline) throw new Error(explain(output, server.logFile));
    await pause(50);
  }
}

/** Waits until the process takes connections; false where it ends instead. */
export async function becomesReady(server: Server, pid: number): Promise<boolean> {
  const deadline = performance.now() + READY_WITHIN;
  while (performance.now() < deadline) {
    const lock = readLock(server);
    if (lock?.pid === pid && lock.status === 'ready') return true;
    if (!isRunning(pid)) return false;
    await pause(5);
  }
  throw new Error(`PostgreSQL did not become ready within 5 minutes; see ${server.logFile}.`);
}

/**
 * Stops the server: fast (transactions roll back, a checkpoint is written), and harder where that
 * takes longer than 10 seconds, which costs a recovery at the next start but no data.
 */
export async function shutDown(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 1_000],
  ] as const) {
    if (!isRunning(pid)) return;
    process.kill(pid, signal);
    if (await ended(pid, patience)) return;
  }
}

/** In a session of its own, so that Ctrl-C reaches the application alone, which then drains first. */
async function run({ command, identity, logFile }: Server): Promise<number> {
  const [file, ...args] = [...identity.prefix, ...command];
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(file as string, args, {
    cwd: '/',
    env: ENVIRONMENT,
    ...identity.spawnAs,
    detached: true,
    stdio: ['ignore', log, log],
  });
  try {
    await once(child, 'spawn');
  } finally {
    closeSync(log);
  }
  child.unref();
  return child.pid as number;
}

/**
 * After a restart of the machine, or of a container, the number in a lock left behind often belongs
 * to some other process, which would keep PostgreSQL out for ever. Our own number does not: a lock
 * held by its parent PostgreSQL takes over, and it still waits for survivors of the server before.
 * Called only when no server runs here.
 */
function disownLocks(server: Server): void {
  const lock = readLock(server);
  if (lock) {
    const lines = lock.text.split('\n').slice(1);
    overwrite(lockFile(server), [process.pid, ...lines].join('\n'));
  }
  rmSync(join(server.socketDir, `.s.PGSQL.${PORT}.lock`), { force: true });
}

/** In place, and cut to length afterwards: on a full disk a new file would stay empty. */
function overwrite(path: string, text: string): void {
  const file = openSync(path, 'r+');
  try {
    ftruncateSync(file, writeSync(file, text, 0));
  } finally {
    closeSync(file);
  }
}

function readLock(server: Server): { pid: number; status: string; text: string } | null {
  try {
    const text = readFileSync(lockFile(server), 'utf8');
    const lines = text.split('\n');
    return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '', text };
  } catch {
    return null;
  }
}

function lockFile({ clusterDir }: Server): string {
  return join(clusterDir, 'postmaster.pid');
}

/** Keeps one older log; returns where the next line will be written. */
function trimLog(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LARGEST_LOG) return size;
  renameSync(logFile, `${logFile}.1`);
  return 0;
}

function explain(output: string, logFile: string): string {
  const reason = /(?:FATAL|PANIC): +(.*)/.exec(output)?.[1] ?? output.trim().split('\n').at(-1);
  return `PostgreSQL did not start: ${reason || 'it ended without a word'} (log: ${logFile}).`;
}
