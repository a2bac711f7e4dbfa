import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MESSAGE } from '../shared/collab-messages.ts';
import { createLiveSocket } from './live-socket.ts';
import type { SocketLike } from './line-socket.ts';

/** A browser's WebSocket whose network is the test. */
class FakeSocket implements SocketLike {
  static readonly OPEN = 1;
  static readonly all: FakeSocket[] = [];
  readonly OPEN = 1;
  binaryType: BinaryType = 'blob';
  readyState = 0;
  onopen: SocketLike['onopen'] = null;
  onmessage: SocketLike['onmessage'] = null;
  onclose: SocketLike['onclose'] = null;
  onerror: SocketLike['onerror'] = null;
  readonly sent: Uint8Array[] = [];

  constructor() {
    FakeSocket.all.push(this);
  }

  send(data: Uint8Array): void {
    this.sent.push(data);
  }

  /** As a browser does, also while connecting. */
  close(): void {
    this.end(1006);
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.(new Event('open'));
  }

  speak(): void {
    this.onmessage?.(new MessageEvent('message', { data: new ArrayBuffer(1) }));
  }

  end(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.onclose?.(Object.assign(new Event('close'), { code, reason: '', wasClean: false }));
  }
}

/** What is learned of the network, as a list of words. */
function setUp({ usesLines = false } = {}) {
  const learned: string[] = [];
  const opened: boolean[] = [];
  const sent: [number, boolean][] = [];
  const LiveSocket = createLiveSocket({
    reach: {
      usesLines: () => usesLines,
      socketFailed: (how) => learned.push(how),
      socketWorks: () => learned.push('socket works'),
      lineWorks: () => learned.push('line works'),
      lineRefused: () => undefined,
    },
    onSent: (message, whole) => sent.push([message, whole]),
    onOpen: (isLine) => opened.push(isLine),
    onFailure: (how) => learned.push(how),
  });
  const codes: number[] = [];
  const socket = new LiveSocket('ws://host.example/collab/page');
  socket.onclose = ({ code }) => codes.push(code);
  const carrier = FakeSocket.all.at(-1);
  return { socket, carrier, learned, opened, sent, codes };
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all.length = 0;
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a connection by socket', () => {
  it('works once it has been open and heard for ten seconds', () => {
    const { carrier, learned, opened } = setUp();
    carrier?.open();
    carrier?.speak();
    expect(opened).toEqual([false]);
    vi.advanceTimersByTime(9999);
    expect(learned).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(learned).toEqual(['socket works']);
    carrier?.end(1006);
    expect(learned).toEqual(['socket works']);
  });

  it('is refused where it ends before it opens, and cut where it ends soon after', () => {
    const refused = setUp();
    refused.carrier?.end(1006);
    expect(refused.learned).toEqual(['refused']);
    const cut = setUp();
    cut.carrier?.open();
    cut.carrier?.speak();
    cut.carrier?.end(1006);
    expect(cut.learned).toEqual(['cut']);
    expect(cut.codes).toEqual([1006]);
  });

  it.each([
    ['hangs in its upgrade', false],
    ['opens and says nothing', true],
  ])('is given up at once where it %s for six seconds', (_, opens) => {
    const { carrier, learned, codes } = setUp();
    if (opens) carrier?.open();
    vi.advanceTimersByTime(6000);
    expect(learned).toEqual(['silent']);
    expect(codes).toEqual([1006]);
    expect(carrier?.readyState).toBe(3);
  });

  it('says nothing of the network where the server or the person ends it', () => {
    const server = setUp();
    server.carrier?.open();
    server.carrier?.end(1001);
    const person = setUp();
    person.socket.close();
    expect([...server.learned, ...person.learned]).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect([...server.learned, ...person.learned]).toEqual([]);
  });

  it('numbers what it sends of the document, and nothing else', () => {
    const { socket, carrier, sent } = setUp();
    carrier?.open();
    for (const [type, step] of [
      [MESSAGE.sync, 0],
      [MESSAGE.sync, 1],
      [MESSAGE.awareness, 2],
      [MESSAGE.sync, 2],
    ])
      socket.send(new Uint8Array([type ?? 0, step ?? 0, 0]));
    expect(sent).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(carrier?.sent).toHaveLength(4);
  });
});

describe('a connection by line', () => {
  /** A line that opens and stays silent. */
  const lineOf = (status: number) => (_address: unknown, init?: RequestInit) =>
    init?.method === 'POST'
      ? Promise.resolve(new Response(status === 201 ? 'line-1' : null, { status }))
      : new Promise<Response>(() => undefined);

  async function byLine(status = 201) {
    vi.stubGlobal('fetch', lineOf(status));
    const set = setUp({ usesLines: true });
    await vi.advanceTimersByTimeAsync(1);
    return set;
  }

  it('is remembered when it opens and when it ends', async () => {
    const { socket, learned, opened, codes } = await byLine();
    expect([opened, learned]).toEqual([[true], ['line works']]);
    socket.close();
    expect(learned).toEqual(['line works', 'line works']);
    expect(codes).toEqual([1000]);
  });

  it('counts as refused where it does not open', async () => {
    const { learned, codes } = await byLine(429);
    expect([learned, codes]).toEqual([['line-refused'], [1006]]);
  });

  it.each([
    ['every five minutes', () => vi.advanceTimersByTimeAsync(5 * 60_000)],
    ['when the network is back', () => Promise.resolve(window.dispatchEvent(new Event('online')))],
  ])('gives way to a socket that lasts, tried %s', async (_, pass) => {
    const { learned, codes } = await byLine();
    await pass();
    const trial = FakeSocket.all.at(-1);
    trial?.open();
    trial?.speak();
    await vi.advanceTimersByTimeAsync(9999);
    expect(codes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(codes).toEqual([1000]);
    expect(learned.at(-1)).toBe('socket works');
    expect(trial?.readyState).toBe(3);
  });

  it('stays where the socket is refused, silent or cut', async () => {
    const { codes } = await byLine();
    for (const fate of ['refused', 'silent', 'cut']) {
      await vi.advanceTimersByTimeAsync(5 * 60_000 - 6000);
      const tried = FakeSocket.all.length;
      await vi.advanceTimersByTimeAsync(6000);
      expect(FakeSocket.all).toHaveLength(tried + 1);
      const trial = FakeSocket.all.at(-1);
      if (fate !== 'silent') trial?.open();
      if (fate === 'cut') trial?.speak();
      if (fate !== 'silent') trial?.end(1006);
    }
    await vi.advanceTimersByTimeAsync(60_000);
    expect(codes).toEqual([]);
  });
});
