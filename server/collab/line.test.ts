import { describe, expect, it } from 'vitest';
import { LINE_PART } from '../../app/shared/line.ts';
import { Line } from './line.ts';

/** A line whose handshake has been answered. */
function openLine(): Line {
  const line = new Line();
  line.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
  return line;
}

const text = async (bytes: Promise<Buffer> | null) => bytes && (await bytes).toString();

describe('a line in the place of a network socket', () => {
  it('C23: keeps what is written until it has arrived, and counts it as waiting', async () => {
    const line = openLine();
    line.write('one');
    line.write('two');
    expect(line.writableLength).toBe(6);
    expect(await text(line.readFrom(0, 0))).toBe('one');
    expect(await text(line.readFrom(0, 0))).toBe('one');
    expect(line.writableLength).toBe(6);
    expect(await text(line.readFrom(3, 0))).toBe('two');
    expect(line.writableLength).toBe(3);
    expect(await text(line.readFrom(6, 0))).toBe('');
    expect(line.writableLength).toBe(0);
    line.destroy();
  });

  it('C23: what gathers meanwhile goes together, in parts of bounded size', async () => {
    const line = openLine();
    const large = Buffer.alloc(LINE_PART + 1, 'x');
    line.write('first');
    for (const chunk of ['a', 'b', large]) line.write(chunk);
    expect(await text(line.readFrom(0, 0))).toBe('first');
    const part = await line.readFrom(5, 0);
    expect(part).toHaveLength(LINE_PART);
    expect(part?.subarray(0, 3).toString()).toBe('abx');
    expect(await line.readFrom(5 + LINE_PART, 0)).toHaveLength(3);
    line.destroy();
  });

  it('C23: who waits is answered by what is written, by the next who asks, or by the end', async () => {
    const line = openLine();
    const first = line.readFrom(0, 60_000);
    line.write('news');
    expect(await text(first)).toBe('news');
    const older = line.readFrom(4, 60_000);
    const newer = line.readFrom(4, 60_000);
    expect(await text(older)).toBe('');
    line.destroy();
    expect(await text(newer)).toBe('');
  });

  it('C23: reads in order, once, and says when it is full', async () => {
    const line = openLine();
    const read: string[] = [];
    line.on('data', (chunk: Buffer) => read.push(chunk.toString()));
    await new Promise((resolve) => setImmediate(resolve));
    expect(line.arrive(1, Buffer.from('x'))).toBe(false);
    for (const [from, bytes] of [
      [0, 'abc'],
      [0, 'abc'],
      [1, 'bcd'],
      [4, 'e'],
    ] as const)
      expect(line.arrive(from, Buffer.from(bytes))).toBe(true);
    expect(read.join('')).toBe('abcde');
    expect(line.isFull).toBe(false);
    line.pause();
    line.arrive(5, Buffer.alloc(line.readableHighWaterMark));
    expect(line.isFull).toBe(true);
    line.resume();
    line.destroy();
  });

  it('C23: who has left has sent all and waits for nothing', async () => {
    const line = openLine();
    line.write('unread');
    line.write('more');
    const read: string[] = [];
    line.on('data', (chunk: Buffer) => read.push(chunk.toString()));
    const ended = new Promise((resolve) => line.on('end', resolve));
    const closed = new Promise((resolve) => line.on('close', resolve));
    line.arrive(0, Buffer.from('last words'));
    line.leave();
    line.leave();
    line.arrive(0, Buffer.from('last words, and more'));
    await ended;
    line.end('a farewell that nobody reads');
    await closed;
    expect(read.join('')).toBe('last words');
  });
});
