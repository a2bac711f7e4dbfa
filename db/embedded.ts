import { join, resolve } from 'node:path';
import pg from 'pg';
import { findBinaries } from './embedded/binaries.ts';
import { prepareCluster, SUPERUSER } from './embedded/cluster.ts';
import { chooseIdentity, giveTo } from './embedded/identity.ts';
import { claim } from './embedded/owner.ts';
import {
  becomesReady,
  findRunning,
  hasSameSettings,
  launch,
  type Server,
  shutDown,
} from './embedded/postmaster.ts';
import { isRunning } from './embedded/processes.ts';
import { PORT, prepareSocketDir, removeSocketDir } from './embedded/socket-dir.ts';

/** How to start the database that Collegium brings along. */
export interface EmbeddedOptions {
  /** Made where it is missing; everything in it belongs to the database. */
  dataDir: string;
  /** False for tests only: a crash of the machine may then lose data. */
  durable: boolean;
  /** Gets one line for each thing an administrator should know of: the server ended by itself. */
  log: (line: string) => void;
}

/** Where a database of the server is, as pg's Pool takes it. */
export interface EmbeddedConnection {
  host: string;
  port: number;
  user: string;
  database: string;
}

/** A running PostgreSQL that belongs to this application. */
export interface EmbeddedPostgres {
  /** The only way to it is the Unix socket in this folder, which is open to its owner alone. */
  socketDir: string;
  /** Whether it was still running from an application that had been killed. */
  adopted: boolean;
  connection(database: string): EmbeddedConnection;
  /** Makes the database where it is missing. */
  ensureDatabase(name: string): Promise<void>;
  /** Call after all connections are drained; they are cut off otherwise. Calling it again does nothing. */
  stop(): Promise<void>;
}

/** How long an ended server goes unnoticed, in milliseconds. */
const WATCH_INTERVAL = 100;
/** Longest time between two attempts to start a server that does not start, in milliseconds. */
const LONGEST_PAUSE = 2000;

/**
 * Starts the PostgreSQL that npm installed, or takes over the one still running from a killed
 * application. It is started again when it ends by itself, and it outlives this process unless
 * stopped.
 *
 * @throws with one sentence for the administrator
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    throw new Error(
      'On Windows Collegium brings no database: set DATABASE_URL to a PostgreSQL 18 server.',
    );
  }
  const dataDir = resolve(options.dataDir);
  const release = claim(dataDir);
  try {
    const server = await prepare(dataDir, options.durable);
    const { pid, adopted } = await adoptOrLaunch(server);
    const stopWatched = watch(server, pid, options.log);
    const connection = connectionTo(server);
    const stop = async () => {
      await stopWatched();
      removeSocketDir(dataDir, server.socketDir);
      release();
    };
    let stopped: Promise<void> | undefined;
    return {
      socketDir: server.socketDir,
      adopted,
      connection,
      ensureDatabase: (name) => ensureDatabase(connection('postgres'), name),
      stop: () => (stopped ??= stop()),
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function prepare(dataDir: string, durable: boolean): Promise<Server> {
  const clusterDir = join(dataDir, 'cluster');
  const binaries = findBinaries();
  const identity = chooseIdentity(clusterDir, binaries.root);
  const socketDir = prepareSocketDir(dataDir, identity.account?.uid);
  giveTo(identity, dataDir);
  giveTo(identity, socketDir);
  await prepareCluster(clusterDir, binaries, identity, durable);
  const logFile = join(dataDir, 'postgres.log');
  const command = [binaries.postgres, '-D', clusterDir, ...settings(socketDir, durable)];
  return { clusterDir, socketDir, logFile, identity, command };
}

function settings(socketDir: string, durable: boolean): string[] {
  const flag = durable ? 'on' : 'off';
  const values = {
    listen_addresses: '',
    port: PORT,
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    max_connections: durable ? 50 : 100,
    shared_buffers: '128MB',
    fsync: flag,
    synchronous_commit: flag,
    full_page_writes: flag,
    // Compiling a plan takes longer than any statement here runs.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function adoptOrLaunch(server: Server): Promise<{ pid: number; adopted: boolean }> {
  const left = findRunning(server);
  if (left !== null) {
    if (hasSameSettings(server, left) && (await answers(server, left))) {
      return { pid: left, adopted: true };
    }
    await shutDown(left);
  }
  return { pid: await launch(server), adopted: false };
}

/** Starts the server again when it ends; returns what stops both the watch and the server. */
function watch(server: Server, first: number, log: (line: string) => void): () => Promise<void> {
  let pid = first;
  let restart: Promise<void> | null = null;
  let failed = { times: 0, message: '', at: 0 };
  const onFailure = ({ message }: Error) => {
    // A full disk may keep it from starting for hours: that is said once.
    if (message !== failed.message) log(message);
    failed = { times: failed.times + 1, message, at: performance.now() };
  };
  const check = () => {
    if (restart || isRunning(pid)) return;
    const pause = Math.min(WATCH_INTERVAL * 2 ** failed.times, LONGEST_PAUSE);
    if (failed.times > 0 && performance.now() - failed.at < pause) return;
    if (failed.times === 0) log(`PostgreSQL (process ${pid}) ended by itself and is started again`);
    restart = launch(server)
      .then((next) => {
        pid = next;
        failed = { times: 0, message: '', at: 0 };
      })
      .catch(onFailure)
      .finally(() => (restart = null));
  };
  const timer = setInterval(check, WATCH_INTERVAL).unref();
  return async () => {
    clearInterval(timer);
    await restart;
    await shutDown(pid);
  };
}

function connectionTo({ socketDir }: Server): (database: string) => EmbeddedConnection {
  return (database) => ({ host: socketDir, port: PORT, user: SUPERUSER, database });
}

async function answers(server: Server, pid: number): Promise<boolean> {
  if (!(await becomesReady(server, pid))) return false;
  try {
    await query(connectionTo(server)('postgres'), 'SELECT 1', []);
    return true;
  } catch {
    return false;
  }
}

async function ensureDatabase(connection: EmbeddedConnection, name: string): Promise<void> {
  const found = await query(connection, 'SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (found === 0) await query(connection, `CREATE DATABASE ${pg.escapeIdentifier(name)}`, []);
}

/** Returns the number of rows. */
async function query(
  connection: EmbeddedConnection,
  text: string,
  values: string[],
): Promise<number> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(text, values)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
