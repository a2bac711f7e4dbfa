import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasAdministrator } from './accounts/accounts.queries.ts';
import type { App } from './app.ts';
import type { Env } from './env.ts';

/**
 * The code that opens set-up: made once, kept in the data folder for the owner alone, void as
 * soon as there is an administrator.
 */
export async function setupCode(db: App['db'], dataDir: string): Promise<string | null> {
  if (await hasAdministrator(db)) return null;
  const file = join(dataDir, 'setup-code');
  const code = randomBytes(15).toString('base64url');
  try {
    await writeFile(file, code, { flag: 'wx', mode: 0o600 });
    return code;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFile(file, 'utf8');
  }
}

/** Prints where set-up begins, while there is no administrator. */
export async function announceSetup(app: App, say: (line: string) => void): Promise<void> {
  const code = await app.config.setupCode();
  if (code) say(`There is no administrator yet. Open ${app.config.baseUrl}/set-up?code=${code}`);
}

/** Writes demo.json for scripts and prints who can sign in. */
export async function announceDemo(
  app: App,
  env: Pick<Env, 'dataDir'>,
  say: (line: string) => void,
): Promise<void> {
  const { describeDemo } = await import('../db/demo/describe.ts');
  const demo = await describeDemo(app.db, app.config.baseUrl);
  await writeFile(join(env.dataDir, 'demo.json'), JSON.stringify(demo, null, 2), { mode: 0o600 });
  say(`Demo people (password of all: ${demo.people[0]?.password ?? ''})`);
  for (const { email, role, community } of demo.highlights) {
    say(`  ${email.padEnd(36)} ${role}${community ? `, ${community}` : ''}`);
  }
}
