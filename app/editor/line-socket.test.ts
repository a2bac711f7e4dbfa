import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LINE_PART } from '../shared/line.ts';
import { LineSocket } from './line-socket.ts';

type Asked = { method: string; path: string; body: Uint8Array };

/** A server end that answers as told; a request without an answer waits. */
class Script {
  readonly asked: Asked[] = [];
  #answers: { matches: RegExp; answer: () => Response | Promise<Response> }[] = [];

  /** The next request whose method and address match is answered so. */
  once(matches: RegExp, answer: () => Response | Promise<Response>): this {
    this.#answers.push({ matches, answer });
    return this;
  }

  readonly fetch: typeof fetch = (address, init) => {
    const { pathname, search } = new URL(address as string);
    const asked = {
      method: init?.method ?? 'GET',
      path: pathname + search,
      body: (init?.body as Uint8Array | undefined) ?? new Uint8Array(),
    };
    this.asked.push(asked);
    const at = this.#answers.findIndex(({ matches }) =>
      matches.test(`${asked.method} ${asked.path}`),
    );
    const [found] = at < 0 ? [] : this.#answers.splice(at, 1);
    return found ? Promise.resolve(found.answer()) : new Promise(() => undefined);
  };

  posts(): Asked[] {
    return this.asked.filter(({ method, path }) => method === 'POST' && path.includes('from='));
  }
}

const opened = () => new Response('line-1', { status: 201 });
const arrived = () => new Response(null, { status: 204 });
const bytes =
  (...of: number[]) =>
  () =>
    new Response(new Uint8Array(of));

async function open(script: Script): Promise<{ socket: LineSocket; codes: number[] }> {
  script.once(/^POST \S+\/line\?/, opened);
  const socket = new LineSocket('ws://host.example/collab/page?ack=1', script.fetch);
  const codes: number[] = [];
  socket.onclose = ({ code }) => codes.push(code);
  await new Promise<void>((resolve) => (socket.onopen = () => resolve()));
  return { socket, codes };
}

