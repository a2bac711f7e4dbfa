/** Finding programs for the tests on this machine, and installing them where they are missing. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The places where a program of one of these names may be. */
export function placesOf(names) {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

export async function firstThatRuns(paths) {
  for (const path of new Set(paths)) {
    if (path && (await runs(path))) return path;
  }
  return null;
}

/** Ubuntu's /usr/bin/chromium-browser, say, exists but only asks for a snap. */
export async function runs(path) {
  return existsSync(path) && (await succeeds(path, ['--version'], process.env, 20_000));
}

export async function succeeds(file, args, env, timeout = 300_000) {
  try {
    await promisify(execFile)(file, args, { cwd: ROOT, env, timeout, maxBuffer: 2 ** 26 });
    return true;
  } catch {
    return false;
  }
}

/** Whether this is Debian, or a system made from it where those will do as well. */
export function isDebian({ orLike = false } = {}) {
  const file = '/etc/os-release';
  if (!existsSync(file)) return false;
  const text = readFileSync(file, 'utf8');
  return /^ID=debian$/m.test(text) || (orLike && /^ID_LIKE=.*debian/m.test(text));
}

/** Installs a package of the system; only root may, and it is to be tried on Debian alone. */
export async function installPackage(name) {
  if (process.getuid?.() !== 0) return false;
  const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', name];
  return (
    (await succeeds('apt-get', [...patience, 'update'], environment)) &&
    (await succeeds('apt-get', [...patience, ...install], environment))
  );
}
