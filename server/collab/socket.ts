import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { CLOSE } from '../../app/shared/close-codes.ts';
import type { DocumentId, PersonId } from '../../app/shared/ids.ts';
import type { Rights } from './access.ts';
import { LIMITS } from './limits.ts';
import { SIGN_OF_LIFE } from './protocol.ts';
import { Rate } from './rate.ts';
import { Receipts } from './receipts.ts';

export type SocketOwner = {
  /** Whether the decision this socket rests on may be relied on at this moment. */
  isCurrent(socket: CollabSocket): boolean;
  /** Has the decision read again; the socket is woken, or closed, when that is done. */
  refresh(socket: CollabSocket): void;
  /** Handles one message; a promise where the next one must wait. */
  receive(socket: CollabSocket, message: Uint8Array): Promise<void> | void;
};

export type SocketFacts = {
  documentId: DocumentId;
  personId: PersonId;
  name: string;
  cookie: string | undefined;
  /** Whether the client understands our messages beside those of y-websocket (`?ack=1`). */
  wantsAck: boolean;
  /** Version of the client's schema (`?schema=N`); null where it did not say. */
  schema: number | null;
};

/**
 * One connection. Nothing passes it, inwards or outwards, on a decision that is not current:
 * messages wait in the inbox and frames in the outbox until it has been read again.
 */
export class CollabSocket {
  readonly documentId: DocumentId;
  readonly personId: PersonId;
  readonly name: string;
  readonly cookie: string | undefined;
  readonly wantsAck: boolean;
  readonly schema: number | null;
  /** Client ids that this connection was the first to write under. */
  readonly newClients = new Set<number>();
  /** Counts invalidations: a decision read before the last of them is worth nothing. */
  invalidations = 0;
  refreshing = false;
  rights: Rights = { canEdit: false };
  /** When the rights were read, in milliseconds of the process's clock. */
  decidedAt = -Infinity;
  readonly receipts = new Receipts();
  unsavedBytes = 0;
  /** It has the state of the room and follows it from here on. */
  following = false;
  /** Our question for what it has is not answered yet: messages that build on that answer are left to it. */
  awaitsAnswer = true;
  readonly presenceRate = new Rate(LIMITS.presencePerSecond, 1000);
  readonly syncRate = new Rate(LIMITS.syncPerTenSeconds, 10_000);

  /** Resolves when the connection has ended, whoever ended it. */
  readonly closed: Promise<void>;

  readonly #ws: WebSocket;
  readonly #net: Duplex;
  readonly #owner: SocketOwner;
  readonly #inbox: Uint8Array[] = [];
  #outbox: Buffer[] = [];
  #flushing = false;
  #handling = false;
  #heard = true;
  #spoke = false;
  #closed = false;

  constructor(ws: WebSocket, net: Duplex, facts: SocketFacts, owner: SocketOwner) {
    this.#ws = ws;
    this.#net = net;
    this.#owner = owner;
    ({
      documentId: this.documentId,
      personId: this.personId,
      name: this.name,
      cookie: this.cookie,
      wantsAck: this.wantsAck,
      schema: this.schema,
    } = facts);
    ws.on('message', (data, isBinary) => {
      if (!isBinary || !Buffer.isBuffer(data)) return this.close(CLOSE.unsupported);
      this.#arrive(data);
    });
    ws.on('pong', () => (this.#heard = true));
    // The library has closed the socket by then, with 1009 for what is too large, else 1002.
    ws.on('error', () => {});
    this.closed = new Promise((resolve) => ws.on('close', () => resolve(this.#end())));
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Frames queued in one turn of the event loop leave in one write. */
  send(frame: Buffer): void {
    if (this.#closed) return;
    this.#outbox.push(frame);
    if (this.#flushing) return;
    this.#flushing = true;
    setImmediate(() => this.#flush());
  }

  /** Closes with a code of app/shared/close-codes.ts; what waits in the outbox is dropped. */
  close(code: number): void {
    if (this.#closed) return;
    this.#end();
    this.#ws.resume();
    this.#ws.close(code);
  }

  /** Without a farewell: for who does not read. */
  terminate(): void {
    this.#end();
    this.#ws.terminate();
  }

  /** The decision has been read again: go on with what waited. */
  wake(): void {
    if (this.#outbox.length > 0) this.#flush();
    void this.#drain();
  }

  /** To be called after `unsavedBytes` went down. */
  relieve(): void {
    if (this.#ws.isPaused && !this.#isFull()) this.#ws.resume();
  }

  /** Resolves when nothing waits in the inbox. */
  async settled(): Promise<void> {
    while (this.#handling) await new Promise((resolve) => setImmediate(resolve));
  }

  /** To be called at each heartbeat. */
  beat(): void {
    if (!this.#heard) return this.terminate();
    this.#heard = false;
    this.#ws.ping();
    if (!this.#spoke) this.send(SIGN_OF_LIFE);
    this.#spoke = false;
  }

  #arrive(message: Uint8Array): void {
    if (this.#closed) return;
    this.#heard = true;
    this.#inbox.push(message);
    if (!this.#handling) void this.#drain();
    if (this.#isFull()) this.#ws.pause();
  }

  /** One message after another, in the order they came; the usual one without waiting at all. */
  async #drain(): Promise<void> {
    if (this.#handling) return;
    this.#handling = true;
    while (!this.#closed && this.#inbox.length > 0) {
      if (!this.#owner.isCurrent(this)) {
        this.#owner.refresh(this);
        break;
      }
      const message = this.#inbox.shift();
      const waiting = message && this.#owner.receive(this, message);
      if (waiting) await waiting;
    }
    this.#handling = false;
    this.relieve();
  }

  #isFull(): boolean {
    return this.#inbox.length > LIMITS.inboxMessages || this.unsavedBytes > LIMITS.unsavedBytes;
  }

  #flush(): void {
    this.#flushing = false;
    if (this.#closed || this.#outbox.length === 0) return;
    if (!this.#owner.isCurrent(this)) return this.#owner.refresh(this);
    // Asked before writing, so that one large state to a reader who keeps up is no reason.
    if (this.#net.writableLength > LIMITS.outgoingBytes) return this.terminate();
    const frames = this.#outbox;
    this.#outbox = [];
    this.#spoke = true;
    this.#net.cork();
    for (const frame of frames) this.#net.write(frame);
    this.#net.uncork();
  }

  #end(): void {
    this.#closed = true;
    this.#outbox = [];
    this.#inbox.length = 0;
  }
}
