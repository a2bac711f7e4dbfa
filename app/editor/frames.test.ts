import { describe, expect, it } from 'vitest';
import { closeCodeOf, type Frame, readFrames, writeFrame } from './frames.ts';

/** A frame as our server sends it: without a mask. */
function fromServer(kind: Frame['kind'], payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const masked = writeFrame(kind, payload);
  const at = masked.length - payload.length - 4;
  const frame = new Uint8Array([...masked.subarray(0, at), ...payload]);
  frame[1] = (frame[1] ?? 0) & 0x7f;
  return frame;
}

const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

describe('frames of a WebSocket', () => {
  it.each([0, 1, 125, 126, 65_535, 65_536, 300_000])('reads one of %i bytes', (length) => {
    const payload = new Uint8Array(length).fill(7);
    const read = readFrames(fromServer('binary', payload));
    expect(read?.frames.map(({ kind }) => kind)).toEqual(['binary']);
    expect(Buffer.compare(read?.frames[0]?.payload ?? Buffer.alloc(0), payload)).toBe(0);
    expect(read?.rest).toHaveLength(0);
  });

  it('reads several, and keeps what is not whole, wherever it is cut', () => {
    const first = fromServer('binary', new Uint8Array([1, 2, 3]));
    const second = fromServer('ping', new Uint8Array(200).fill(9));
    const all = join(first, second);
    for (let cut = 0; cut <= all.length; cut++) {
      const before = readFrames(all.slice(0, cut));
      const whole = cut < first.length ? 0 : cut < all.length ? 1 : 2;
      expect(before?.frames).toHaveLength(whole);
      const after = readFrames(join(before?.rest ?? new Uint8Array(), all.subarray(cut)));
      expect([...(before?.frames ?? []), ...(after?.frames ?? [])]).toEqual([
        { kind: 'binary', payload: new Uint8Array([1, 2, 3]) },
        { kind: 'ping', payload: new Uint8Array(200).fill(9) },
      ]);
    }
  });

  it('writes them masked with zeros', () => {
    expect([...writeFrame('binary', new Uint8Array([5]))]).toEqual([0x82, 0x81, 0, 0, 0, 0, 5]);
    expect([...writeFrame('pong', new Uint8Array(126)).subarray(0, 4)]).toEqual([
      0x8a, 0xfe, 0, 126,
    ]);
  });

  it('takes no text, no fragment and no other bytes for a frame', () => {
    expect(readFrames(new Uint8Array([0x81, 1, 65]))).toBeNull();
    expect(readFrames(new Uint8Array([0x02, 1, 65]))).toBeNull();
    expect(readFrames(new TextEncoder().encode('<html>').slice())).toBeNull();
  });

  it('knows the code of a farewell', () => {
    const [frame] = readFrames(fromServer('close', new Uint8Array([0x11, 0x33])))?.frames ?? [];
    expect(frame && closeCodeOf(frame)).toBe(4403);
    expect(closeCodeOf({ kind: 'close', payload: new Uint8Array() })).toBe(1005);
  });
});
