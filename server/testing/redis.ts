import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The program, or why there is none; given by global-setup.ts. */
    redisProgram: string | { message: string };
  }
}

/** A Redis of its own, which stores nothing. */
export type RunningRedis = {
  port: number;
  url: string;
  /** With SIGKILL; `start` brings it back on the same port. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * @param program as found by scripts/find-redis.mjs
 * @param settings of Redis, beside ours
 */
export async function startRedis(
  program: string | { message: string },
  settings: Record<string, string> = {},
): Promise<RunningRedis> {
  if (typeof program !== 'string') throw new Error(program.message);
  const folder = mkdtempSync(join(tmpdir(), 'collegium-redis-'));
  const port = await freePort();
  let child: ChildProcess | null = null;
  const end = async (signal: NodeJS.Signals) => {
    const gone = child && once(child, 'exit');
    child?.kill(signal);
    child = null;
    await gone;
  };
  const start = async () => {
    child = await launch(program, { ...settings, dir: folder, port: String(port) });
  };
  await start();
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: () => end('SIGKILL'),
    async stop() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function launch(program: string, own: Record<string, string>): Promise<ChildProcess> {
  const settings = { bind: '127.0.0.1', save: '', appendonly: 'no', ...own };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  // Whatever becomes of the tests, it ends with them.
  const end = () => child.kill();
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Redis did not start:\n${said}`)));
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      if (said.includes('Ready to accept connections')) resolve();
    });
  });
  return child;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
