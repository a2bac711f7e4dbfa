import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import * as Y from 'yjs';
import { CLOSE } from '../app/shared/close-codes.ts';
import { createDb, type Db } from '../db/create-db.ts';
import type { Application } from './application.ts';
import { expect, expectAccessible, type Person, signIn, test } from './fixtures.ts';

/** Journey: words that have not reached the server survive the window, and nobody else finds them. */

const TITLE = 'Duty planning during an outbreak';
const AINO = 'a.rautasalo@poliisi.example';
const ILSE = 'i.vandermeulen@politie.example';

const sheet = (page: Page) => page.getByRole('textbox', { name: /Text of/ });
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d/).first();
const keptState = (page: Page) =>
  page.getByText(/^Offline, \d+ changes? kept on this device$/).first();
const keptNotice = (page: Page) =>
  page.getByText(/\d+ changes? of yours (is|are) kept on this device\./);
const added = (page: Page) => page.getByText(/\d+ changes? of yours (was|were) added\./);

function pageOf({ demo }: Application): { id: string; path: string } {
  const found = demo.documents.find(({ title }) => title === TITLE);
  return { id: found?.id ?? '', path: new URL(found?.url ?? '').pathname };
}

async function openEditor(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/edit`);
  await expect(sheet(page)).toBeVisible();
  await expect(saved(page)).toBeVisible();
}

async function writeAtEnd(page: Page, text: string): Promise<void> {
  await sheet(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(text);
}

/** Names of what this application has on the device. */
const onDevice = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await indexedDB.databases()).flatMap(({ name }) =>
      name?.startsWith('collegium') ? name : [],
    ),
  );

async function numberIn(locator: ReturnType<typeof keptState>): Promise<number> {
  return Number(/\d+/.exec((await locator.textContent()) ?? '')?.[0]);
}

/** The application's own database, for what happens elsewhere: a lost role, an older session. */
async function inDatabase<T>(application: Application, act: (db: Db) => Promise<T>): Promise<T> {
  const lock = readFileSync(join(application.dataDir, 'postgres/cluster/postmaster.pid'), 'utf8');
  const host = lock.split('\n')[4];
  const { db } = createDb({ host, port: 5432, user: 'postgres', database: 'postgres', max: 1 });
  try {
    return await act(db);
  } finally {
    await db.destroy();
  }
}

/** When it is silenced, what the context writes does not arrive; what the server says does. */
async function withSwitch(
  context: BrowserContext,
): Promise<{ silence: (silent: boolean) => void }> {
  let isSilent = false;
  await context.routeWebSocket(/\/collab\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => (isSilent ? undefined : server.send(message)));
  });
  return { silence: (silent) => (isSilent = silent) };
}

/** Opens the page, and writes what does not reach the server. */
async function writeUnsent(
  { page, context }: Person,
  path: string,
  text: string,
): Promise<{ silence: (silent: boolean) => void }> {
  const line = await withSwitch(context);
  await openEditor(page, path);
  line.silence(true);
  await writeAtEnd(page, text);
  await expect.poll(() => onDevice(page)).toHaveLength(1);
  return line;
}

test('C26: words written while the server is away survive the window, and are added once', async ({
  application,
  signedIn,
  expectedErrors,
}) => {
  test.setTimeout(180_000);
  expectedErrors.push(/WebSocket connection|ERR_CONNECTION|Failed to load resource/);
  const { path } = pageOf(application);
  const aino = await signedIn(AINO);
  const ilse = await signedIn(ILSE);
  await openEditor(aino.page, path);
  await openEditor(ilse.page, path);
  expect(await onDevice(aino.page)).toEqual([]);
  await application.kill();
  await writeAtEnd(aino.page, 'Written in the tunnel.');
  await expect(keptState(aino.page)).toBeVisible();
  const count = await numberIn(keptState(aino.page));
  expect(count).toBe('Written in the tunnel.'.length + 1);
  // Nothing asks: what is kept does not need this window.
  let asked = false;
  aino.page.on('dialog', (dialog) => {
    asked = true;
    void dialog.accept();
  });
  await aino.page.close({ runBeforeUnload: true });
  expect(asked).toBe(false);

  await application.restart();
  await expect(saved(ilse.page)).toBeVisible({ timeout: 60_000 });
  await writeAtEnd(ilse.page, 'Written meanwhile.');
  await expect(saved(ilse.page)).toBeVisible();
  const again = await aino.context.newPage();
  await again.goto(`${path}/edit`);
  await expect(added(again)).toHaveText(new RegExp(`^${count} changes of yours were added\\.`));
  await expect(sheet(again)).toContainText('Written in the tunnel.');
  await expect(sheet(again)).toContainText('Written meanwhile.');
  await expect(sheet(ilse.page)).toContainText('Written in the tunnel.');
  await expect.poll(() => onDevice(again)).toEqual([]);
  await again.reload();
  await expect(saved(again)).toBeVisible();
  await expect(added(again)).toHaveCount(0);
});

test('C26: windows of one person lose nothing, and announce each change once', async ({
  application,
  signedIn,
}) => {
  const { path } = pageOf(application);
  const aino = await signedIn(AINO);
  const { silence } = await writeUnsent(aino, path, 'From the first window.');
  silence(false);
  const second = await aino.context.newPage();
  await openEditor(second, path);
  // The first window is still open: its words are its own business.
  await expect(added(second)).toHaveCount(0);
  silence(true);
  await writeAtEnd(second, 'From the second window.');
  await expect
    .poll(() => second.evaluate(countKept))
    .toBe('From the first window.From the second window.'.length + 2);
  await aino.page.close();
  await second.close();
  silence(false);
  const [third, fourth] = [await aino.context.newPage(), await aino.context.newPage()];
  await Promise.all([openEditor(third, path), openEditor(fourth, path)]);
  for (const page of [third, fourth]) {
    await expect(sheet(page)).toContainText('From the first window.');
    await expect(sheet(page)).toContainText('From the second window.');
  }
  await expect.poll(() => onDevice(third)).toEqual([]);
  // Whichever took up which: each change is announced once.
  const told = [await added(third).allTextContents(), await added(fourth).allTextContents()].flat();
  const count = told.reduce((sum, text) => sum + Number(/\d+/.exec(text)?.[0]), 0);
  expect(count).toBe('From the first window.From the second window.'.length + 2);
});

/** How many changes lie on the device, in all windows. Runs in the page. */
async function countKept(): Promise<number> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  const name = names.find((each) => each.startsWith('collegium'));
  if (!name) return 0;
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(new Error('does not open'));
    request.onsuccess = () => {
      const count = request.result.transaction('changes').objectStore('changes').count();
      count.onsuccess = () => {
        request.result.close();
        resolve(count.result);
      };
    };
  });
}

test('C26: where the browser keeps nothing, the editor works and claims nothing', async ({
  application,
  signedIn,
  expectedErrors,
}) => {
  expectedErrors.push(/WebSocket connection|ERR_CONNECTION|Failed to load resource/);
  const { path } = pageOf(application);
  const { page } = await signedIn(AINO);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    };
  });
  await openEditor(page, path);
  await application.kill();
  await writeAtEnd(page, 'Here only.');
  await expect(page.getByText(/^Not saved/).first()).toBeVisible();
  await expect(page.getByText('keep this window open until it is saved')).toBeVisible();
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload';
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toBe(true);
  await application.restart();
  await expect(saved(page)).toBeVisible({ timeout: 60_000 });
});

test('C26: sign-out clears the device, from whichever window', async ({
  application,
  signedIn,
}) => {
  const { path } = pageOf(application);
  const aino = await signedIn(AINO);
  const other = await aino.context.newPage();
  await writeUnsent(aino, path, 'Never sent.');
  await other.goto(path);
  await other.locator('summary', { hasText: 'AR' }).click();
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(other).toHaveURL(/sign-in/);
  await expect.poll(() => onDevice(other)).toEqual([]);
  // The window that held the words has heard of it, and says what that means.
  await expect(aino.page.getByText(/could not be saved/)).toBeVisible();
  expect(await onDevice(other)).toEqual([]);
});

test('C26: a session that ran out keeps the words for the same person, and for nobody else', async ({
  application,
  signedIn,
  expectedErrors,
}) => {
  expectedErrors.push(/WebSocket connection/);
  const { path } = pageOf(application);
  const aino = await signedIn(AINO);
  await writeUnsent(aino, path, 'Kept for Aino.');
  await inDatabase(application, (db) => db.deleteFrom('session').execute());
  await aino.page.close();

  const page = await aino.context.newPage();
  await signIn(page, ILSE);
  await page.context().unrouteAll();
  await page.routeWebSocket(/\/collab\//, (socket) => void socket.connectToServer());
  await openEditor(page, path);
  await expect(sheet(page)).not.toContainText('Kept for Aino.');
  await expect(keptNotice(page)).toHaveCount(0);
  expect(await onDevice(page)).toHaveLength(1);
  await page.locator('summary', { hasText: 'IV' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/sign-in/);

  await signIn(page, AINO);
  await page.goto(`${path}/edit`);
  await expect(added(page)).toBeVisible();
  await expect(sheet(page)).toContainText('Kept for Aino.');
  await expect.poll(() => onDevice(page)).toEqual([]);
});

test('C26: who has become a reader finds the words, copies them and discards them', async ({
  application,
  signedIn,
  expectedErrors,
}) => {
  expectedErrors.push(/403/);
  const { path } = pageOf(application);
  const ilse = await signedIn(ILSE, { permissions: ['clipboard-read', 'clipboard-write'] });
  await writeUnsent(ilse, path, 'Not for the page.');
  const role = (to: 'member' | 'expert') =>
    inDatabase(application, (db) =>
      db
        .updateTable('membership')
        .set({ role: to })
        .where('person_id', 'in', db.selectFrom('person').select('id').where('email', '=', ILSE))
        .where('role', '=', to === 'member' ? 'expert' : 'member')
        .execute(),
    );
  await role('member');
  try {
    await ilse.page.goto(`${path}/edit`);
    await expect(keptNotice(ilse.page)).toBeVisible();
    await expect(ilse.page.getByRole('textbox', { name: 'What you wrote' })).toHaveValue(
      'Not for the page.',
    );
    await expectAccessible(ilse.page);
    await ilse.page.getByRole('button', { name: 'Copy the text' }).click();
    await expect(ilse.page.getByText('Copied')).toBeVisible();
    expect(await ilse.page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Not for the page.',
    );
    await ilse.page.getByRole('button', { name: 'Discard' }).click();
    await ilse.page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
    await expect(keptNotice(ilse.page)).toHaveCount(0);
    expect(await onDevice(ilse.page)).toEqual([]);
  } finally {
    await role('expert');
  }
});

test('C26: who loses access keeps nothing on the device', async ({
  application,
  signedIn,
  expectedErrors,
}) => {
  expectedErrors.push(/404/);
  const { path, id } = pageOf(application);
  const ilse = await signedIn(ILSE);
  const { page } = ilse;
  const { silence } = await writeUnsent(ilse, path, 'Soon nobody’s.');
  const mark = (marking: 'TLP:RED' | 'TLP:GREEN') =>
    inDatabase(application, (db) =>
      db.updateTable('document').set({ marking }).where('id', '=', id).execute(),
    );
  await mark('TLP:RED');
  await expect(page.getByText(/^Read-only, because/).first()).toBeVisible();
  await expect.poll(() => onDevice(page)).toEqual([]);
  await expect(page.getByText(/could not be saved/)).toBeVisible();

  await mark('TLP:GREEN');
  silence(false);
  await openEditor(page, path);
  silence(true);
  await writeAtEnd(page, 'Once more.');
  await expect.poll(() => onDevice(page)).toHaveLength(1);
  await page.goto('/communities');
  expect(await onDevice(page)).toHaveLength(1);
  await mark('TLP:RED');
  await page.goto('/communities');
  await expect.poll(() => onDevice(page)).toEqual([]);
  await mark('TLP:GREEN');
});

test('C24 C26: an outdated editor says so, once, and the words are there after reloading', async ({
  application,
  signedIn,
}) => {
  const { path } = pageOf(application);
  const aino = await signedIn(AINO);
  const { page, context } = aino;
  let isOld = false;
  let knocks = 0;
  let dismiss = () => {};
  await context.routeWebSocket(/\/collab\//, (socket) => {
    knocks += 1;
    dismiss = () => void socket.close({ code: CLOSE.outdated });
    if (isOld) return dismiss();
    const server = socket.connectToServer();
    socket.onMessage((message) => (isOld ? undefined : server.send(message)));
  });
  await openEditor(page, path);
  isOld = true;
  await writeAtEnd(page, 'Before the new version.');
  dismiss();
  await expect(page.getByText('A newer version of Collegium is in use.')).toBeVisible();
  await expect(keptNotice(page)).toContainText('What is kept is added when you reload.');
  // The same old editor once more: it says the same, and does not go round in circles.
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText('A newer version of Collegium is in use.')).toBeVisible();
  const before = knocks;
  // What would bring any other window back at once.
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByText('A newer version of Collegium is in use.')).toBeVisible();
  expect(knocks).toBe(before);
  isOld = false;
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(added(page)).toBeVisible();
  await expect(sheet(page)).toContainText('Before the new version.');
});

test('C25: a page that holds something unknown opens without an editor, and nothing of it is deleted', async ({
  application,
  signedIn,
}) => {
  const { path, id } = pageOf(application);
  const aino = await signedIn(AINO);
  await openEditor(aino.page, path);
  const entries = () =>
    inDatabase(application, (db) =>
      db.selectFrom('document_update').select('seq').where('document_id', '=', id).execute(),
    );
  const { length } = await entries();
  await inDatabase(application, (db) => appendHologram(db, id));
  const notice = aino.page.getByText('This page holds something that this version');
  await expect(notice).toBeVisible();
  await expect(sheet(aino.page)).toHaveCount(0);
  await expectAccessible(aino.page);
  await aino.page.reload();
  await expect(notice).toBeVisible();
  await expect(sheet(aino.page)).toHaveCount(0);
  await aino.page.getByRole('link', { name: 'Read the page' }).click();
  await expect(aino.page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(aino.page.getByText('Seen in depth.')).toHaveCount(0);
  expect(await entries()).toHaveLength(length + 1);
});

/** As a server with another version of the editor would write it. */
async function appendHologram(db: Db, id: string): Promise<void> {
  const doc = new Y.Doc();
  const hologram = new Y.XmlElement('hologram');
  hologram.insert(0, [new Y.XmlText('Seen in depth.')]);
  doc.getXmlFragment('default').insert(0, [hologram]);
  const payload = Buffer.from(Y.encodeStateAsUpdate(doc));
  await db.transaction().execute(async (tx) => {
    const { seq } = await tx
      .updateTable('document_log')
      .set(({ eb }) => ({ seq: eb('seq', '+', 1) }))
      .where('document_id', '=', id)
      .returning('seq')
      .executeTakeFirstOrThrow();
    const { owner_id } = await tx
      .selectFrom('document')
      .select('owner_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('document_update')
      .values({ document_id: id, seq, author_id: owner_id, payload })
      .execute();
    const { sql } = await import('kysely');
    await sql`SELECT pg_notify('collegium_update', ${id} || ' ' || ${seq}::text || ' -')`.execute(
      tx,
    );
  });
}
