import type { Page } from '@playwright/test';
import { DEMO_PASSWORD } from '../db/demo/load.ts';
import { expect, test } from './fixtures.ts';

/** Journey: somebody registers, is sponsored, admitted, applies, is approved by two, and is in. */

const NEWCOMER = { name: 'Dorottya Kelényi', email: 'd.kelenyi@katved.example' };
const SPONSOR = 'i.vandermeulen@politie.example';
const CONTACT_POINT = 'ncp@katved.example';
const MODERATORS = ['a.rautasalo@poliisi.example', 'j.sardoal@comando-sul.example'];
const COMMUNITY = '/c/health-emergencies';
const QUESTIONS = [
  'What do you work on that this community needs?',
  'Which pages or lessons would you help to write?',
  'Will you handle information above TLP:GREEN?',
];

test('from registration to membership, past two gates and four eyes', async ({
  stranger,
  signedIn,
  expectedErrors,
}) => {
  test.setTimeout(180_000);
  expectedErrors.push(/40[034]/);
  const newcomer = await stranger();

  await test.step('register; what is missing is said beside the field, and what was typed stays', async () => {
    const { page } = newcomer;
    await page.goto('/register');
    await fillRegistration(page);
    await page.getByLabel('Official e-mail').fill('not an address');
    await page.getByRole('button', { name: 'Register' }).click();
    await expect(page.getByText('This is not a complete e-mail address.').first()).toBeVisible();
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(NEWCOMER.name);
    await page.getByLabel('Official e-mail').fill(NEWCOMER.email);
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Register' }).click();
    await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  });

  await test.step('confirm the address by the link in the mail; the link works once', async () => {
    const { page } = newcomer;
    const link = await linkInMail(page, NEWCOMER.email, /\/verify\//);
    await page.goto(link);
    await page.getByRole('button', { name: 'Confirm the address' }).click();
    await expect(page).toHaveURL(/\/joining/);
    await expect(page.getByText('A sponsor has to speak for you.')).toBeVisible();
    const other = await stranger();
    await other.page.goto(link);
    await expect(
      other.page.getByRole('heading', { name: 'This link has been used' }),
    ).toBeVisible();
  });

  await test.step('the sponsor speaks', async () => {
    const { page } = await signedIn(SPONSOR);
    await page.goto('/sponsoring');
    await page.getByRole('link', { name: NEWCOMER.name }).click();
    await page.getByLabel('I speak for the admission').check();
    await page
      .getByLabel('Your words')
      .fill('We ran two exercises together. She is careful with what she is given.');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText(`Your statement for ${NEWCOMER.name} is on file.`)).toBeVisible();
  });

  await test.step('the national contact point admits', async () => {
    const { page } = await signedIn(CONTACT_POINT);
    await page.goto('/admissions');
    await page.getByRole('link', { name: new RegExp(NEWCOMER.name) }).click();
    await expect(page.getByText('We ran two exercises together.')).toBeVisible();
    await page.getByRole('button', { name: /^Admit/ }).click();
    await expect(page.getByText(/admitted/i).first()).toBeVisible();
  });

  await test.step('the newcomer applies with answers to the community’s questions', async () => {
    const { page } = newcomer;
    await page.goto('/communities');
    await page
      .getByRole('link', { name: /Apply to Policing in health emergencies|^Apply$/ })
      .first()
      .click();
    await page.goto(`${COMMUNITY}/apply`);
    for (const question of QUESTIONS)
      await page.getByLabel(question).fill('Rosters of nineteen counties.');
    await page.getByRole('button', { name: 'Send application' }).click();
    await expect(page.getByText(/Your application (waits|has been waiting) since/)).toBeVisible();
    const pages = await page.goto(`${COMMUNITY}/pages`);
    expect(pages?.status()).toBeGreaterThanOrEqual(403);
  });

  await test.step('two moderators approve; one alone does not suffice', async () => {
    for (const [i, email] of MODERATORS.entries()) {
      const { page, context } = await signedIn(email);
      await page.goto(`${COMMUNITY}/desk`);
      await page.getByRole('link', { name: new RegExp(NEWCOMER.name) }).click();
      await expect(page.getByRole('heading', { name: NEWCOMER.name })).toBeVisible();
      await page.getByRole('button', { name: /^Approve/ }).click();
      await expect(page.getByRole('main')).toContainText(
        i === 0
          ? `Your approval of ${NEWCOMER.name} is on file. One more is needed.`
          : `Approved. ${NEWCOMER.name} is a member now and has been told.`,
      );
      await context.close();
      if (i > 0) continue;
      await newcomer.page.goto(`${COMMUNITY}/apply`);
      await expect(
        newcomer.page.getByText(/Your application (waits|has been waiting) since/),
      ).toBeVisible();
    }
  });

  await test.step('the newcomer is in', async () => {
    const answer = await newcomer.page.goto(`${COMMUNITY}/pages`);
    expect(answer?.status()).toBe(200);
    await expect(
      newcomer.page.getByRole('link', { name: 'Duty planning during an outbreak' }),
    ).toBeVisible();
  });
});

