import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ListenConfig } from '../../db/listen.ts';

export type CollabChild = {
  port: number;
  /** The most memory it has had so far, in bytes. */
  peakMemory(): Promise<number>;
  kill(): Promise<void>;
};

export type ChildSettings = {
  /** That of a child killed before, so that clients come back to it. */
  port?: number;
  redisUrl?: string | undefined;
};

/** Starts a collaboration server as a process of its own and waits until it listens. */
export async function startCollabChild(
  connection: ListenConfig,
  { port = 0, redisUrl }: ChildSettings = {},
): Promise<CollabChild> {
  const entry = fileURLToPath(new URL('./collab-process.ts', import.meta.url));
  const args = ['--import', 'tsx', entry, JSON.stringify(connection), String(port)];
  if (redisUrl) args.push(redisUrl);
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  return {
    port: await portOf(child),
    async peakMemory() {
      const answer = once(child, 'message');
      child.send('peak memory?');
      return ((await answer) as [number])[0];
    },
    kill: () => kill(child),
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(Number(data.toString())));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}

/** With SIGKILL: nothing is flushed, nobody is told. */
function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  return gone;
}
