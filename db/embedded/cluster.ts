import { execFile } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import type { Identity } from './identity.ts';
import { ENVIRONMENT } from './processes.ts';

/** The role everything runs under. The socket lets only its owner in, so there is no password. */
export const SUPERUSER = 'postgres';

const VERSION = '18';

/** Sorted by code point and case-folded by Unicode, the same on every system, whatever it has installed. */
const INITDB = [
  ...['-A', 'trust', '-E', 'UTF8'],
  ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
];

/**
 * Makes the folder of the database where there is none. It appears whole or not at all.
 *
 * @param durable whether to wait until it is on the disk
 * @throws with one sentence where initdb fails or the folder is of another PostgreSQL
 */
export async function prepareCluster(
  clusterDir: string,
  binaries: Binaries,
  identity: Identity,
  durable: boolean,
): Promise<void> {
  if (existsSync(clusterDir)) return checkVersion(clusterDir);
  const unfinished = `${clusterDir}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const options = [...INITDB, '-U', SUPERUSER, '-D', unfinished, '--no-instructions'];
  if (!durable) options.push('--no-sync');
  const [file, ...args] = [...identity.prefix, binaries.initdb, ...options];
  try {
    await promisify(execFile)(file as string, args, {
      cwd: '/',
      env: ENVIRONMENT,
      ...identity.spawnAs,
    });
  } catch (error) {
    throw new Error(`PostgreSQL could not create ${clusterDir}: ${reasonOf(error)}`, {
      cause: error,
    });
  }
  renameSync(unfinished, clusterDir);
}

function checkVersion(clusterDir: string): void {
  const path = join(clusterDir, 'PG_VERSION');
  const version = existsSync(path) ? readFileSync(path, 'utf8').trim() : 'unknown';
  if (version === VERSION) return;
  throw new Error(
    `The data folder ${clusterDir} is of PostgreSQL ${version}, and Collegium brings ${VERSION}: move it with pg_upgrade, or set DATABASE_URL.`,
  );
}

function reasonOf(error: unknown): string {
  const { code, stderr, message } = error as { code?: string; stderr?: string; message: string };
  if (code === 'ENOENT') return 'its programs do not run on this system (they need glibc).';
  const lines = (stderr ?? '').split('\n').filter((line) => /error|fatal/i.test(line));
  return lines.at(-1)?.replace(/^initdb: (error: )?/, '') ?? message;
}
