import { expect, expectAccessible, test } from './fixtures.ts';

/** Every page: axe finds nothing in light and dark, nothing runs over at 360 px, and it speaks four languages. */

const HEALTH = '/c/health-emergencies';

const PAGES: Record<string, { email: string | null; paths: string[] }> = {
  'somebody not signed in': {
    email: null,
    paths: ['/sign-in', '/register', '/forgotten', '/demo/inbox', '/markings', '/accessibility'],
  },
  'a moderator': {
    email: 'a.rautasalo@poliisi.example',
    paths: [
      '/',
      '/communities',
      HEALTH,
      `${HEALTH}/pages`,
      `${HEALTH}/pages/new`,
      `${HEALTH}/lessons`,
      `${HEALTH}/threads`,
      `${HEALTH}/threads/new`,
      `${HEALTH}/members`,
      `${HEALTH}/desk`,
      `${HEALTH}/apply`,
      '/lessons',
      '/lessons?q=quarantine',
      '/lessons/LL-2021-0042',
      '/lessons/new',
      '/search?q=police',
      '/search?q=zzzqqq',
      '/profile',
      '/joining',
      '/sponsoring',
    ],
  },
  'a contact point': {
    email: 'ncp@katved.example',
    paths: ['/', '/admissions', '/communities', '/profile'],
  },
  'a platform manager': {
    email: 'manager@training-agency.example',
    paths: ['/communities/new', '/admissions'],
  },
  'an administrator': { email: 'admin@training-agency.example', paths: ['/platform'] },
};

for (const [who, { email, paths }] of Object.entries(PAGES)) {
  test(`the pages of ${who} are accessible, and fit a telephone`, async ({
    stranger,
    signedIn,
  }) => {
    test.setTimeout(300_000);
    const { page } = email ? await signedIn(email) : await stranger();
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow, `${path} at 360 px`).toBeLessThanOrEqual(0);
    }
  });
}

test('the interface follows the browser’s language and can be set by the person', async ({
  stranger,
  signedIn,
}) => {
  for (const [locale, words] of [
    ['nl-NL', 'Aanmelden'],
    ['fr-FR', 'Se connecter'],
    ['de-DE', 'Anmelden'],
  ] as const) {
    const { page } = await stranger({ locale });
    await page.goto('/sign-in');
    await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();
    expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
  }
  const { page } = await signedIn('t.hruska@reditelstvi.example');
  await page.goto('/profile');
  await page.getByRole('main').getByLabel('Language').selectOption('de');
  await page.getByRole('main').getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});

test('the palette reaches every section by keyboard', async ({ signedIn }) => {
  const { page } = await signedIn('a.rautasalo@poliisi.example');
  await page.goto(HEALTH);
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts and help' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Go to or do' })).toBeVisible();
  await page.keyboard.type('Members');
  await expect(page.getByRole('option', { name: /Members/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/members$/);
});
