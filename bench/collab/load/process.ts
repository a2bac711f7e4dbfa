/** The process that plays all clients, on the orders of the benchmark. */
import { setTimeout as sleep } from 'node:timers/promises';
import { attack } from './attacks.ts';
import { BenchClient } from './client.ts';
import type { ClientSpec, CommandName, Commands, Kind, Question, Reply } from './commands.ts';
import { isResultOf, MARKER, readTrace, type Trace } from './trace.ts';
import { Typists } from './typing.ts';
import { UntilKilled } from './until-killed.ts';
import { Writer } from './updates.ts';

/** Sockets that are being opened at once. */
const OPENING = 50;
/** Updates of the trace in one write. */
const CHUNK = 500;

const pages = new Map<string, BenchClient[]>();
const traces = new Map<number, Trace>();
let untilKilled: UntilKilled | null = null;
let lastTrace: Trace | null = null;

const handlers: {
  [Name in CommandName]: (ask: Commands[Name]['ask']) => Promise<Commands[Name]['answer']>;
} = {
  async connect({ kind, clients }) {
    const began = performance.now();
    for (const client of await openAll(kind, clients)) {
      pages.set(client.page, [...(pages.get(client.page) ?? []), client]);
    }
    return { ms: performance.now() - began };
  },
  async fill({ characters }) {
    const text = 'A line of a page that somebody has left open. '.repeat(characters / 40);
    for (const [client] of pages.values())
      client?.write(new Writer().begin(text.slice(0, characters)));
    await sleep(500);
    return null;
  },
  type: ({ writersPerPage, rate, seconds }) =>
    new Typists([...pages.values()], writersPerPage).run(rate, seconds),
  async begin({ rate }) {
    untilKilled = new UntilKilled([...pages.values()], rate);
    return null;
  },
  async losses({ kind, clients }) {
    if (!untilKilled) throw new Error('Nobody has been typing.');
    // Whatever the dead server had sent is read by now.
    untilKilled.stop();
    closeAll();
    const opened = await openAll(kind, clients);
    const states = await Promise.all(opened.map(async (c) => [c.page, await c.synced] as const));
    for (const client of opened) client.close();
    return untilKilled.losses(new Map(states));
  },
  replay: async ({ keystrokes, limit }) => replay(keystrokes, limit),
  async open({ kind, client: spec }) {
    const began = performance.now();
    const client = new BenchClient(kind, spec);
    const state = await client.synced;
    const ms = performance.now() - began;
    client.close();
    const matches = lastTrace ? isResultOf(lastTrace, state) : true;
    return { ms, bytes: state.byteLength, matches };
  },
  attack: (order) => attack(order),
  async disconnect() {
    closeAll();
    return null;
  },
};

async function openAll(kind: Kind, specs: readonly ClientSpec[]): Promise<BenchClient[]> {
  const clients: BenchClient[] = [];
  for (let i = 0; i < specs.length; i += OPENING) {
    const some = specs.slice(i, i + OPENING).map((spec) => new BenchClient(kind, spec));
    await Promise.all(some.map((client) => client.synced));
    clients.push(...some);
  }
  return clients;
}

function closeAll(): void {
  for (const client of [...pages.values()].flat()) client.close();
  pages.clear();
}

/** The first client of the only page writes, as fast as the server reads; the second waits for the end. */
async function replay(keystrokes: number, limit: number): Promise<Commands['replay']['answer']> {
  const trace = traces.get(keystrokes) ?? readTrace(keystrokes);
  traces.set(keystrokes, trace);
  lastTrace = trace;
  const [writer, reader] = [...pages.values()][0] ?? [];
  if (!writer || !reader) throw new Error('The trace needs two clients.');
  const marker = Buffer.from(MARKER);
  const began = performance.now();
  let over = false;
  const end = new Promise<number>((resolve) => {
    reader.onUpdate = (update) => {
      if (Buffer.from(update.buffer, update.byteOffset, update.byteLength).includes(marker)) {
        resolve((performance.now() - began) / 1000);
      }
    };
  });
  const tooLong = sleep(limit * 1000, Infinity, { ref: false });
  const writing = (async () => {
    for (let i = 0; i < trace.updates.length && !over; i += CHUNK) {
      await writer.writeAll(trace.updates.slice(i, i + CHUNK));
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const seconds = await Promise.race([end, tooLong]);
  over = true;
  if (Number.isFinite(seconds)) await writing;
  return { updates: trace.updates.length, seconds, trace: trace.name };
}

process.on('message', ({ name, ask }: Question) => {
  const answer = (handlers[name] as (ask: unknown) => Promise<unknown>)(ask);
  answer.then(
    (value) => reply({ answer: value }),
    (error: unknown) => reply({ error: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());

const reply = (message: Reply) => void process.send?.(message);
