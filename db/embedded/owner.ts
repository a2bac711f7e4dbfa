import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthMark, isRunning } from './processes.ts';

/** The application a data folder belongs to while it runs. */
interface Owner {
  pid: number;
  birthMark: string;
}

/**
 * Claims the data folder for this process: only the one that holds it may adopt or stop the
 * database in it.
 *
 * @returns gives the claim back
 * @throws with one sentence where another application that still runs holds it
 */
export function claim(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'owner.json');
  const holder = readOwner(path);
  if (holder && isHeld(holder)) {
    throw new Error(
      `Collegium already runs on the data folder ${dataDir} (process ${holder.pid}): stop it first, or choose another folder with DATA_DIR.`,
    );
  }
  rmSync(path, { force: true });
  const me: Owner = { pid: process.pid, birthMark: birthMark(process.pid) };
  // 'wx': of two that start at the same moment one fails here rather than both going on.
  writeFileSync(path, JSON.stringify(me), { flag: 'wx', mode: 0o600 });
  return () => rmSync(path, { force: true });
}

/** Whether a running application holds the data folder. */
export function isClaimed(dataDir: string): boolean {
  const holder = readOwner(join(dataDir, 'owner.json'));
  return holder !== null && isHeld(holder);
}

/** Process numbers are used again, after a restart of a container nearly always: hence the mark. */
function isHeld(owner: Owner): boolean {
  return isRunning(owner.pid) && birthMark(owner.pid) === owner.birthMark;
}

function readOwner(path: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch {
    return null;
  }
}
