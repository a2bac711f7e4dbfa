import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE } from '../../../app/shared/collab-messages.ts';
import { type ClientSpec, isRelay, type Kind } from './commands.ts';
import { Wire } from './wire.ts';

const SYNC = { step1: 0, step2: 1, update: 2 } as const;
const NOTHING = new Uint8Array([0, 0]);
const NO_CLOCKS = new Uint8Array([0]);
/** Hocuspocus answers a question for the state with a type of its own. */
const HOCUSPOCUS_REPLY = 4;
const HOCUSPOCUS_TOKEN = 0;
/** Hocuspocus drops who says nothing for a minute. */
const SIGN_OF_LIFE_MS = 20_000;

/** One client of a page: it asks for the state, writes updates and reads those of the others. */
export class BenchClient {
  readonly page: string;
  /** Resolves with the state of the page; at once where the server has none. */
  readonly synced: Promise<Uint8Array>;
  onUpdate: (update: Uint8Array) => void = () => {};
  isClosed = false;
  readonly #kind: Kind;
  readonly #wire: Wire;
  readonly #prefix: Uint8Array;
  readonly #life: NodeJS.Timeout;
  #onState: (state: Uint8Array) => void = () => {};

  constructor(kind: Kind, { page, port, cookie }: ClientSpec) {
    this.page = page;
    this.#kind = kind;
    this.#prefix =
      kind === 'hocuspocus' ? encode((e) => encoding.writeVarString(e, page)) : NO_PREFIX;
    this.#wire = new Wire(port, pathOf(kind, page), cookie);
    this.#wire.onMessage = (payload) => this.#read(payload);
    const state = new Promise<Uint8Array>((resolve) => (this.#onState = resolve));
    const gone = new Promise<never>((_, reject) => {
      this.#wire.onEnd = () => {
        clearInterval(this.#life);
        this.isClosed = true;
        reject(new Error('The server closed the socket.'));
      };
    });
    this.synced = this.#wire.opened.then(() => {
      this.#greet();
      return Promise.race([state, gone]);
    });
    gone.catch(() => {});
    this.#life = setInterval(() => this.#signOfLife(), SIGN_OF_LIFE_MS);
  }

  write(update: Uint8Array): void {
    this.#wire.send(this.toMessage(update));
  }

  writeAll(updates: readonly Uint8Array[]): Promise<void> {
    return this.#wire.sendAll(updates.map((update) => this.toMessage(update)));
  }

  /** Sends a message as it is, well made or not. */
  send(message: Uint8Array): Promise<void> {
    return this.#wire.sendAll([message]);
  }

  /** A message of presence, with the entries of y-protocols/awareness. */
  toPresence(entries: Uint8Array): Uint8Array {
    return this.#message(MESSAGE.awareness, (e) => encoding.writeVarUint8Array(e, entries));
  }

  /** Reads no more. */
  pause(): void {
    this.#wire.pause();
  }

  close(): void {
    this.#wire.close();
  }

  toMessage(update: Uint8Array): Uint8Array {
    return this.#sync(SYNC.update, update);
  }

  #greet(): void {
    if (isRelay(this.#kind)) return this.#onState(NOTHING);
    if (this.#kind === 'hocuspocus') {
      this.#wire.send(
        this.#message(MESSAGE.auth, (e) => {
          encoding.writeVarUint(e, HOCUSPOCUS_TOKEN);
          encoding.writeVarString(e, '');
        }),
      );
    }
    this.#wire.send(this.#sync(SYNC.step1, NO_CLOCKS));
  }

  #read(payload: Buffer): void {
    const at = this.#prefix.length;
    const type = payload[at];
    if (type !== MESSAGE.sync && type !== HOCUSPOCUS_REPLY) return;
    const step = payload[at + 1];
    if (step === SYNC.step1) return void this.#wire.send(this.#sync(SYNC.step2, NOTHING));
    const decoder = decoding.createDecoder(payload);
    decoder.pos = at + 2;
    const bytes = decoding.readVarUint8Array(decoder);
    if (step === SYNC.update) this.onUpdate(bytes);
    else this.#onState(bytes);
  }

  /** A presence message about nobody. */
  #signOfLife(): void {
    if (isRelay(this.#kind)) return;
    this.#wire.send(this.toPresence(new Uint8Array([0])));
  }

  #sync(step: number, bytes: Uint8Array): Uint8Array {
    return this.#message(MESSAGE.sync, (e) => {
      encoding.writeVarUint(e, step);
      encoding.writeVarUint8Array(e, bytes);
    });
  }

  #message(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
    return encode((encoder) => {
      encoding.writeUint8Array(encoder, this.#prefix);
      encoding.writeVarUint(encoder, type);
      write(encoder);
    });
  }
}

const NO_PREFIX = new Uint8Array();
const encode = (write: (encoder: encoding.Encoder) => void) => encoding.encode(write);

function pathOf(kind: Kind, page: string): string {
  if (kind === 'collegium') return `/collab/${page}?ack=1`;
  return isRelay(kind) ? `/${page}` : '/';
}
