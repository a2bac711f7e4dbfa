import { LINE_PART } from '../shared/line.ts';
import { closeCodeOf, type Frame, readFrames, writeFrame } from './frames.ts';
import { type Ask, createAsk, insist, pause } from './line-requests.ts';

/** As much of a WebSocket as y-websocket uses. */
export type SocketLike = {
  binaryType: BinaryType;
  readonly readyState: number;
  readonly OPEN: number;
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent<ArrayBuffer>) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  onerror: ((event: Event) => void) | null;
  send(data: Uint8Array): void;
  close(): void;
};

const CONNECTING = 0;
const OPEN = 1;
const CLOSING = 2;
const CLOSED = 3;

/** Close codes of RFC 6455, section 7.4.1. */
const NORMAL = 1000;
const LOST = 1006;
const TOO_LARGE = 1009;

/** A page out of sight asks this often, in ms: a browser has six connections for all of its tabs. */
const HIDDEN_PAUSE = 3000;

/**
 * A socket over plain requests (app/shared/line.ts), in the place of a WebSocket: one request
 * waits for what comes, another carries what goes. A request that fails is tried again from the
 * same position, so nothing is lost or doubled by a proxy that cuts.
 */
export class LineSocket implements SocketLike {
  readonly OPEN = OPEN;
  binaryType: BinaryType = 'arraybuffer';
  readyState = CONNECTING;
  onopen: SocketLike['onopen'] = null;
  onmessage: SocketLike['onmessage'] = null;
  onclose: SocketLike['onclose'] = null;
  onerror: SocketLike['onerror'] = null;

  readonly #ask: Ask;
  /** Address of the line, once it is open. */
  #line = '';
  #read = 0;
  /** The beginning of a frame that has not wholly come. */
  #begun: Uint8Array<ArrayBuffer> = new Uint8Array();
  #written = 0;
  /** What goes from position #written on: on its way, and gathered since. */
  #inFlight: Uint8Array<ArrayBuffer> = new Uint8Array();
  #gathered: Uint8Array<ArrayBuffer>[] = [];
  #isPumping = false;

  /** @param address as of a WebSocket: `wss://host/collab/<document>?ack=1` */
  constructor(address: string | URL, request: typeof fetch = (...of) => fetch(...of)) {
    this.#ask = createAsk(request);
    void this.#run(new URL(address));
  }

  send(data: Uint8Array): void {
    if (this.readyState === OPEN) this.#queue(writeFrame('binary', data));
  }

  /** Leaves; what was sent before still goes. */
  close(): void {
    if (this.readyState === CONNECTING) return this.#end(LOST);
    if (this.readyState !== OPEN) return;
    this.readyState = CLOSING;
    if (!this.#isPumping) this.#end(NORMAL);
  }

  async #run(address: URL): Promise<void> {
    const line = new URL(address.href.replace(/^ws/, 'http'));
    line.pathname += '/line';
    const { status, bytes } = await this.#ask(line.href, { method: 'POST' });
    if (status !== 201) return this.#end(LOST);
    this.#line = `${line.origin}${line.pathname}/${new TextDecoder().decode(bytes)}`;
    // Closed meanwhile.
    if (this.readyState !== CONNECTING) return this.#leave();
    this.readyState = OPEN;
    globalThis.addEventListener?.('pagehide', this.#onPageHide);
    this.onopen?.(new Event('open'));
    await this.#listen();
  }

  async #listen(): Promise<void> {
    while (this.readyState === OPEN) {
      const isHidden = globalThis.document?.visibilityState === 'hidden';
      const query = `?from=${this.#read}${isHidden ? '&wait=0' : ''}`;
      const { status, bytes } = await insist(() => this.#ask(this.#line + query));
      if (this.readyState !== OPEN) return;
      if (status !== 200 && status !== 204) return this.#end(LOST);
      this.#read += bytes.length;
      this.#receive(bytes);
      if (isHidden && bytes.length === 0) await pause(HIDDEN_PAUSE);
    }
  }

  #receive(bytes: Uint8Array<ArrayBuffer>): void {
    const read = readFrames(concat([this.#begun, bytes]));
    if (!read) return this.#end(LOST);
    this.#begun = read.rest;
    for (const frame of read.frames) this.#take(frame);
  }

  #take(frame: Frame): void {
    if (this.readyState !== OPEN) return;
    switch (frame.kind) {
      case 'binary':
        return this.onmessage?.(new MessageEvent('message', { data: frame.payload.buffer }));
      case 'ping':
        return this.#queue(writeFrame('pong', frame.payload));
      case 'close':
        return this.#end(closeCodeOf(frame));
      case 'pong':
    }
  }

  #queue(frame: Uint8Array<ArrayBuffer>): void {
    this.#gathered.push(frame);
    if (!this.#isPumping) void this.#pump();
  }

  /** One request after another; what gathers meanwhile goes into the next. */
  async #pump(): Promise<void> {
    this.#isPumping = true;
    // What is sent in one turn goes in one request.
    await Promise.resolve();
    while (this.readyState !== CLOSED) {
      this.#inFlight = this.#unsent();
      this.#gathered = [];
      const body = this.#inFlight.slice(0, LINE_PART);
      if (body.length === 0) break;
      const address = `${this.#line}?from=${this.#written}`;
      const { status } = await insist(() => this.#ask(address, { method: 'POST', body }));
      if (status !== 204) return this.#end(status === 413 ? TOO_LARGE : LOST);
      this.#written += body.length;
      this.#inFlight = this.#inFlight.subarray(body.length);
    }
    this.#isPumping = false;
    if (this.readyState === CLOSING) this.#end(NORMAL);
  }

  #unsent(): Uint8Array<ArrayBuffer> {
    return concat([this.#inFlight, ...this.#gathered]);
  }

  /** The page is left: a beacon goes where a request would be cut. */
  readonly #onPageHide = (): void => {
    const address = `${this.#line}?from=${this.#written}&last=1`;
    const isSent = navigator.sendBeacon(address, this.#unsent());
    this.#end(LOST, !isSent);
  };

  #end(code: number, leave = true): void {
    if (this.readyState === CLOSED) return;
    this.readyState = CLOSED;
    globalThis.removeEventListener?.('pagehide', this.#onPageHide);
    if (this.#line && leave) this.#leave();
    this.onclose?.(closeEvent(code));
  }

  /** Where it does not arrive, the server notices by itself. */
  #leave(): void {
    void this.#ask(`${this.#line}?from=0&last=1`, { method: 'POST', keepalive: true });
  }
}

/** Made from a plain event, because Node.js has no CloseEvent. */
export function closeEvent(code: number): CloseEvent {
  return Object.assign(new Event('close'), { code, reason: '', wasClean: code !== LOST });
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
