/**
 * What `npm test` runs: every check in order, one line each, up to the first that fails.
 * `npm test -- unit lint` runs only those named. The last line counts the tests.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = mkdtempSync(join(tmpdir(), 'collegium-reports-'));
const VITEST_REPORT = join(REPORTS, 'vitest.json');
const BROWSER_REPORT = join(REPORTS, 'playwright.json');

const CODE = ['app', 'server', 'db', 'e2e', 'bench', 'scripts'];
const CONFIGS = ['vite.config.ts', 'vitest.config.ts', 'playwright.config.ts'];
const VITEST = [
  ...['vitest/vitest.mjs', 'run', '--passWithNoTests'],
  ...['--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`],
];
const PLAYWRIGHT = [
  '@playwright/test/cli.js',
  'test',
  '--pass-with-no-tests',
  '--reporter=line,json',
];

/** Each a program among the packages with its arguments, or one of our own scripts. */
const STEPS = [
  { name: 'format', run: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
  { name: 'types', run: ['typescript/bin/tsc', '--noEmit', '--project', '.'] },
  { name: 'lint', run: ['eslint/bin/eslint.js', '--max-warnings=0', '.'] },
  {
    name: 'boundaries',
    run: ['dependency-cruiser/bin/dependency-cruise.mjs', ...CODE, ...CONFIGS],
  },
  { name: 'unused', run: ['knip/bin/knip.js', '--no-config-hints'] },
  { name: 'schema', script: ['--import', 'tsx', 'scripts/schema.mjs', '--check'] },
  { name: 'unit', run: [...VITEST, '--project=unit'], count: countVitest },
  { name: 'db', run: [...VITEST, '--project=db'], count: countVitest },
  { name: 'build', script: ['scripts/build.mjs'] },
  { name: 'e2e', run: PLAYWRIGHT, count: countPlaywright },
];

const ENVIRONMENT = {
  ...process.env,
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
  PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER_REPORT,
};

try {
  process.exitCode = await main(process.argv.slice(2));
} finally {
  rmSync(REPORTS, { recursive: true, force: true });
}

async function main(wanted) {
  const unknown = wanted.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown) {
    const names = STEPS.map((step) => step.name).join(', ');
    process.stderr.write(`There is no check ${unknown}; there are ${names}.\n`);
    return 1;
  }
  const totals = { passed: 0, failed: 0 };
  let failed = false;
  for (const step of STEPS) {
    if (failed || (wanted.length > 0 && !wanted.includes(step.name))) continue;
    failed = !(await check(step, totals));
  }
  // A check that counts nothing and fails must not look like success.
  if (failed) totals.failed = Math.max(1, totals.failed);
  process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`);
  return failed ? 1 : 0;
}

async function check(step, totals) {
  process.stdout.write(`${step.name.padEnd(12)}`);
  const begin = performance.now();
  for (const report of [VITEST_REPORT, BROWSER_REPORT]) rmSync(report, { force: true });
  const { code, output } = await run(step);
  const counted = step.count?.() ?? { passed: 0, failed: 0 };
  totals.passed += counted.passed;
  totals.failed += counted.failed;
  const seconds = `${((performance.now() - begin) / 1000).toFixed(1)} s`;
  const tests = step.count ? `   ${counted.passed + counted.failed} tests` : '';
  process.stdout.write(`${code === 0 ? 'passed' : 'FAILED'} ${seconds.padStart(8)}${tests}\n`);
  if (code !== 0) process.stdout.write(`\n${output.trimEnd()}\n\n`);
  return code === 0;
}

function run({ run: program, script }) {
  const [tool, ...args] = program ?? [];
  const command = script ?? [join('node_modules', tool), ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: ROOT, env: ENVIRONMENT, stdio: 'pipe' });
    const chunks = [];
    child.stdin.end();
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}

function countVitest() {
  const report = readReport(VITEST_REPORT);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

function countPlaywright() {
  const { expected = 0, flaky = 0, unexpected = 0 } = readReport(BROWSER_REPORT)?.stats ?? {};
  return { passed: expected + flaky, failed: unexpected };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
