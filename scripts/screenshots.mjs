/**
 * Makes the pictures of the README from the running application: starts it with the demo in a
 * folder of its own, signs in as demo people, and writes docs/screenshots/*.png.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { buildIfStale } from './build.mjs';
import { findChromium } from './find-chromium.mjs';

const PORT = 4871;
const BASE = `http://127.0.0.1:${PORT}`;
const OUT = 'docs/screenshots';

await buildIfStale();
mkdirSync(OUT, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), 'collegium-pictures-'));
const server = spawn(process.execPath, ['-e', "import('./build/main.js').then((m) => m.main())"], {
  env: { ...process.env, PORT: String(PORT), DATA_DIR: dataDir, LOG_LEVEL: 'error' },
  stdio: 'inherit',
});
try {
  await ready();
  const demo = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8'));
  const browser = await chromium.launch(await findChromium());
  await takeAll(browser, demo);
  await browser.close();
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(dataDir, { recursive: true, force: true });
}

async function takeAll(browser, demo) {
  const page = demo.documents.find(({ title }) => title === 'Duty planning during an outbreak').url;
  const light = await person(browser, demo, 'a.rautasalo@poliisi.example', 'light');
  const dark = await person(browser, demo, 'i.vandermeulen@politie.example', 'dark');
  await take(light, '/c/health-emergencies', 'community-light');
  await take(dark, '/lessons/LL-2021-0042', 'lesson-dark');
  await take(light, '/c/health-emergencies/desk', 'desk-light');
  await take(light, '/lessons?q=quarantine', 'library-light');
  await dark.goto(`${page}/edit`);
  await dark.getByRole('textbox').first().waitFor();
  await light.goto(`${page}/edit`);
  await light.getByText(/Saved/).first().waitFor();
  await dark.getByRole('textbox').first().click();
  await dark.keyboard.press('End');
  await light.waitForTimeout(500);
  await light.screenshot({ path: `${OUT}/editing-light.png` });
}

async function person(browser, demo, email, colorScheme) {
  const context = await browser.newContext({
    baseURL: BASE,
    colorScheme,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('Official e-mail').fill(email);
  await page
    .getByLabel('Password', { exact: true })
    .fill(demo.people.find((one) => one.email === email).password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  return page;
}

async function take(page, path, name) {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${OUT}/${name}.png` });
}

async function ready() {
  for (let i = 0; i < 600; i++) {
    const answer = await fetch(`${BASE}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The application did not become ready.');
}
