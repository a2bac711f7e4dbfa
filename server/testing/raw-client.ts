import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { MESSAGE } from '../../app/shared/collab-messages.ts';
import type { Rights } from '../collab/access.ts';
import { until } from './collab-harness.ts';

/** A client that writes its frames by hand and keeps what it is told. */
export class RawClient {
  readonly ws: WebSocket;
  /** What it has been sent, applied to a document of its own. */
  readonly doc = new Y.Doc();
  readonly updates: Uint8Array[] = [];
  readonly saved: { clocks: Map<number, number>; count: number }[] = [];
  readonly rights: Rights[] = [];
  readonly presence: { client: number; clock: number; state: unknown }[] = [];
  readonly types: number[] = [];
  closeCode: number | null = null;
  /** HTTP status of a refused upgrade. */
  status: number | null = null;

  constructor(port: number, path: string, headers: Record<string, string> = {}) {
    this.ws = new WebSocket(`ws://127.0.0.1:${port}/collab/${path}`, { headers });
    this.ws.on('message', (data: Buffer) => this.#read(data));
    this.ws.on('close', (code) => (this.closeCode = code));
    this.ws.on('error', () => {});
    this.ws.on('unexpected-response', (req, res) => {
      this.status = res.statusCode ?? 0;
      req.destroy();
    });
  }

  /** Opens a socket, asks for the state and waits for it. */
  static async open(
    port: number,
    documentId: string,
    cookie: string,
    schema: number | null = null,
  ): Promise<RawClient> {
    const said = schema === null ? '' : `&schema=${schema}`;
    const client = new RawClient(port, `${documentId}?ack=1${said}`, { cookie });
    await until('the socket opens', () => client.ws.readyState === WebSocket.OPEN);
    client.sync();
    // Either may come first: the room acknowledges our answer to its question as well.
    await until('the state arrives', () => client.saved.length > 0 && client.updates.length > 0);
    return client;
  }

  /** Waits for the answer to an upgrade that is to be refused; the status. */
  static async refused(
    port: number,
    path: string,
    headers: Record<string, string>,
  ): Promise<number> {
    const client = new RawClient(port, path, headers);
    await until(
      'an answer',
      () => client.status !== null || client.ws.readyState === WebSocket.OPEN,
    );
    client.ws.terminate();
    return client.status ?? 101;
  }

  sync(): void {
    this.#send(MESSAGE.sync, 0, Y.encodeStateVector(this.doc));
  }

  update(update: Uint8Array): void {
    this.#send(MESSAGE.sync, 2, update);
  }

  answer(update: Uint8Array): void {
    this.#send(MESSAGE.sync, 1, update);
  }

  /** Changes the document and sends each update of it. */
  edit(change: (doc: Y.Doc) => void): void {
    const send = (update: Uint8Array, origin: unknown) => origin !== this && this.update(update);
    this.doc.on('update', send);
    change(this.doc);
    this.doc.off('update', send);
  }

  present(client: number, clock: number, state: unknown): void {
    const entry = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, JSON.stringify(state));
    });
    this.ws.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.awareness);
        encoding.writeVarUint8Array(encoder, entry);
      }),
    );
  }

  close(): void {
    this.ws.terminate();
    this.doc.destroy();
  }

  #send(type: number, step: number, bytes: Uint8Array): void {
    this.ws.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, type);
        encoding.writeVarUint(encoder, step);
        encoding.writeVarUint8Array(encoder, bytes);
      }),
    );
  }

  #read(data: Buffer): void {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    const type = decoding.readVarUint(decoder);
    this.types.push(type);
    if (type === MESSAGE.sync) this.#readSync(decoder);
    else if (type === MESSAGE.awareness) this.#readPresence(decoder);
    else if (type === MESSAGE.rights)
      this.rights.push(JSON.parse(decoding.readVarString(decoder)) as Rights);
    else if (type === MESSAGE.saved) {
      const clocks = Y.decodeStateVector(decoding.readVarUint8Array(decoder));
      this.saved.push({ clocks, count: decoding.readVarUint(decoder) });
    }
  }

  #readSync(decoder: decoding.Decoder): void {
    const step = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (step === 0) this.answer(Y.encodeStateAsUpdate(this.doc, bytes));
    else {
      this.updates.push(bytes);
      Y.applyUpdate(this.doc, bytes, this);
    }
  }

  #readPresence(decoder: decoding.Decoder): void {
    const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder));
    for (let left = decoding.readVarUint(inner); left > 0; left--) {
      const client = decoding.readVarUint(inner);
      const clock = decoding.readVarUint(inner);
      this.presence.push({ client, clock, state: JSON.parse(decoding.readVarString(inner)) });
    }
  }
}
