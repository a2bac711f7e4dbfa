/**
 * Finds a Chromium for the browser tests, and installs one where there is none.
 * `node scripts/find-chromium.mjs` prints its path.
 */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
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

/** No sandbox: it cannot start in a container or as root. Nothing but our own pages is opened. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * @returns {Promise<{ executablePath: string, args: string[] }>} the program, and the flags to start it with
 * @throws with one sentence where none is found and none can be installed
 */
export async function findChromium() {
  for (const search of [
    findInstalled,
    installFromDebian,
    installFromPlaywright,
    unpackFromPackage,
  ]) {
    const executablePath = await search();
    if (executablePath) return { executablePath, args: FLAGS };
  }
  throw new Error(
    'No Chromium was found and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to its program.',
  );
}

async function findInstalled() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (await runs(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, which does not start.`);
  }
  return firstThatRuns([...placesOf(NAMES), await playwrightsOwn()]);
}

async function installFromDebian() {
  if (process.getuid?.() !== 0 || !isDebian()) return null;
  say("installing Debian's with apt-get");
  return (await installPackage('chromium')) ? firstThatRuns(['/usr/bin/chromium']) : null;
}

async function installFromPlaywright() {
  say("downloading Playwright's");
  const cli = join(ROOT, 'node_modules/@playwright/test/cli.js');
  if (!(await succeeds(process.execPath, [cli, 'install', 'chromium'], process.env))) return null;
  return firstThatRuns([await playwrightsOwn()]);
}

/**
 * The browser inside an npm package, with the system libraries it needs. The package unpacks into
 * the folder for temporary files, and the libraries only where it believes to run in a Lambda.
 */
async function unpackFromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(ROOT, 'node_modules/.cache/chromium');
  const program = join(folder, 'chromium-with-libraries');
  if (await runs(program)) return program;
  say('unpacking the one of @sparticuz/chromium');
  // What an earlier attempt left half done would be taken for whole.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const code = "(await import('@sparticuz/chromium')).default.executablePath()";
  const environment = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'nodejs20.x' };
  const node = ['--input-type=module', '--eval', `await ${code}`];
  if (!(await succeeds(process.execPath, node, environment))) return null;
  const lines = [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH='${folder}/al2023/lib' FONTCONFIG_PATH='${folder}/fonts'`,
    `exec '${folder}/chromium' "$@"`,
  ];
  writeFileSync(program, `${lines.join('\n')}\n`);
  chmodSync(program, 0o755);
  return firstThatRuns([program]);
}

async function playwrightsOwn() {
  try {
    return (await import('@playwright/test')).chromium.executablePath();
  } catch {
    return null;
  }
}

function say(what) {
  process.stderr.write(`No Chromium found; ${what} …\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { executablePath } = await findChromium();
  process.stdout.write(`${executablePath}\n`);
}