test('who is declined reads the reason', async ({ signedIn }) => {
  const reason = 'Your unit is already represented by two experts. Ask them first.';
  const moderator = await signedIn(MODERATORS[0] ?? '');
  await moderator.page.goto(`${COMMUNITY}/desk`);
  await moderator.page.getByRole('link', { name: /Conor Mac Giolla/ }).click();
  await expect(moderator.page.getByRole('heading', { name: 'Conor Mac Giolla' })).toBeVisible();
  await moderator.page.getByRole('button', { name: /^Decline/ }).click();
  await expect(
    moderator.page.getByText('Say why. The applicant reads it and it stays on file.'),
  ).toBeVisible();
  await moderator.page.getByLabel(/^Reason/).fill(reason);
  await moderator.page.getByRole('button', { name: /^Decline/ }).click();
  await expect(moderator.page.getByText('Declined. Conor Mac Giolla has been told.')).toBeVisible();

  const applicant = await signedIn('c.macgiolla@garda-roads.example');
  await applicant.page.goto('/joining');
  await expect(applicant.page.getByText(reason)).toBeVisible();
});

test('nobody sees the way in of others', async ({ signedIn, expectedErrors }) => {
  expectedErrors.push(/40[34]/);
  const { page } = await signedIn('l.zerafa@pulizija.example');
  for (const path of ['/admissions', `${COMMUNITY}/desk`, '/platform']) {
    const answer = await page.goto(path);
    expect([403, 404]).toContain(answer?.status());
  }
});

async function fillRegistration(page: Page): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(NEWCOMER.name);
  await page.getByLabel('Telephone').fill('+36 1 555 0177');
  await page.getByLabel('Organisation', { exact: true }).fill('Emergency Planning Division');
  await page.getByLabel('Type of organisation').selectOption({ label: 'Civil protection' });
  await page.getByLabel('Unit').fill('County Plans');
  await page.getByLabel('Country', { exact: true }).selectOption('HU');
  await page.getByLabel('Supervisor').fill('Head of Division');
  await page.getByLabel('Areas of expertise').fill('duty planning, exercises');
  await page.getByRole('checkbox', { name: 'English' }).check();
  await page
    .getByLabel('Why do you want to join?')
    .fill('To bring in what our county reviews found.');
  await page.getByLabel('E-mail of your sponsor').fill(SPONSOR);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByLabel(/I keep to the handling markings/).check();
}

/** The address in the newest mail to somebody, as the demo's inbox shows it. */
async function linkInMail(page: Page, email: string, pattern: RegExp): Promise<string> {
  await page.goto(`/demo/inbox?to=${encodeURIComponent(email)}`);
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  const href = await page
    .getByRole('main')
    .getByRole('link', { name: pattern })
    .first()
    .getAttribute('href');
  return new URL(href ?? '', page.url()).pathname;
}
