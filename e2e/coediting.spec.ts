import type { Page } from '@playwright/test';
import WebSocket from 'ws';
import { expect, expectAccessible, test } from './fixtures.ts';

/** Journey: two experts write on one page, the server is killed, nothing seen is lost. */

const TITLE = 'Duty planning during an outbreak';
const AINO = 'a.rautasalo@poliisi.example';
const ILSE = 'i.vandermeulen@politie.example';
/** Member of other communities only. */
const RACHID = 'r.benamrane@pj-cyber.example';

const sheet = (page: Page) => page.getByRole('textbox', { name: /Text of/ });

async function openEditor(page: Page, url: string): Promise<void> {
  await page.goto(`${new URL(url).pathname}/edit`);
  await expect(sheet(page)).toBeVisible();
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
}

async function writeAtEnd(page: Page, text: string): Promise<void> {
  await sheet(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(text, { delay: 15 });
}

/** In the first paragraph: two people who write at once are seldom in the same one. */
async function writeAtStart(page: Page, text: string): Promise<void> {
  await sheet(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(text, { delay: 15 });
}

test('two experts type on one page, see each other, and lose nothing when the server is killed', async ({
  application,
  signedIn,
  expectedErrors,
}) => {
  test.setTimeout(180_000);
  // The sockets of a killed server say so in the console.
  expectedErrors.push(/WebSocket connection|ERR_CONNECTION|Failed to load resource/);
  const url = application.demo.documents.find(({ title }) => title === TITLE)?.url ?? '';
  const aino = await signedIn(AINO);
  const ilse = await signedIn(ILSE);
  await openEditor(aino.page, url);
  await openEditor(ilse.page, url);

  await test.step('each sees the words, the name and the caret of the other', async () => {
    await writeAtEnd(aino.page, 'Aino writes here.');
    await writeAtEnd(ilse.page, 'Ilse writes there.');
    await expect(sheet(ilse.page)).toContainText('Aino writes here.');
    await expect(sheet(aino.page)).toContainText('Ilse writes there.');
    await expect(aino.page.getByRole('region', { name: 'Editing' })).toContainText(
      'Ilse Vandermeulen',
    );
    await expect(sheet(aino.page).locator('.caret')).toHaveText(/Ilse Vandermeulen/);
    await expect(aino.page.getByText(/^Saved \d\d:\d\d/).first()).toBeVisible();
  });

  await test.step('undo takes back one’s own words only', async () => {
    await writeAtEnd(ilse.page, 'A slip.');
    await expect(sheet(aino.page)).toContainText('A slip.');
    await writeAtEnd(aino.page, 'Aino goes on.');
    await expect(sheet(ilse.page)).toContainText('Aino goes on.');
    await expect(async () => {
      await ilse.page.keyboard.press('Control+z');
      await expect(sheet(aino.page)).not.toContainText('A slip.', { timeout: 500 });
    }).toPass();
    await expect(sheet(aino.page)).toContainText('Aino goes on.');
  });

  await test.step('the server is killed in mid-typing and started again', async () => {
    const typing = Promise.all([
      writeAtEnd(aino.page, 'Aino is typing this while the server dies, and does not stop for it.'),
      writeAtStart(
        ilse.page,
        'Ilse is typing that while the server dies, and does not stop either.',
      ),
    ]);
    await expect(sheet(ilse.page)).toContainText('Aino is typing');
    const seen = [await wordsOf(aino.page), await wordsOf(ilse.page)];
    await application.kill();
    await typing;
    await expect(aino.page.getByText(/^(Offline|Not saved)/).first()).toBeVisible();
    await application.restart();
    // Both go on without reloading, and what either had seen of the other is there.
    for (const { page } of [aino, ilse]) {
      await expect(page.getByText(/^Saved \d\d:\d\d/).first()).toBeVisible({ timeout: 60_000 });
      await expect(sheet(page)).toContainText('does not stop for it.', { timeout: 60_000 });
      await expect(sheet(page)).toContainText('does not stop either.');
    }
    const [byAino, byIlse] = [await wordsOf(aino.page), await wordsOf(ilse.page)];
    expect(byAino).toBe(byIlse);
    for (const words of ['Aino is typing', 'Aino goes on.']) {
      expect(seen.some((text) => text.includes(words))).toBe(true);
      expect(byAino).toContain(words);
    }
    await writeAtEnd(aino.page, 'And on.');
    await expect(sheet(ilse.page)).toContainText('And on.');
  });
});

test('who is not in the community gets no page and no socket', async ({
  application,
  signedIn,
  stranger,
  expectedErrors,
}) => {
  expectedErrors.push(/404/);
  const document = application.demo.documents.find(({ title }) => title === TITLE);
  const outsider = await signedIn(RACHID);
  const answer = await outsider.page.goto(new URL(document?.url ?? '').pathname);
  expect(answer?.status()).toBe(404);
  const cookie = (await outsider.context.cookies())
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  expect(await upgradeStatus(application.baseUrl, document?.id ?? '', cookie)).toBe(404);
  expect(await upgradeStatus(application.baseUrl, document?.id ?? '', '')).toBe(401);
  const nobody = await stranger();
  await nobody.page.goto(new URL(document?.url ?? '').pathname);
  await expect(nobody.page).toHaveURL(/\/sign-in\?next=/);
});

test('the reading view is whole without scripts, and loads no editor', async ({
  application,
  signedIn,
}) => {
  const url = application.demo.documents.find(({ title }) => title === TITLE)?.url ?? '';
  const reader = await signedIn(AINO, { javaScriptEnabled: false });
  await reader.page.goto(new URL(url).pathname);
  await expect(reader.page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(reader.page.getByRole('heading', { name: /Fixed crews/ })).toBeVisible();
  await expect(reader.page.getByText('TLP:GREEN').first()).toBeVisible();
  await reader.context.close();

  const withScripts = await signedIn(AINO);
  const scripts: string[] = [];
  withScripts.page.on(
    'request',
    (request) => request.resourceType() === 'script' && scripts.push(request.url()),
  );
  await withScripts.page.goto(new URL(url).pathname);
  await withScripts.page.waitForLoadState('networkidle');
  expect(scripts.filter((script) => /page-editor|yjs|prosemirror/.test(script))).toEqual([]);
  await expectAccessible(withScripts.page);
});

test('a plain member reads, but does not edit, and is told why', async ({
  application,
  signedIn,
  expectedErrors,
}) => {
  expectedErrors.push(/403/);
  const url = application.demo.documents.find(({ title }) => title === TITLE)?.url ?? '';
  const luke = await signedIn('l.zerafa@pulizija.example');
  await luke.page.goto(new URL(url).pathname);
  await expect(luke.page.getByText('Experts of this community edit this page.')).toBeVisible();
  const answer = await luke.page.goto(`${new URL(url).pathname}/edit`);
  expect(answer?.status()).toBe(403);
});

test('the editor is accessible in light and dark', async ({ application, signedIn }) => {
  const url = application.demo.documents.find(({ title }) => title === TITLE)?.url ?? '';
  const aino = await signedIn(AINO);
  await openEditor(aino.page, url);
  await expectAccessible(aino.page);
});

/** The text of the sheet, a line for each block, without the carets and their flags. */
function wordsOf(page: Page): Promise<string> {
  return sheet(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    copy.querySelectorAll('.caret').forEach((caret) => caret.remove());
    const blocks = [...copy.querySelectorAll('p, h2, h3')].map((block) => block.textContent ?? '');
    return blocks.join('\n').replace(/[\u2060\ufeff]/g, '');
  });
}

/** The HTTP status with which an upgrade is answered. */
function upgradeStatus(baseUrl: string, documentId: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${baseUrl.replace('http', 'ws')}/collab/${documentId}`, {
      headers: cookie ? { Cookie: cookie } : {},
    });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => resolve(101));
    socket.on('error', reject);
  });
}
