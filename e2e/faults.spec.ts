import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import WebSocket from 'ws';
import { expect, test } from './fixtures.ts';

/** Faults from below: a killed database, a cut network, a stop with open pages. Nothing shown as saved is lost. */

const TITLE = 'Duty planning during an outbreak';
const AINO = 'a.rautasalo@poliisi.example';
const ILSE = 'i.vandermeulen@politie.example';

const sheet = (page: Page) => page.getByRole('textbox', { name: /Text of/ });
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d/).first();
const unsaved = (page: Page) => page.getByText(/^(Offline|Not saved)/).first();

async function openEditor(page: Page, url: string): Promise<void> {
  await page.goto(`${new URL(url).pathname}/edit`);
  await expect(sheet(page)).toBeVisible();
  await expect(saved(page)).toBeVisible();
}

async function writeAtEnd(page: Page, text: string): Promise<void> {
  await sheet(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(text);
}

/** Process number of the embedded server. */
function postmaster(dataDir: string): number {
  const lock = readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8');
  return Number(lock.split('\n')[0]);
}

/** A server that is stopped, not ended: it holds its place, so nothing starts it again. */
async function frozen(pid: number, act: () => Promise<void>): Promise<void> {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  const all = [pid, ...children.map(Number)].filter((child) => child > 0);
  for (const child of all) process.kill(child, 'SIGSTOP');
  try {
    await act();
  } finally {
    for (const child of all) process.kill(child, 'SIGCONT');
  }
}

test('the database is killed under two people who type: nothing is lost, and it comes back by itself', async ({
  application,
  signedIn,
  expectedErrors,
}) => {
  expectedErrors.push(/WebSocket connection|Failed to load resource/);
  const url = application.demo.documents.find(({ title }) => title === TITLE)?.url ?? '';
  const aino = await signedIn(AINO);
  const ilse = await signedIn(ILSE);
  await openEditor(aino.page, url);
  await openEditor(ilse.page, url);
  await writeAtEnd(aino.page, 'Before the fault.');
  await expect(sheet(ilse.page)).toContainText('Before the fault.');
  await expect(saved(aino.page)).toBeVisible();
  const killed = postmaster(application.dataDir);
  process.kill(killed, 'SIGKILL');
  await writeAtEnd(aino.page, 'During the fault.');
  await writeAtEnd(ilse.page, 'She too.');
  for (const { page } of [aino, ilse]) {
    await expect(sheet(page)).toContainText('During the fault.');
    await expect(sheet(page)).toContainText('She too.');
    await expect(saved(page)).toBeVisible();
  }
  expect(postmaster(application.dataDir)).not.toBe(killed);
  await expect.poll(async () => (await fetch(`${application.baseUrl}/readyz`)).status).toBe(200);
  await aino.page.reload();
  for (const words of ['Before the fault.', 'During the fault.', 'She too.']) {
    await expect(sheet(aino.page)).toContainText(words);
  }
});

test('a database that does not answer is 503 in words, and a form gives back what was typed', async ({
  application,
  signedIn,
  expectedErrors,
}) => {
  test.skip(process.platform !== 'linux', 'finds the processes of the database in /proc');
  expectedErrors.push(/503|favicon\.ico/);
  const { page } = await signedIn(AINO);
  await page.goto('/c/health-emergencies/threads/new');
  await page.getByLabel('Title').fill('Masks for custody suites');
  const body = page.getByLabel('Text', { exact: true });
  await body.fill('Who has masks to spare until the delivery of next week arrives?');
  await frozen(postmaster(application.dataDir), async () => {
    const began = performance.now();
    expect((await fetch(`${application.baseUrl}/readyz`)).status).toBe(503);
    expect(performance.now() - began).toBeLessThan(4000);
    await page.getByRole('button', { name: 'Start thread' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/cannot reach its store/);
    await expect(page.getByText('Who has masks to spare')).toBeVisible();
  });
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Masks for custody suites');
});

test('without a network the editor says so, keeps what is typed, and saves it afterwards', async ({
  application,
  signedIn,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED|WebSocket connection|Failed to load resource/);
  const url = application.demo.documents.find(({ title }) => title === TITLE)?.url ?? '';
  const aino = await signedIn(AINO);
  // Offline in Chromium leaves open sockets alone; a cut cable does not.
  const cuts: (() => Promise<void>)[] = [];
  await aino.context.routeWebSocket(/\/collab\//, (socket) => {
    const server = socket.connectToServer();
    cuts.push(async () => {
      await server.close();
      await socket.close();
    });
  });
  await openEditor(aino.page, url);
  await aino.context.setOffline(true);
  await Promise.all(cuts.splice(0).map((cut) => cut()));
  await writeAtEnd(aino.page, 'Typed in a tunnel.');
  await expect(unsaved(aino.page)).toBeVisible();
  await aino.context.setOffline(false);
  await expect(saved(aino.page)).toBeVisible();
  await aino.page.reload();
  await expect(sheet(aino.page)).toContainText('Typed in a tunnel.');
});

test('a stop closes open pages with 1001, quietly and within five seconds', async ({
  application,
  signedIn,
  expectedErrors,
}) => {
  expectedErrors.push(/WebSocket connection|ERR_CONNECTION|Failed to load resource/);
  const document = application.demo.documents.find(({ title }) => title === TITLE);
  const aino = await signedIn(AINO);
  await openEditor(aino.page, document?.url ?? '');
  const cookie = (await aino.context.cookies())
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  const address = `${application.baseUrl.replace('http', 'ws')}/collab/${document?.id ?? ''}`;
  const socket = new WebSocket(address, { headers: { Cookie: cookie } });
  const code = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.on('open', resolve));
  const printed = application.output().length;
  await writeAtEnd(aino.page, 'The last words.');
  await expect(saved(aino.page)).toBeVisible();
  expect(await application.stop()).toBeLessThan(5000);
  expect(await code).toBe(1001);
  const said = application.output().slice(printed).trim().split('\n');
  expect(said).toEqual(['SIGTERM: closing open pages and saving …', 'Stopped.']);
  await application.restart();
  await expect(saved(aino.page)).toBeVisible();
  await aino.page.reload();
  await expect(sheet(aino.page)).toContainText('The last words.');
});
