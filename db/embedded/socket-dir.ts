import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The port is only a part of the name of the socket: nothing listens on it. */
export const PORT = 5432;

/** 103 bytes on macOS, 107 on Linux, with the name of the socket. */
const LONGEST_SOCKET_PATH = 103;

/**
 * The folder of the socket, for its owner only: whoever reaches it is let in without a password. It lies
 * in the data folder; where that path is too long for a socket, in the folder for temporary files,
 * and the data folder remembers where.
 *
 * @param uid the account of PostgreSQL, where it is not the application's
 */
export function prepareSocketDir(dataDir: string, uid = process.getuid?.()): string {
  const inside = join(dataDir, 'socket');
  if (fits(inside)) {
    mkdirSync(inside, { recursive: true, mode: 0o700 });
    chmodSync(inside, 0o700);
    return inside;
  }
  const note = join(dataDir, 'socket-dir');
  const remembered = existsSync(note) ? readFileSync(note, 'utf8') : '';
  if (remembered && isPrivate(remembered, uid)) return remembered;
  const outside = mkdtempSync(join(fits(tmpdir(), 24) ? tmpdir() : '/tmp', 'collegium-'));
  writeFileSync(note, outside, { mode: 0o600 });
  return outside;
}

/** Removes what lies outside the data folder, once the server has stopped. */
export function removeSocketDir(dataDir: string, socketDir: string): void {
  if (socketDir === join(dataDir, 'socket')) return;
  rmSync(socketDir, { recursive: true, force: true });
  rmSync(join(dataDir, 'socket-dir'), { force: true });
}

function fits(folder: string, reserve = 0): boolean {
  const path = join(folder, `.s.PGSQL.${PORT}`);
  return Buffer.byteLength(path) + reserve <= LONGEST_SOCKET_PATH;
}

/** In a folder for all, somebody else may have made one of that name since. */
function isPrivate(folder: string, uid: number | undefined): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return stat?.isDirectory() === true && (stat.mode & 0o077) === 0 && stat.uid === uid;
}
