import { expect, expectAccessible, test } from './fixtures.ts';

/** Journey: a member finds a lesson in the library, narrows, and opens it by its number. */

const LUKE = 'l.zerafa@pulizija.example';
const AINO = 'a.rautasalo@poliisi.example';

test('a member searches in one box, narrows by facets, and opens a lesson', async ({
  signedIn,
}) => {
  const { page } = await signedIn(LUKE);
  await page.goto('/lessons');
  await page.getByRole('main').getByRole('searchbox').fill('quarantine crews');
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/q=quarantine/);
  const hits = page.getByRole('main').getByRole('heading', { level: 3 });
  await expect(hits.first()).toBeVisible();
  const title = page.getByRole('link', {
    name: 'Crews that rotated across shifts sent whole stations into quarantine',
  });
  await expect(title).toBeVisible();
  await expect(page.locator('mark').first()).toBeVisible();

  await page.getByRole('checkbox', { name: /^Implementing/ }).check();
  const apply = page.getByRole('button', { name: /apply|filter/i }).first();
  if (await apply.isVisible()) await apply.click();
  await expect(page).toHaveURL(/state=implementing/);
  await title.click();
  await expect(page).toHaveURL(/\/lessons\/LL-2021-0042$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Crews that rotated');
  await expectAccessible(page);
});

test('a number typed into the box of the bar finds its lesson first', async ({ signedIn }) => {
  const { page } = await signedIn(LUKE);
  // The keys work once scripts run; the button for their list shows then.
  await expect(page.getByRole('button', { name: 'Keyboard shortcuts and help' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('LL-2021-0042');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=LL-2021-0042/);
  await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toContainText(
    'Crews that rotated',
  );
});

test('what a person may not read does not show, in no count either', async ({ signedIn }) => {
  const luke = await signedIn(LUKE);
  const aino = await signedIn(AINO);
  const total = async ({ page }: typeof luke) => {
    await page.goto('/lessons');
    return Number(
      (
        await page
          .getByText(/^\d+ results?$/)
          .first()
          .innerText()
      ).split(' ')[0],
    );
  };
  expect(await total(luke)).toBeLessThan(await total(aino));
  // A lesson at TLP:AMBER, by its own words.
  await luke.page.goto('/lessons?q=LL-2026-0021');
  await expect(luke.page.getByText('Guarding one detainee')).toHaveCount(0);
  await aino.page.goto('/lessons?q=LL-2026-0021');
  await expect(aino.page.getByText('Guarding one detainee').first()).toBeVisible();
});

test('any string is a query, with and without scripts', async ({ signedIn }) => {
  const { page } = await signedIn(LUKE, { javaScriptEnabled: false });
  for (const query of [
    '"',
    '-',
    '& | ! ( ) <->',
    "'; DROP TABLE lesson; --",
    '💧',
    'country:',
    'x'.repeat(9000),
    '\u202eabc',
  ]) {
    const answer = await page.goto(`/search?q=${encodeURIComponent(query)}`);
    expect(answer?.status(), query.slice(0, 20)).toBe(200);
  }
  await page.goto('/lessons?q=zzzzqqq');
  await expect(page.getByText(/No lesson|Nothing/).first()).toBeVisible();
});
