import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** As whom PostgreSQL runs: it refuses to run as root. */
export interface Identity {
  /** Put before the program and its arguments. */
  prefix: string[];
  /** The account Node is to start it under, where the prefix does not see to that. */
  spawnAs: Account | null;
  /** The account that owns its files, where it is not the application's. */
  account: Account | null;
}

interface Account {
  uid: number;
  gid: number;
}

const UNSHARE = ['/usr/bin/unshare', '-U', '--'];

/**
 * Chooses the identity. An ordinary user stays what he is. Root becomes nobody in a user namespace
 * of its own, which leaves the files root's; where the kernel forbids that (a container), an
 * unprivileged account that owns the data folder.
 *
 * @param clusterDir the folder of the database, which need not exist yet
 * @param binariesDir must be readable for the account too
 * @throws with one sentence where none will do
 */
export function chooseIdentity(clusterDir: string, binariesDir: string): Identity {
  const me = process.getuid?.() ?? -1;
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : null;
  if (me !== 0) {
    if (owner && owner.uid !== me) {
      throw new Error(
        `The data folder ${clusterDir} belongs to another user (uid ${owner.uid}): start Collegium as that user, or choose another folder with DATA_DIR.`,
      );
    }
    return { prefix: [], spawnAs: null, account: null };
  }
  if (owner && owner.uid !== 0) return asAccount(owner, clusterDir, binariesDir);
  if (works(UNSHARE)) return { prefix: UNSHARE, spawnAs: null, account: null };
  const account = findAccount('postgres') ?? findAccount('nobody');
  if (account) return asAccount(account, clusterDir, binariesDir);
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no account postgres or nobody: start Collegium as an ordinary user, or set DATABASE_URL.',
  );
}

/** Gives the folder and all that is in it to the account of PostgreSQL. */
export function giveTo(identity: Identity, folder: string): void {
  if (!identity.account) return;
  const { uid, gid } = identity.account;
  if (statSync(folder).uid === uid) return;
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, path), uid, gid);
  }
  // Last, so that a chown that was cut off is seen as not done.
  chownSync(folder, uid, gid);
}

function asAccount({ uid, gid }: Account, clusterDir: string, binariesDir: string): Identity {
  const account = { uid, gid };
  const paths = [dirname(dirname(clusterDir)), binariesDir];
  if (paths.every((path) => isOpenToAll(path))) return { prefix: [], spawnAs: account, account };
  const prefix = overridingFileModes(account);
  if (works(prefix)) return { prefix, spawnAs: null, account };
  throw new Error(
    `PostgreSQL does not run as root, and the account with uid ${uid} cannot reach ${paths.join(' or ')}: start Collegium as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Becomes the account, but keeps the right to enter folders closed to it, such as /root. */
function overridingFileModes({ uid, gid }: Account): string[] {
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const rights = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return ['/usr/bin/setpriv', ...identity, ...rights, '--'];
}

/** Whether every folder on the way, and the last one, may be entered by anyone. */
function isOpenToAll(path: string): boolean {
  const parent = dirname(path);
  return (statSync(path).mode & 0o001) !== 0 && (parent === path || isOpenToAll(parent));
}

function works([file, ...args]: string[]): boolean {
  try {
    execFileSync(file as string, [...args, '/bin/true'], { stdio: 'ignore', timeout: 5000 });
    return true;
  } catch {
    return false;
  }
}

function findAccount(name: string): Account | null {
  if (!existsSync('/etc/passwd')) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
  const [uid, gid] = [Number(fields[2]), Number(fields[3])];
  return uid > 0 && gid > 0 ? { uid, gid } : null;
}
