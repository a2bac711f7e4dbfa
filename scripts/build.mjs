/**
 * Builds the interface (build/client, build/server) and the server (build/main.js).
 * `node scripts/build.mjs` builds always; `npm start` only what is out of date.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = join(ROOT, 'build/stamp');

/** Everything the build is made from. */
const SOURCES = [
  ...['app', 'server', 'db', 'public'],
  ...['vite.config.ts', 'remix.config.js', 'tsconfig.json', 'package-lock.json'],
  'scripts/build.mjs',
];
const TOOLS_MISSING = 'The tools to build with are not installed: run npm ci --include=dev first.';
const RESULTS = ['build/client', 'build/server/index.js', 'build/main.js'];

/** Builds unless what is there was made from the same sources. Throws with the tool's output. */
export async function buildIfStale() {
  const complete = RESULTS.every((path) => existsSync(join(ROOT, path)));
  if (complete && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashSources()) return;
  await build();
}

/** Builds all. Throws an error whose message is the output of the tool that failed. */
export async function build() {
  // Taken first: a source saved during the build makes it stale.
  const hash = hashSources();
  rmSync(STAMP, { force: true });
  await step('Building the interface', buildInterface);
  await step('Building the server', buildServer);
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  writeFileSync(STAMP, hash);
}

async function step(title, work) {
  process.stdout.write(`${title} … `);
  const begin = performance.now();
  try {
    await work();
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
  process.stdout.write(`${Math.max(1, Math.round((performance.now() - begin) / 1000))} s\n`);
}

/** In a process of its own: Remix ends the one it runs in when something is wrong. */
function buildInterface() {
  const tool = join(ROOT, 'node_modules/@remix-run/dev/dist/cli.js');
  if (!existsSync(tool)) throw new Error(TOOLS_MISSING);
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, [tool, 'vite:build'], { cwd: ROOT, env, stdio: 'pipe' });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(Buffer.concat(output).toString()));
    });
  });
}

async function buildServer() {
  const esbuild = await import('esbuild').catch(() => null);
  if (!esbuild) throw new Error(TOOLS_MISSING);
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ['server/main.ts'],
    outfile: 'build/main.js',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
  });
}

/** By content, not by time: a fresh checkout has new times. Tests are not built. */
function hashSources() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(listFiles)) {
    if (/\.test\.tsx?$/.test(path)) continue;
    const content = readFileSync(join(ROOT, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function listFiles(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  const entries = readdirSync(full).sort();
  return entries.flatMap((entry) => listFiles(`${path}/${entry}`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
