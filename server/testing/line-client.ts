import { request } from 'node:http';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { closeCodeOf, type Frame, readFrames, writeFrame } from '../../app/editor/frames.ts';
import { LineSocket } from '../../app/editor/line-socket.ts';
import { MESSAGE } from '../../app/shared/collab-messages.ts';
import type { DocumentId } from '../../app/shared/ids.ts';
import type { Rights } from '../collab/access.ts';
import { connectClient, type StockClient, write } from './collab-harness.ts';

/** A client over a line, with what it has been told. */
export type LineClient = StockClient & {
  /** Counts of messages on disk, as reported. */
  saved: number[];
  rights: Rights[];
  closeCodes: number[];
};

/** In the place of `fetch`, with a fault between. */
export type Faulty = (send: () => Promise<Response>) => Promise<Response>;

/** The client of the y-websocket package over a line, signed in by the cookie. */
export function connectByLine(
  port: number,
  documentId: DocumentId,
  cookie: string,
  through: Faulty = (send) => send(),
): LineClient {
  const request: typeof fetch = (address, init) =>
    through(() => fetch(address, { ...init, headers: { cookie } }));
  class SignedIn extends LineSocket {
    constructor(address: string | URL) {
      super(address, request);
    }
  }
  const socket = SignedIn as unknown as typeof WebSocket;
  const client = connectClient(port, documentId, cookie, { ack: true, socket });
  const told = { saved: [] as number[], rights: [] as Rights[], closeCodes: [] as number[] };
  const { messageHandlers } = client.provider;
  messageHandlers[MESSAGE.saved] = (_encoder, decoder) => {
    decoding.readVarUint8Array(decoder);
    told.saved.push(decoding.readVarUint(decoder));
  };
  messageHandlers[MESSAGE.rights] = (_encoder, decoder) =>
    void told.rights.push(JSON.parse(decoding.readVarString(decoder)) as Rights);
  client.provider.on('connection-close', (event) => {
    if (event) told.closeCodes.push(event.code);
  });
  return { ...client, ...told };
}

/** A line whose requests are made by hand. */
export class RawLine {
  readonly #url: string;
  readonly #cookie: string;

  private constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
  }

  /** The answer to a request for a line. */
  static knock(port: number, path: string, headers: Record<string, string>): Promise<Response> {
    return fetch(`http://127.0.0.1:${port}/collab/${path}`, { method: 'POST', headers });
  }

  /** @param query more of the address, such as `&schema=1` */
  static async open(
    port: number,
    documentId: DocumentId,
    cookie: string,
    query = '',
  ): Promise<RawLine> {
    const answer = await RawLine.knock(port, `${documentId}/line?ack=1${query}`, { cookie });
    if (answer.status !== 201) throw new Error(`The line was refused: ${answer.status}`);
    const id = await answer.text();
    return new RawLine(`http://127.0.0.1:${port}/collab/${documentId}/line/${id}`, cookie);
  }

  get url(): string {
    return this.#url;
  }

  /** @param query `from=<n>`, with `&wait=0` where nothing is to be waited for */
  async read(query: string): Promise<{ status: number; bytes: Buffer }> {
    const answer = await fetch(`${this.#url}?${query}`, { headers: { cookie: this.#cookie } });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  async write(query: string, body: Uint8Array<ArrayBuffer>): Promise<number> {
    const headers = { cookie: this.#cookie };
    const answer = await fetch(`${this.#url}?${query}`, { method: 'POST', body, headers });
    return answer.status;
  }

  /** Sends a body without saying how long it will be, and does not end it. */
  writeUnannounced(query: string, body: Uint8Array): Promise<number> {
    const headers = { cookie: this.#cookie };
    return new Promise((resolve, reject) => {
      const req = request(`${this.#url}?${query}`, { method: 'POST', headers }, (answer) => {
        resolve(answer.statusCode ?? 0);
        req.destroy();
      });
      req.on('error', reject);
      req.write(body);
    });
  }

  /** Reads on from a position until it is closed; the code. */
  async closeCode(from: number): Promise<number> {
    for (let at = from; ;) {
      const { status, bytes } = await this.read(`from=${at}`);
      if (status >= 400) throw new Error(`The line ended with ${status} and no farewell.`);
      at += bytes.length;
      const farewell = framesIn(bytes).find(({ kind }) => kind === 'close');
      if (farewell) return closeCodeOf(farewell);
    }
  }
}

/** The frames of an answer that holds whole ones. */
function framesIn(bytes: Buffer): Frame[] {
  const read = readFrames(new Uint8Array(bytes));
  if (!read || read.rest.length > 0) throw new Error('These are no whole frames.');
  return read.frames;
}

/** The frames of a client that answers the server's question and adds a paragraph. */
export function framesOfEdit(text: string): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  const answer = syncMessage(1, Y.encodeStateAsUpdate(doc));
  write(doc, text);
  const update = syncMessage(2, Y.encodeStateAsUpdate(doc));
  return new Uint8Array(Buffer.concat([answer, update]));
}

export function syncMessage(step: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const message = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });
  return writeFrame('binary', message);
}
