import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const BINARY = 0x82;
const PING = 9;
const CLOSE = 8;

/**
 * A WebSocket client with the least that will do (RFC 6455), so that the clients of a benchmark
 * cost less than its servers: no fragments, no text, no extension, and a mask of zeros, which is
 * a valid one and leaves the bytes as they are.
 */
export class Wire {
  readonly opened: Promise<void>;
  onMessage: (payload: Buffer) => void = () => {};
  onEnd: () => void = () => {};
  readonly #net: Socket;
  #rest: Buffer = Buffer.alloc(0);
  #upgraded = false;

  constructor(port: number, path: string, cookie: string) {
    this.#net = connect(port, '127.0.0.1');
    this.#net.setNoDelay(true);
    this.opened = new Promise((resolve, reject) => {
      this.#net.on('error', reject);
      this.#net.on('close', () => {
        reject(new Error('The server closed the socket.'));
        this.onEnd();
      });
      this.#net.on('data', (data: Buffer) => {
        this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, data]) : data;
        if (!this.#upgraded && !this.#readUpgrade(resolve, reject)) return;
        this.#readFrames();
      });
    });
    // A server that is killed is no failure of the client; who waits for it to open is told.
    this.opened.catch(() => {});
    this.#net.write(request(port, path, cookie));
  }

  /** @returns false where the socket has more than it can take at once */
  send(payload: Uint8Array): boolean {
    return this.#net.write(toFrame(BINARY, payload));
  }

  /** Sends many in one write, and waits while the server does not read. */
  async sendAll(payloads: readonly Uint8Array[]): Promise<void> {
    if (this.#net.write(Buffer.concat(payloads.map((payload) => toFrame(BINARY, payload))))) return;
    await new Promise<void>((resolve) => {
      this.#net.once('drain', resolve);
      this.#net.once('close', () => resolve());
    });
  }

  pause(): void {
    this.#net.pause();
  }

  close(): void {
    this.#net.destroy();
  }

  #readUpgrade(resolve: () => void, reject: (error: Error) => void): boolean {
    const end = this.#rest.indexOf('\r\n\r\n');
    if (end < 0) return false;
    const head = this.#rest.subarray(0, end).toString('latin1');
    this.#rest = this.#rest.subarray(end + 4);
    if (!head.startsWith('HTTP/1.1 101')) {
      reject(new Error(`The server refused the socket: ${head.split('\r\n')[0]}`));
      return false;
    }
    this.#upgraded = true;
    resolve();
    return true;
  }

  #readFrames(): void {
    const bytes = this.#rest;
    let at = 0;
    while (bytes.length - at >= 2) {
      let length = (bytes[at + 1] ?? 0) & 127;
      let start = at + 2;
      if (length === 126) {
        if (bytes.length < at + 4) break;
        length = bytes.readUInt16BE(at + 2);
        start = at + 4;
      } else if (length === 127) {
        if (bytes.length < at + 10) break;
        length = Number(bytes.readBigUInt64BE(at + 2));
        start = at + 10;
      }
      if (bytes.length < start + length) break;
      this.#handle((bytes[at] ?? 0) & 15, bytes.subarray(start, start + length));
      at = start + length;
    }
    this.#rest = bytes.subarray(at);
  }

  #handle(opcode: number, payload: Buffer): void {
    if (opcode === (BINARY & 15)) this.onMessage(payload);
    else if (opcode === PING) this.#net.write(toFrame(0x8a, payload));
    else if (opcode === CLOSE) this.#net.end();
  }
}

function request(port: number, path: string, cookie: string): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...(cookie ? [`Cookie: ${cookie}`] : []),
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function toFrame(first: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const header = length < 126 ? 2 : length < 65536 ? 4 : 10;
  const frame = Buffer.alloc(header + 4 + length);
  frame[0] = first;
  frame[1] = 0x80 | (header === 2 ? length : header === 4 ? 126 : 127);
  if (header === 4) frame.writeUInt16BE(length, 2);
  if (header === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(payload, header + 4);
  return frame;
}
