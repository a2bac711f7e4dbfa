import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { LogPosition } from './log-position.ts';
import { encodeClocks, readMessage } from './protocol.ts';
import { Rate } from './rate.ts';
import { Receipts } from './receipts.ts';

describe('messages', () => {
  it('C13: a length that points beyond its message is refused, whatever memory lies behind it', () => {
    const memory = new Uint8Array([0, 2, 9, 1, 2, 3, 65, 66, 67, 68, 69, 70]);
    expect(readMessage(memory.subarray(0, 6))).toBeNull();
    expect(readMessage(memory)).toMatchObject({ kind: 'update' });
  });

  it('C17: unknown types, cut and overlong messages are none', () => {
    const frames = [[], [0], [0, 7, 0], [2], [9], [1], [0, 2, 1, 0, 0], [100, 0], [255, 255]];
    for (const frame of frames) expect(readMessage(new Uint8Array(frame))).toBeNull();
    expect(readMessage(new Uint8Array([3]))).toEqual({ kind: 'query-awareness' });
  });

  it('C3: a state vector is written as Yjs reads it', () => {
    const clocks = new Map([
      [1, 5],
      [4294967295, 300],
    ]);
    expect(Y.decodeStateVector(encodeClocks(clocks))).toEqual(clocks);
  });
});

describe('receipts', () => {
  it('C3: what was not taken in holds the count back until it has come again', () => {
    const receipts = new Receipts();
    receipts.settle(receipts.next(true));
    const second = receipts.next(false);
    receipts.miss(receipts.next(false));
    receipts.settle(second);
    expect(receipts.saved).toBe(2);
    receipts.settle(receipts.next(false));
    expect(receipts.saved).toBe(2);
    const answer = receipts.next(true);
    expect(receipts.saved).toBe(2);
    receipts.settle(answer);
    expect(receipts.saved).toBe(5);
  });

  it('C3: an answer makes up only for what came before it', () => {
    const receipts = new Receipts();
    receipts.miss(receipts.next(false));
    const answer = receipts.next(true);
    receipts.miss(receipts.next(false));
    receipts.settle(answer);
    expect(receipts.saved).toBe(2);
    receipts.settle(receipts.next(false));
    expect(receipts.saved).toBe(2);
  });
});

describe('the position in the log', () => {
  it('C19: own updates beyond a gap count when the gap is filled', () => {
    const position = new LogPosition(3);
    position.add(5);
    expect([position.seq, position.hasGap, position.has(5), position.has(4)]).toEqual([
      3,
      true,
      true,
      false,
    ]);
    position.add(4);
    expect([position.seq, position.hasGap]).toEqual([5, false]);
    position.add(2);
    expect(position.seq).toBe(5);
  });
});

describe('rates', () => {
  it('C20: counts within a window of time', () => {
    const rate = new Rate(2, 1000);
    expect([10, 20, 30, 1010].map((now) => rate.take(now))).toEqual([true, true, false, true]);
  });
});