describe('a socket over plain requests', () => {
  let leaving: EventTarget;
  const beacons: { path: string; body: Uint8Array }[] = [];

  beforeEach(() => {
    beacons.length = 0;
    leaving = new EventTarget();
    vi.stubGlobal('addEventListener', leaving.addEventListener.bind(leaving));
    vi.stubGlobal('removeEventListener', leaving.removeEventListener.bind(leaving));
    vi.stubGlobal('navigator', {
      sendBeacon(address: string, body: Uint8Array) {
        beacons.push({ path: address.replace('http://host.example', ''), body });
        return true;
      },
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  it('opens, reads on from where it is, and hands over whole messages', async () => {
    const script = new Script()
      .once(/GET \S+from=0/, bytes(0x82, 3, 1, 2))
      .once(/GET \S+from=4/, bytes(3, 0x82, 1, 9));
    const { socket } = await open(script);
    const heard: number[][] = [];
    socket.onmessage = ({ data }) => heard.push([...new Uint8Array(data)]);
    await vi.waitFor(() => expect(heard).toEqual([[1, 2, 3], [9]]));
    expect(script.asked.map(({ path }) => path)).toEqual([
      '/collab/page/line?ack=1',
      '/collab/page/line/line-1?from=0',
      '/collab/page/line/line-1?from=4',
      '/collab/page/line/line-1?from=8',
    ]);
  });

  it('sends one request at a time, with all that has gathered', async () => {
    let arrive = () => {};
    const gate = new Promise<Response>((resolve) => (arrive = () => resolve(arrived())));
    const script = new Script().once(/POST \S+from=0/, () => gate);
    const { socket } = await open(script);
    for (const byte of [1, 2]) socket.send(new Uint8Array([byte]));
    await vi.waitFor(() => expect(script.posts()).toHaveLength(1));
    for (const byte of [3, 4, 5]) socket.send(new Uint8Array([byte]));
    await Promise.resolve();
    expect(script.posts()).toHaveLength(1);
    arrive();
    await vi.waitFor(() => expect(script.posts()).toHaveLength(2));
    const [first, second] = script.posts();
    expect([first?.body.length, second?.body.length]).toEqual([2 * 7, 3 * 7]);
    expect(second?.path).toContain(`from=${2 * 7}`);
  });

  it('sends again what got no answer, or a page of some proxy, and in parts what is large', async () => {
    const page = () => new Response('<p>Blocked', { headers: { 'content-type': 'text/html' } });
    const script = new Script()
      .once(/POST \S+from=0/, () => Promise.reject(new TypeError('cut')))
      .once(/POST \S+from=0/, page)
      .once(/POST \S+from=0/, () => new Response(null, { status: 502 }))
      .once(/POST \S+from=0/, arrived);
    const { socket, codes } = await open(script);
    socket.send(new Uint8Array(LINE_PART));
    await vi.waitFor(() => expect(script.posts()).toHaveLength(5), 5000);
    expect(script.posts().map(({ body }) => body.length)).toEqual([
      ...Array.from({ length: 4 }, () => LINE_PART),
      14,
    ]);
    expect(codes).toEqual([]);
  });

  it.each([
    ['the server says farewell', bytes(0x88, 2, 0x11, 0x33), 4403],
    ['the line is gone', () => new Response(null, { status: 404 }), 1006],
    ['what comes is no frame', bytes(1, 2, 3), 1006],
  ])('ends once where %s', async (_, answer, code) => {
    const script = new Script().once(/GET/, answer);
    const { socket, codes } = await open(script);
    await vi.waitFor(() => expect(codes).toEqual([code]));
    socket.send(new Uint8Array([1]));
    socket.close();
    expect(codes).toEqual([code]);
    expect(script.posts().map(({ path }) => path)).toEqual([
      '/collab/page/line/line-1?from=0&last=1',
    ]);
  });

  it('closes with 1009 where a body is refused as too large', async () => {
    const script = new Script().once(/POST \S+from=0/, () => new Response(null, { status: 413 }));
    const { socket, codes } = await open(script);
    socket.send(new Uint8Array([1]));
    await vi.waitFor(() => expect(codes).toEqual([1009]));
  });

  it('answers a ping, which tells the server that it reads', async () => {
    const script = new Script().once(/GET/, bytes(0x89, 1, 7));
    await open(script);
    await vi.waitFor(() => expect(script.posts()).toHaveLength(1));
    expect([...(script.posts()[0]?.body ?? [])]).toEqual([0x8a, 0x81, 0, 0, 0, 0, 7]);
  });

  it('sends what was said before it was closed, and then leaves', async () => {
    const script = new Script().once(/POST \S+from=0$/, arrived);
    const { socket, codes } = await open(script);
    socket.send(new Uint8Array([1]));
    socket.close();
    expect(codes).toEqual([]);
    await vi.waitFor(() => expect(codes).toEqual([1000]));
    expect(script.posts().map(({ body }) => body.length)).toEqual([7, 0]);
    expect(script.posts()[1]?.path).toContain('last=1');
  });

  it('leaves the page with a beacon that holds all that has not arrived', async () => {
    const script = new Script();
    const { socket, codes } = await open(script);
    socket.send(new Uint8Array([1]));
    await vi.waitFor(() => expect(script.posts()).toHaveLength(1));
    socket.send(new Uint8Array([2]));
    leaving.dispatchEvent(new Event('pagehide'));
    expect(codes).toEqual([1006]);
    expect(beacons.map(({ path }) => path)).toEqual(['/collab/page/line/line-1?from=0&last=1']);
    // Both messages, masked: 7 bytes each.
    expect(beacons[0]?.body).toHaveLength(14);
  });

  it('asks without waiting while the page is out of sight', async () => {
    vi.stubGlobal('document', { visibilityState: 'hidden' });
    const script = new Script().once(/GET/, arrived);
    await open(script);
    const polls = () => script.asked.filter(({ method }) => method === 'GET');
    await vi.waitFor(() => expect(polls()).toHaveLength(1));
    expect(polls()[0]?.path).toContain('from=0&wait=0');
    vi.stubGlobal('document', { visibilityState: 'visible' });
    await vi.waitFor(() => expect(polls()).toHaveLength(2), 5000);
    expect(polls()[1]?.path).not.toContain('wait=0');
  });
});
