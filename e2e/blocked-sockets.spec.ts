import type { Page } from '@playwright/test';
import { type BlockingProxy, startBlockingProxy, type Upgrades } from './blocking-proxy.ts';
import { expect, expectAccessible, test as base } from './fixtures.ts';

/** Networks of police and government that let no WebSocket through: two people write all the same. */

/** Not the page of the other journeys: a line that is cut off keeps its caret there for a while. */
const TITLE = 'Control rooms with few staff';
const AINO = 'a.rautasalo@poliisi.example';
const ILSE = 'i.vandermeulen@politie.example';

const test = base.extend<{ behind: (upgrades: Upgrades) => Promise<BlockingProxy> }>({
  behind: async ({ application, expectedErrors }, use) => {
    // A refused socket, and a server that was killed, say so in the console.
    expectedErrors.push(/WebSocket|ERR_|Failed to load resource/);
    const proxies: BlockingProxy[] = [];
    await use(async (upgrades) => {
      const proxy = await startBlockingProxy(application.baseUrl, upgrades);
      proxies.push(proxy);
      return proxy;
    });
    for (const proxy of proxies) await proxy.close();
  },
});

const sheet = (page: Page) => page.getByRole('textbox', { name: /Text of/ });
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d/).first();
const sign = (page: Page) => page.getByText('Over HTTP', { exact: true });

async function openEditor(page: Page, url: string): Promise<void> {
  await page.goto(`${new URL(url).pathname}/edit`);
  await expect(sheet(page)).toBeVisible();
  await expect(saved(page)).toBeVisible();
}

async function writeAtEnd(page: Page, text: string): Promise<void> {
  await sheet(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(text, { delay: 15 });
}

test('behind a proxy that refuses upgrades two experts write together, and lose nothing when the server is killed', async ({
  application,
  signedIn,
  behind,
}) => {
  test.setTimeout(180_000);
  const proxy = await behind('refused');
  const url = application.demo.documents.find(({ title }) => title === TITLE)?.url ?? '';
  const aino = await signedIn(AINO, { baseURL: proxy.baseUrl });
  const ilse = await signedIn(ILSE, { baseURL: proxy.baseUrl });
  for (const { page } of [aino, ilse]) await openEditor(page, url);

  await test.step('each sees the words, the name and the caret of the other, and is told why it is slower', async () => {
    await writeAtEnd(aino.page, 'Aino writes over HTTP.');
    await writeAtEnd(ilse.page, 'Ilse too.');
    await expect(sheet(ilse.page)).toContainText('Aino writes over HTTP.');
    await expect(sheet(aino.page)).toContainText('Ilse too.');
    await expect(sheet(aino.page).locator('.caret')).toHaveText(/Ilse Vandermeulen/);
    await expect(saved(aino.page)).toBeVisible();
    await sign(aino.page).click();
    await expect(aino.page.getByText('This network blocks live connections')).toBeVisible();
    await expectAccessible(aino.page);
    await aino.page.keyboard.press('Escape');
  });

  await test.step('the next page of the same window asks for no socket again', async () => {
    const before = proxy.upgrades();
    await aino.page.reload();
    await expect(saved(aino.page)).toBeVisible();
    await expect(sign(aino.page)).toBeVisible();
    expect(proxy.upgrades()).toBe(before);
  });

  await test.step('the server is killed in mid-typing and started again', async () => {
    const typing = writeAtEnd(ilse.page, 'Ilse types this while the server dies, and goes on.');
    await expect(sheet(aino.page)).toContainText('Ilse types this');
    await application.kill();
    await typing;
    await expect(ilse.page.getByText(/^(Offline|Not saved)/).first()).toBeVisible();
    await application.restart();
    for (const { page } of [aino, ilse]) {
      await expect(saved(page)).toBeVisible({ timeout: 60_000 });
      await expect(sheet(page)).toContainText('while the server dies, and goes on.');
      await expect(sign(page)).toBeVisible();
    }
  });

  await test.step('the server is stopped in good order, within five seconds, and started again', async () => {
    await writeAtEnd(aino.page, 'The last words before the stop.');
    await expect(saved(aino.page)).toBeVisible();
    expect(await application.stop()).toBeLessThan(5000);
    await application.restart();
    for (const { page } of [aino, ilse]) {
      await expect(saved(page)).toBeVisible({ timeout: 60_000 });
      await expect(sheet(page)).toContainText('The last words before the stop.');
    }
  });

  await test.step('who leaves is seen to leave', async () => {
    const bar = aino.page.getByRole('region', { name: 'Editing' });
    await expect(bar).toContainText('Ilse Vandermeulen');
    await ilse.page.close();
    await expect(bar).not.toContainText('Ilse Vandermeulen');
  });
});

for (const upgrades of ['silent', 'cut'] as const) {
  test(`a proxy whose upgrades are ${upgrades} is recognised, and what is written is saved`, async ({
    application,
    signedIn,
    behind,
  }) => {
    const proxy = await behind(upgrades);
    const url = application.demo.documents.find(({ title }) => title === TITLE)?.url ?? '';
    const aino = await signedIn(AINO, { baseURL: proxy.baseUrl });
    const ilse = await signedIn(ILSE);
    await openEditor(ilse.page, url);
    await aino.page.goto(`${new URL(url).pathname}/edit`);
    await expect(sign(aino.page)).toBeVisible({ timeout: 30_000 });
    await expect(saved(aino.page)).toBeVisible();
    await writeAtEnd(aino.page, `Written where sockets are ${upgrades}.`);
    await writeAtEnd(ilse.page, 'And where they are not.');
    await expect(sheet(ilse.page)).toContainText(`Written where sockets are ${upgrades}.`);
    await expect(sheet(aino.page)).toContainText('And where they are not.');
    await expect(saved(aino.page)).toBeVisible();
    await expect(sign(ilse.page)).toHaveCount(0);
  });
}
