import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Journey: on a busy machine a person moves the caret while a colleague writes. */

const TITLE = 'Duty planning during an outbreak';
const AINO = 'a.rautasalo@poliisi.example';
const ILSE = 'i.vandermeulen@politie.example';

const sheet = (page: Page) => page.getByRole('textbox', { name: /Text of/ });
const paragraphs = (page: Page) => sheet(page).locator('p');

/**
 * As on a machine with too much to do: the browser moves the caret, but the event that says so
 * does not come. Events of the page's own making do.
 */
async function withholdSelectionChange(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const withhold = (event: Event) => {
      if (event.isTrusted && document.body.dataset['busy']) event.stopImmediatePropagation();
    };
    window.addEventListener('selectionchange', withhold, { capture: true });
  });
}

async function setBusy(page: Page, busy: boolean): Promise<void> {
  await page.evaluate((value) => {
    document.body.dataset['busy'] = value ? 'yes' : '';
  }, busy);
}

/** The caret is at the start, and the editor knows. */
async function goToStart(page: Page): Promise<void> {
  await setBusy(page, false);
  await page.keyboard.press('Control+Home');
  await page.waitForTimeout(100);
  await setBusy(page, true);
}

async function openEditor(page: Page, url: string): Promise<void> {
  await page.goto(`${new URL(url).pathname}/edit`);
  await expect(sheet(page)).toBeVisible();
  await sheet(page).click();
}

test('the caret stays where it was put, whatever arrives before the browser says so', async ({
  application,
  signedIn,
}) => {
  test.setTimeout(120_000);
  const url = application.demo.documents.find(({ title }) => title === TITLE)?.url ?? '';
  const aino = await signedIn(AINO);
  const ilse = await signedIn(ILSE);
  await withholdSelectionChange(aino.page);
  await openEditor(aino.page, url);
  await openEditor(ilse.page, url);
  const { keyboard } = aino.page;
  const last = paragraphs(aino.page).last();

  await test.step('a colleague writes', async () => {
    await goToStart(aino.page);
    await keyboard.press('Control+End');
    await ilse.page.keyboard.type('Meanwhile.');
    await expect(sheet(aino.page)).toContainText('Meanwhile.');
    await keyboard.type('First');
    await expect(last).toContainText('First');
  });

  await test.step('a colleague moves', async () => {
    const caret = sheet(aino.page).locator('.caret');
    const before = await caret.boundingBox();
    await goToStart(aino.page);
    await keyboard.press('Control+End');
    await ilse.page.keyboard.press('Control+Home');
    await expect.poll(() => caret.boundingBox()).not.toEqual(before);
    await keyboard.type('Second');
    await expect(last).toContainText('FirstSecond');
  });

  await test.step('the next key is pressed', async () => {
    await goToStart(aino.page);
    await keyboard.press('Control+End');
    await keyboard.press('Enter');
    await keyboard.type('Third');
    await expect(last).toHaveText('Third');
  });

  await test.step('a click, and a colleague writes', async () => {
    await goToStart(aino.page);
    await last.click();
    await ilse.page.keyboard.type('And again.');
    await expect(sheet(aino.page)).toContainText('And again.');
    await keyboard.type('Fourth');
    await expect(last).toContainText('Fourth');
  });

  await test.step('undo takes back one’s own words only', async () => {
    await setBusy(aino.page, false);
    for (let i = 0; i < 8; i++) await keyboard.press('Control+z');
    await expect(sheet(aino.page)).not.toContainText(/First|Second|Third|Fourth/);
    await expect(sheet(ilse.page)).not.toContainText(/First|Second|Third|Fourth/);
    await expect(sheet(aino.page)).toContainText('Meanwhile.');
    await expect(sheet(aino.page)).toContainText('And again.');
  });
});
