import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoDescription } from '../db/demo/describe.ts';

/** Longest time the application may take to become ready, in ms, on a busy machine. */
const READY_WITHIN = 90_000;

/** The built application as a process of its own, with its own data folder, as `npm start` runs it. */
export type Application = {
  baseUrl: string;
  dataDir: string;
  demo: DemoDescription;
  /** What it has printed, for a failed test. */
  output: () => string;
  /** As a power cut: nothing is flushed or said. */
  kill: () => Promise<void>;
  /** Starts again on the same address and data. */
  restart: () => Promise<void>;
  /** Stops as Ctrl-C does; returns how long it took, in ms. */
  stop: () => Promise<number>;
  dispose: () => Promise<void>;
};

/** Starts the application with the demo. */
export async function startApplication(env: Record<string, string> = {}): Promise<Application> {
  const dataDir = await mkdtemp(join(tmpdir(), 'collegium-e2e-'));
  const port = await freePort();
  let printed = '';
  let child: ChildProcess;
  const launch = async () => {
    const before = printed.length;
    child = spawn(
      process.execPath,
      ['--enable-source-maps', '-e', "import('./build/main.js').then((m) => m.main())"],
      {
        env: {
          ...process.env,
          PORT: String(port),
          DATA_DIR: dataDir,
          LOG_LEVEL: 'warn',
          ...env,
          NODE_ENV: 'production',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await ready(child, `http://127.0.0.1:${port}`, () => printed.slice(before));
  };
  await launch();
  const stop = async () => {
    const began = performance.now();
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    return performance.now() - began;
  };
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    dataDir,
    demo:
      env.COLLEGIUM_DEMO === 'off'
        ? (null as never)
        : (JSON.parse(await readFile(join(dataDir, 'demo.json'), 'utf8')) as DemoDescription),
    output: () => printed,
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    restart: launch,
    stop,
    dispose: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function ready(child: ChildProcess, baseUrl: string, output: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`The application ended at the start:\n${output()}`);
    const answer = await fetch(`${baseUrl}/readyz`).catch(() => null);
    // The last word of the start: the description of the demo has been written before it.
    if (answer?.ok && output().includes('Collegium is ready')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The application was not ready in time:\n${output()}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
