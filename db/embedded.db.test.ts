import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDb } from './create-db.ts';
import { type EmbeddedPostgres, startEmbedded } from './embedded.ts';
import { isRunning } from './embedded/processes.ts';

let dataDir: string;
let server: EmbeddedPostgres | undefined;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'collegium-embedded-'));
});

afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the embedded server', () => {
  it('starts, answers over its socket alone, and stops within two seconds', async () => {
    const running = await start();
    expect(running.adopted).toBe(false);
    expect(statSync(running.socketDir).mode & 0o077).toBe(0);
    expect(await ask(running, `SHOW listen_addresses`)).toEqual([{ listen_addresses: '' }]);

    const begin = performance.now();
    await running.stop();
    expect(performance.now() - begin).toBeLessThan(2000);
    expect(isRunning(postmasterPid() ?? 0)).toBe(false);
  });

  it('keeps what was written when it is stopped and started again', async () => {
    const first = await start();
    await first.ensureDatabase('collegium');
    await first.stop();
    const second = await start();
    await second.ensureDatabase('collegium');
    expect(await ask(second, 'SELECT current_database()', 'collegium')).toHaveLength(1);
  });

  it('takes over the server of an application that was killed', async () => {
    await startAndKillApplication();
    const left = postmasterPid();
    expect(isRunning(left ?? 0)).toBe(true);

    const running = await start();
    expect(running.adopted).toBe(true);
    expect(postmasterPid()).toBe(left);
    expect(await ask(running, 'SELECT n FROM mark')).toEqual([{ n: 1 }]);
  });

  it('leaves the server of an application that runs alone', async () => {
    const application = await startApplication();
    await expect(start()).rejects.toThrow(/already runs on the data folder/);
    await kill(application);
  });

  it('recovers when application and server were killed', async () => {
    await startAndKillApplication();
    process.kill(postmasterPid() as number, 'SIGKILL');

    const running = await start();
    expect(running.adopted).toBe(false);
    expect(await ask(running, 'SELECT n FROM mark')).toEqual([{ n: 1 }]);
  });

  it('starts the server again when it is killed under the running application', async () => {
    const running = await start();
    await ask(running, 'CREATE TABLE mark AS SELECT 1 AS n');
    const killed = postmasterPid() as number;
    process.kill(killed, 'SIGKILL');

    await expect
      .poll(() => ask(running, 'SELECT n FROM mark').catch(() => null), { timeout: 10_000 })
      .toEqual([{ n: 1 }]);
    expect(postmasterPid()).not.toBe(killed);
  });

  it('finds a private folder for the socket where the data folder has a long path', async () => {
    const long = join(dataDir, 'x'.repeat(120));
    server = await startEmbedded({ dataDir: long, durable: true, log: () => {} });
    expect(server.socketDir.startsWith(long)).toBe(false);
    expect(statSync(server.socketDir).mode & 0o077).toBe(0);
    expect(await ask(server, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });
});

async function start(): Promise<EmbeddedPostgres> {
  server = await startEmbedded({ dataDir, durable: true, log: () => {} });
  return server;
}

/** Another process that starts the server as an application does, makes a table and then waits. */
async function startApplication(): Promise<ChildProcess> {
  const code = `
    const { startEmbedded } = await import(${JSON.stringify(join(here, 'embedded.ts'))});
    const { createDb } = await import(${JSON.stringify(join(here, 'create-db.ts'))});
    const options = { dataDir: ${JSON.stringify(dataDir)}, durable: true, log: () => {} };
    const server = await startEmbedded(options);
    const { pool } = createDb(server.connection('postgres'));
    await pool.query('CREATE TABLE mark AS SELECT 1 AS n');
    console.log('ready');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    cwd: join(here, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function startAndKillApplication(): Promise<void> {
  await kill(await startApplication());
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function ask(running: EmbeddedPostgres, text: string, database = 'postgres') {
  const { db } = createDb({ ...running.connection(database), max: 1 });
  try {
    return (await sql.raw(text).execute(db)).rows;
  } finally {
    await db.destroy();
  }
}

function postmasterPid(): number | null {
  try {
    return Number(readFileSync(join(dataDir, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return null;
  }
}

const here = fileURLToPath(new URL('.', import.meta.url));
