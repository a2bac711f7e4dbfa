import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PersonId } from '../../app/shared/ids.ts';
import { RoomAwareness } from './awareness.ts';
import { Colours } from './colours.ts';
import { encodeFanOut, type FanOutMessage, readFanOut } from './fan-out-messages.ts';
import { Follower } from './follower.ts';
import { TIMES } from './limits.ts';
import { LogPosition } from './log-position.ts';
import type { LoggedUpdate } from '../documents/document-state.ts';

const person = (n: number) => `018f0000-0000-7000-8000-00000000000${n}` as PersonId;
const [anna, bram, cees] = [person(1), person(2), person(3)];

const update = (seq: number): LoggedUpdate => ({
  seq,
  authorId: anna,
  payload: new Uint8Array([seq, 0]),
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('messages between servers', () => {
  const messages: FanOutMessage[] = [
    { kind: 'updates', updates: [update(7), update(8)] },
    {
      kind: 'presence',
      isWhole: true,
      people: [
        { client: 5, personId: anna, clock: 9, claim: { colour: 3, since: 12 }, state: { a: 1 } },
        { client: 6, personId: bram, clock: 9, claim: { colour: 6, since: 0 }, state: null },
      ],
    },
    { kind: 'ask-presence' },
  ];

  it.each(messages)('C19: $kind is read as it was written, and only by others', (message) => {
    const bytes = encodeFanOut('one', message);
    expect(readFanOut(bytes, 'two')).toEqual({ server: 'one', message });
    expect(readFanOut(bytes, 'one')).toBeNull();
  });

  it.each(messages)('C13: $kind cut short or with more behind it is none', (message) => {
    const bytes = encodeFanOut('one', message);
    for (let length = 0; length < bytes.length; length++) {
      expect(readFanOut(bytes.slice(0, length), 'two')).toBeNull();
      // The rest lies in memory behind it.
      expect(readFanOut(bytes.subarray(0, length), 'two')).toBeNull();
    }
    expect(readFanOut(new Uint8Array([...bytes, 0]), 'two')).toBeNull();
  });
});

describe('following the log', () => {
  function follower(upTo: number) {
    const taken: number[] = [];
    const position = new LogPosition(0);
    const all = Array.from({ length: upTo }, (_, i) => update(i + 1));
    const read = vi.fn(async (seq: number) => all.filter((one) => one.seq > seq));
    const take = (updates: readonly LoggedUpdate[]) => {
      for (const { seq } of updates) {
        taken.push(seq);
        position.add(seq);
      }
      return true;
    };
    const onFailed = (error: unknown) => expect.unreachable(String(error));
    const of = new Follower({ position, isFannedOut: () => true, read, take, onFailed });
    return { of, taken, read, position };
  }

  it('C19: takes in by number what comes in any order, and reads nothing', async () => {
    const { of, taken, read, position } = follower(6);
    of.heardOf(3, true);
    of.hear([update(3)]);
    of.hear([update(1), update(2)]);
    expect(taken).toEqual([1, 2, 3]);
    of.hear([update(5)]);
    position.add(4);
    of.stored(4);
    of.hear([update(4), update(5), update(6)]);
    expect(taken).toEqual([1, 2, 3, 5, 6]);
    await vi.advanceTimersByTimeAsync(TIMES.fanOut * 3);
    expect(read).not.toHaveBeenCalled();
  });

  it('C19: reads what is missing after a moment, and at once what nobody publishes', async () => {
    const { of, taken, read } = follower(3);
    of.hear([update(3)]);
    await vi.advanceTimersByTimeAsync(TIMES.fanOut - 1);
    expect(read).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(taken).toEqual([1, 2, 3]);
    of.heardOf(4, false);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('C19: a steady stream that keeps up is never taken for a loss', async () => {
    const { of, read } = follower(200);
    for (let seq = 1; seq < 200; seq++) {
      of.heardOf(seq + 1, true);
      of.hear([update(seq)]);
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(read).not.toHaveBeenCalled();
    // The moment it is given may begin while another runs.
    await vi.advanceTimersByTimeAsync(TIMES.fanOut * 2);
    expect(read).toHaveBeenCalledTimes(1);
  });
});

describe('colours of several servers', () => {
  const here =
    (...people: PersonId[]) =>
    (id: PersonId) =>
      people.includes(id);

  it('C18: given twice at the same moment, both servers come to the same end', () => {
    const [one, two] = [new Colours(), new Colours()];
    const [ofAnna, ofBram] = [one.of(anna), two.of(bram)];
    expect(ofAnna.colour).toBe(ofBram.colour);
    expect(one.hear(bram, ofBram, here(anna))).toEqual([]);
    expect(two.hear(anna, ofAnna, here(bram))).toEqual([bram]);
    one.hear(bram, two.of(bram), here(anna));
    expect([one.of(anna), one.of(bram)]).toEqual([two.of(anna), two.of(bram)]);
    expect(one.of(anna).colour).not.toBe(one.of(bram).colour);
  });

  it('C18: the older claim stands, and a person on two servers has one colour', () => {
    const [one, two] = [new Colours(), new Colours()];
    one.of(cees);
    const onOne = one.of(bram);
    vi.advanceTimersByTime(5);
    const onTwo = two.of(bram);
    expect([onOne.colour, onTwo.colour]).toEqual([2, 1]);
    expect(one.hear(bram, onTwo, here(bram, cees))).toEqual([]);
    expect(two.hear(bram, onOne, here(bram))).toEqual([bram]);
    expect(two.of(bram)).toEqual(one.of(bram));
  });
});

describe('people on another server', () => {
  function room() {
    const clients = new Map<number, unknown>();
    const published: [clients: number[], isWhole: boolean][] = [];
    const watcher = { personId: cees, name: 'Cees Example' };
    const of = new RoomAwareness({
      broadcast: (frameFor) => read(frameFor(watcher), clients),
      publish: (people, isWhole) =>
        published.push([people.map(({ client, state }) => (state ? client : -client)), isWhole]),
    });
    return { of, clients, published };
  }

  /** Entries of a presence message, as long as their numbers are below 128. */
  function read(frame: Buffer | null, clients: Map<number, unknown>): void {
    const text = frame?.toString('latin1') ?? '';
    for (const [, state] of text.matchAll(/(\{"n":\d+\}|null)/g)) {
      if (state === 'null') clients.clear();
      else clients.set((JSON.parse(state ?? '') as { n: number }).n, state);
    }
  }

  const remote = (n: number, clock: number, state: object | null = { n }) => {
    return { client: n, personId: anna, clock, claim: { colour: 1, since: 1 }, state };
  };

  it('C18: go when their server has not told of them for 20 seconds: it has died', () => {
    const { of, clients } = room();
    of.hear('one', [remote(5, 1)], false);
    vi.advanceTimersByTime(TIMES.presence);
    expect([...clients.keys()]).toEqual([5]);
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(TIMES.presenceRefresh);
      of.hear('one', [remote(5, 1)], true);
      of.beat();
    }
    expect([...clients.keys()]).toEqual([5]);
    let silence = 0;
    for (; clients.size > 0 && silence < 60_000; silence += TIMES.presenceRefresh) {
      vi.advanceTimersByTime(TIMES.presenceRefresh);
      of.beat();
      vi.advanceTimersByTime(TIMES.presence);
    }
    expect(silence).toBeGreaterThanOrEqual(TIMES.presenceExpiry);
    expect(silence).toBeLessThanOrEqual(30_000);
    of.close();
  });

  it('C18: go when their server names all who are there, and not them', () => {
    const { of, clients } = room();
    of.hear('one', [remote(5, 1)], false);
    vi.advanceTimersByTime(TIMES.presence);
    of.hear('two', [], true);
    vi.advanceTimersByTime(TIMES.presence);
    expect(clients.size).toBe(1);
    of.hear('one', [], true);
    vi.advanceTimersByTime(TIMES.presence);
    expect(clients.size).toBe(0);
    of.close();
  });

  it('C18: of two servers that believe to have a client, the one that heard it last is right', () => {
    const { of, clients } = room();
    of.hear('one', [remote(5, 10)], false);
    of.hear('two', [remote(5, 20)], false);
    of.hear('one', [remote(5, 11, null)], false);
    of.hear('one', [remote(5, 10)], true);
    of.hear('one', [], true);
    vi.advanceTimersByTime(TIMES.presence);
    expect(clients.size).toBe(1);
    of.hear('two', [remote(5, 21, null)], false);
    vi.advanceTimersByTime(TIMES.presence);
    of.hear('one', [remote(5, 10)], true);
    vi.advanceTimersByTime(TIMES.presence);
    expect(clients.size).toBe(0);
    of.close();
  });

  it('C18: are not told back to the other servers, and cannot be more than the bound', () => {
    const { of, published } = room();
    const crowd = Array.from({ length: 100_000 }, (_, i) => remote(i, 1));
    of.hear('one', crowd, false);
    vi.advanceTimersByTime(TIMES.presence);
    expect(published).toEqual([]);
    expect(of.personOf(1)).toBe(anna);
    expect(of.personOf(99_999)).toBeUndefined();
    of.close();
  });
});
