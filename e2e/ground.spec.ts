import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from './fixtures.ts';
import { startApplication } from './application.ts';

/** The ground under all pages: addresses that stay shut, refusals, health, start and stop. */

test('the unfixed surfaces of Remix answer 404', async ({ application }) => {
  const get = (path: string) => fetch(application.baseUrl + path, { redirect: 'manual' });
  expect((await get('/__manifest?version=x&p=/')).status).toBe(404);
  expect((await get('/_root.data')).status).toBe(404);
  expect((await get('/c/health-emergencies.data')).status).toBe(404);
});

test('every answer carries the security headers, and the nonce is new each time', async ({
  application,
}) => {
  const answers = await Promise.all([1, 2].map(() => fetch(`${application.baseUrl}/sign-in`)));
  const policies = answers.map((answer) => answer.headers.get('Content-Security-Policy') ?? '');
  for (const policy of policies) {
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
  }
  expect(policies[0]).not.toBe(policies[1]);
  expect(answers[0]?.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(answers[0]?.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('a request of another site changes nothing', async ({ application }) => {
  const answer = await fetch(`${application.baseUrl}/sign-in`, {
    method: 'POST',
    headers: {
      Origin: 'https://evil.example',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'email=a&password=b',
  });
  expect(answer.status).toBe(403);
});

test('bodies too large answer 413, broken ones 400, without a stack trace', async ({
  application,
}) => {
  const post = (body: string, type: string) =>
    fetch(`${application.baseUrl}/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    });
  const tooLarge = await post('x'.repeat(1024 * 1024 + 1), 'application/x-www-form-urlencoded');
  expect(tooLarge.status).toBe(413);
  for (const answer of [
    await post('{"email": ', 'application/json'),
    await post('--broken\r\nno part', 'multipart/form-data; boundary=other'),
  ]) {
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toMatch(/ at .*\.(ts|js):\d+/);
  }
});

test('unknown and hidden addresses answer the same 404 page', async ({
  application,
  signedIn,
  expectedErrors,
}) => {
  expectedErrors.push(/404/);
  const { page } = await signedIn('l.zerafa@pulizija.example');
  const hidden = application.demo.documents.find(({ marking }) => marking === 'TLP:RED');
  const text = async (path: string) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    return page.getByRole('main').innerText();
  };
  const unknown = await text('/nothing-is-here');
  expect(await text(new URL(hidden?.url ?? '').pathname)).toBe(unknown);
  expect(await text('/lessons/LL-1999-0001')).toBe(unknown);
  expect(await text('/c/attacks-and-disinformation')).toBe(unknown);
});

test('health, readiness and figures are told', async ({ application }) => {
  const get = async (path: string) => (await fetch(application.baseUrl + path)).text();
  expect(JSON.parse(await get('/healthz'))).toEqual({ status: 'ok' });
  expect(JSON.parse(await get('/readyz'))).toEqual({ status: 'ready' });
  expect(await get('/metrics')).toContain('collegium_collab_rooms');
});

test('a wrong variable stops the start with one sentence that names it', async () => {
  const child = spawn(process.execPath, ['-e', "import('./build/main.js').then((m) => m.main())"], {
    // Without the colour settings of the test runner, of which Node would warn on the same stream.
    env: { PATH: process.env['PATH'], PORT: 'many', NODE_ENV: 'production' },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(1);
  expect(said.trim()).toBe('PORT must be a whole number from 0 to 65535, but is “many”.');
});

test('it stops within five seconds, starts again on the same data, and survives SIGKILL', async () => {
  test.setTimeout(180_000);
  const application = await startApplication();
  try {
    expect(await application.stop()).toBeLessThan(5000);
    await application.restart();
    await application.kill();
    await application.restart();
    expect((await fetch(`${application.baseUrl}/readyz`)).status).toBe(200);
    expect(application.output().match(/Demo loaded/g)).toHaveLength(1);
  } finally {
    await application.dispose();
  }
});

test('without the demo, set-up leads the first administrator in', async ({ browser }) => {
  test.setTimeout(120_000);
  const application = await startApplication({ COLLEGIUM_DEMO: 'off' });
  try {
    const address = /http:\S+\/set-up\?code=\S+/.exec(application.output())?.[0];
    const page = await browser.newPage();
    const wrong = await page.goto(`${application.baseUrl}/set-up?code=guess`);
    expect(await page.getByLabel('Your name').count()).toBe(0);
    expect(wrong?.status()).toBeLessThan(500);
    await page.goto(address ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.close();
  } finally {
    await application.dispose();
  }
});
