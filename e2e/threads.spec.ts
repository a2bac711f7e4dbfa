import { expect, expectAccessible, test } from './fixtures.ts';

/** Journey: a question is asked, answered, and the answer accepted. */

const COMMUNITY = '/c/health-emergencies';

test('a member asks, an expert answers, the answer is accepted', async ({
  signedIn,
  expectedErrors,
}) => {
  expectedErrors.push(/400/);
  const luke = await signedIn('l.zerafa@pulizija.example');
  const ilse = await signedIn('i.vandermeulen@politie.example');
  const title = 'Who opens the station when both sergeants are in quarantine?';

  await luke.page.goto(`${COMMUNITY}/threads`);
  await luke.page.getByRole('link', { name: 'New thread' }).click();
  await luke.page.getByLabel('Title').fill(title);
  await luke.page
    .getByRole('main')
    .getByRole('textbox', { name: 'Text' })
    .fill('SECRET UE/EU SECRET');
  await luke.page.getByRole('button', { name: 'Start thread' }).click();
  // Refused with an explanation, and the title is still there.
  await expect(luke.page.getByLabel('Title')).toHaveValue(title);
  await luke.page
    .getByRole('main')
    .getByRole('textbox', { name: 'Text' })
    .fill('We have **two** sergeants.\n\n- one key\n- no deputy');
  await luke.page.getByRole('button', { name: 'Start thread' }).click();
  await expect(luke.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(luke.page.locator('strong', { hasText: 'two' })).toBeVisible();
  const address = new URL(luke.page.url()).pathname;

  await ilse.page.goto(`${COMMUNITY}/threads`);
  await ilse.page.getByRole('link', { name: title }).click();
  await ilse.page
    .getByRole('main')
    .getByRole('textbox', { name: /reply/i })
    .fill('The neighbouring station, by a written order signed beforehand.');
  await ilse.page.getByRole('button', { name: /reply/i }).click();
  await expect(ilse.page.getByText('by a written order signed beforehand')).toBeVisible();

  await luke.page.goto(address);
  await luke.page
    .getByRole('button', { name: /Accept/ })
    .first()
    .click();
  await expect(luke.page.getByText('Accepted answer').first()).toBeVisible();
  await expectAccessible(luke.page);

  await luke.page.goto(
    `/search?q=${encodeURIComponent('station sergeants quarantine written order')}`,
  );
  await expect(luke.page.getByRole('link', { name: title })).toBeVisible();
});

test('a thread can be read and answered without scripts', async ({ signedIn }) => {
  const { page } = await signedIn('s.wiersinga@eenheid-oost.example', { javaScriptEnabled: false });
  await page.goto(`${COMMUNITY}/threads`);
  await page.getByRole('link', { name: 'Long Night, duty hours' }).click();
  await page
    .getByRole('main')
    .getByRole('textbox', { name: /reply/i })
    .fill('I take the second night.');
  await page.getByRole('button', { name: /reply/i }).click();
  await expect(page.getByText('I take the second night.')).toBeVisible();
});
