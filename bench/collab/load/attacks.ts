import { setTimeout as sleep } from 'node:timers/promises';
import * as encoding from 'lib0/encoding';
import { BenchClient } from './client.ts';
import type { Attacked, AttackName, AttackOrder } from './commands.ts';
import { Writer } from './updates.ts';

const PAUSE_MS = 100;
const MB = 2 ** 20;

type Hands = { attacker: BenchClient; colleague: BenchClient };

/** One go of each; the attacker comes back when the server has closed him, and begins again. */
const DEEDS: Record<AttackName, (hands: Hands) => Promise<void>> = {
  none: async () => {},
  '4,000 updates on what is missing': async ({ attacker }) => {
    // The paragraph they stand in is never sent.
    const writer = new Writer();
    await attacker.writeAll(Array.from({ length: 4000 }, () => writer.type('x')));
  },
  'presence, without pause': async ({ attacker }) => {
    for (let i = 0; i < 2000 && !attacker.isClosed; i++) {
      await attacker.send(attacker.toPresence(presences(1, { cursor: i, text: 'x'.repeat(1000) })));
    }
  },
  '100,000 presences at once': ({ attacker }) =>
    attacker.send(attacker.toPresence(presences(100_000, { cursor: 1 }))),
  '50 MB in one message': ({ attacker }) => attacker.send(new Uint8Array(50 * MB)),
  'malformed messages': async ({ attacker }) => {
    for (const byte of [0, 1, 7, 0xff]) await attacker.send(new Uint8Array(64).fill(byte));
  },
  'a reader who does not read': async ({ attacker, colleague }) => {
    attacker.pause();
    const writer = new Writer();
    colleague.write(writer.begin('x'.repeat(MB)));
  },
};

export async function attack(order: AttackOrder): Promise<Attacked> {
  const { kind, name, seconds } = order;
  const until = performance.now() + seconds * 1000;
  const done = { times: 0, closed: 0 };
  const colleague = await open(new BenchClient(kind, order.colleague));
  let attacker: BenchClient | null = null;
  while (colleague && performance.now() < until) {
    if (!attacker || attacker.isClosed)
      attacker = await open(new BenchClient(kind, order.attacker));
    if (attacker) {
      await DEEDS[name]({ attacker, colleague });
      done.times++;
    }
    await sleep(PAUSE_MS);
    if (attacker?.isClosed) done.closed++;
  }
  attacker?.close();
  colleague?.close();
  return done;
}

/** Null where the server does not let it in, or is gone. */
function open(client: BenchClient): Promise<BenchClient | null> {
  return client.synced.then(
    () => client,
    () => null,
  );
}

/** Beyond what any server has seen; one that has not changed may be passed over. */
let clock = Date.now();

function presences(count: number, state: object): Uint8Array {
  const json = JSON.stringify(state);
  clock++;
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, count);
    for (let i = 0; i < count; i++) {
      encoding.writeVarUint(encoder, 1000 + i);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
}
