import AxeBuilder from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  expect,
  type Page,
  test as base,
} from '@playwright/test';
import { DEMO_PASSWORD } from '../db/demo/load.ts';
import { type Application, startApplication } from './application.ts';

export { expect };

export type Person = { page: Page; context: BrowserContext };

type Fixtures = {
  /** A second, third … person: a browser context of their own, signed in. */
  signedIn: (email: string, options?: Parameters<Browser['newContext']>[0]) => Promise<Person>;
  /** A context of somebody who is not signed in. */
  stranger: (options?: Parameters<Browser['newContext']>[0]) => Promise<Person>;
  /** Console errors that the test causes on purpose (a server that was killed). */
  expectedErrors: RegExp[];
};

/** One application for all tests of a file; the second person is a second browser context. */
export const test = base.extend<Fixtures, { application: Application }>({
  application: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what is needed
    async ({}, use) => {
      const application = await startApplication();
      await use(application);
      await application.dispose();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // eslint-disable-next-line no-empty-pattern -- as above
  expectedErrors: async ({}, use) => use([]),
  stranger: async ({ browser, application, expectedErrors }, use) => {
    const contexts: BrowserContext[] = [];
    const errors: string[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        baseURL: application.baseUrl,
        locale: 'en-GB',
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      watch(page, errors);
      return { page, context };
    });
    for (const context of contexts) await context.close();
    const unexpected = errors.filter(
      (text) => !expectedErrors.some((pattern) => pattern.test(text)),
    );
    expect(unexpected, 'console errors').toEqual([]);
  },
  signedIn: async ({ stranger }, use) => {
    await use(async (email, options) => {
      const person = await stranger(options);
      await signIn(person.page, email);
      return person;
    });
  },
});

/** Signs in through the form, as people do. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Official e-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** axe (WCAG 2.2 AA) finds nothing on the page as it is now, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
    expect(found, `axe on ${page.url()} (${colorScheme})`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

function watch(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
}
