import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of a few megabytes, to be filled. */
export type SmallDisk = {
  path: string;
  /** Leaves not a byte. */
  fill(): void;
  /** Gives that room back. */
  free(): void;
  remove(): void;
};

/**
 * Mounts a file system in memory.
 *
 * @throws with one sentence where this machine does not let us
 */
export async function createSmallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = mkdtempSync(join(tmpdir(), 'collegium-disk-'));
  const mounted = mountAsRoot(folder, megabytes) ?? (await mountApart(folder, megabytes));
  if (!mounted) {
    throw new Error(
      'This test mounts a small disk: run it as root with CAP_SYS_ADMIN, or where users may make namespaces of their own (unshare -rm).',
    );
  }
  const filler = join(mounted.path, 'filler');
  return {
    path: mounted.path,
    fill: () => fillWith(filler),
    free: () => rmSync(filler, { force: true }),
    remove() {
      mounted.unmount();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Mounted = { path: string; unmount(): void };

function mountAsRoot(folder: string, megabytes: number): Mounted | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
    return { path: folder, unmount: () => void execFileSync('umount', [folder]) };
  } catch {
    return null;
  }
}

/** In a namespace that a process keeps; its files are reached through /proc. */
async function mountApart(folder: string, megabytes: number): Promise<Mounted | null> {
  const script = `mount -t tmpfs -o size=${megabytes}m tmpfs "$1" && echo mounted && exec cat`;
  const keeper = spawn('unshare', ['-rm', 'sh', '-c', script, 'sh', folder], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const isMounted = await new Promise<boolean>((resolve) => {
    keeper.stdout.once('data', () => resolve(true));
    keeper.once('error', () => resolve(false));
    keeper.once('exit', () => resolve(false));
  });
  if (!isMounted) return null;
  return { path: `/proc/${keeper.pid}/root${folder}`, unmount: () => void keeper.kill() };
}

function fillWith(file: string): void {
  const descriptor = openSync(file, 'a');
  try {
    for (let size = 2 ** 20; size >= 1; size = size >> 1) {
      const block = Buffer.alloc(size);
      while (isWritten(descriptor, block));
    }
  } finally {
    closeSync(descriptor);
  }
}

function isWritten(descriptor: number, block: Buffer): boolean {
  try {
    return writeSync(descriptor, block) === block.length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false;
    throw error;
  }
}
