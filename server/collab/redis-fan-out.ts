import { Redis } from 'ioredis';
import { type DocumentId, parseId } from '../../app/shared/ids.ts';
import type { Ears, FanOut } from './fan-out.ts';
import { LIMITS, TIMES } from './limits.ts';

type Log = Record<'info' | 'warn', (facts: object, message: string) => void>;

/**
 * A fan-out through Redis: one channel per page, nothing stored. Works as long as it can; a
 * loss is logged once, and the connections come back by themselves.
 *
 * @param url redis://… or rediss://…
 */
export function createRedisFanOut(url: string, log: Log): FanOut {
  return new RedisFanOut(url, log);
}

class RedisFanOut implements FanOut {
  readonly #log: Log;
  readonly #publisher: Redis;
  /** A connection that has subscribed to something takes no other orders. */
  readonly #subscriber: Redis;
  readonly #joined = new Set<DocumentId>();
  #prefix = '';
  #ears: Ears | null = null;
  #isUp = false;
  #isTold = false;
  #isClosed = false;
  #beat: NodeJS.Timeout | undefined;
  /** Bytes given to Redis that it has not answered for. */
  #underWay = 0;

  constructor(url: string, log: Log) {
    this.#log = log;
    this.#publisher = connection(url, { enableAutoPipelining: true });
    this.#subscriber = connection(url, {});
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  start(installation: string, ears: Ears): void {
    this.#prefix = `collegium:${installation}:`;
    this.#ears = ears;
    this.#subscriber.on('messageBuffer', (channel: Buffer, message: Buffer) => {
      const documentId = parseId<DocumentId>(channel.toString().slice(this.#prefix.length));
      // Without Buffer's own ways to slice, on which Yjs stumbles.
      const bytes = new Uint8Array(message.buffer, message.byteOffset, message.byteLength);
      if (documentId) ears.onMessage(documentId, bytes);
    });
    for (const redis of [this.#publisher, this.#subscriber]) {
      redis.on('error', (error: Error) => this.#lost(error));
      redis.on('close', () => this.#lost());
      redis.on('ready', () => this.#ready());
      redis.connect().catch(() => {});
    }
    this.#beat = setInterval(() => this.#ping(), TIMES.fanOutBeat);
  }

  join(documentId: DocumentId): void {
    this.#joined.add(documentId);
    if (this.#isUp) this.#subscribe([documentId]);
  }

  leave(documentId: DocumentId): void {
    this.#joined.delete(documentId);
    if (this.#isUp) this.#subscriber.unsubscribe(this.#prefix + documentId).catch(() => {});
  }

  publish(documentId: DocumentId, message: Uint8Array): void {
    const bytes = message.byteLength;
    // Redis is too slow: the others read this in the log.
    if (!this.#isUp || this.#underWay + bytes > LIMITS.fanOutBytes) return;
    this.#underWay += bytes;
    const { buffer, byteOffset } = message;
    this.#publisher
      .publish(this.#prefix + documentId, Buffer.from(buffer, byteOffset, bytes))
      .catch(() => {})
      .finally(() => (this.#underWay -= bytes));
  }

  close(): void {
    clearInterval(this.#beat);
    this.#isClosed = true;
    this.#isUp = false;
    this.#subscriber.disconnect();
    // Lets what has been published leave.
    this.#publisher.quit().catch(() => this.#publisher.disconnect());
  }

  #ready(): void {
    const areReady = [this.#publisher, this.#subscriber].every(({ status }) => status === 'ready');
    // That it is ready may be told after it has been closed.
    if (!areReady || this.#isClosed) return;
    this.#isUp = true;
    if (this.#isTold) this.#log.info({}, 'Redis is back');
    this.#isTold = false;
    this.#subscribe([...this.#joined]);
  }

  #lost(error?: Error): void {
    this.#isUp = false;
    if (this.#isTold || this.#isClosed) return;
    this.#isTold = true;
    // The message alone: the error also holds the command, and that the password.
    const reason = error?.message;
    this.#log.warn({ reason }, 'Redis is away: servers tell each other through the database');
  }

  #subscribe(documents: DocumentId[]): void {
    if (documents.length === 0) return;
    const channels = documents.map((documentId) => this.#prefix + documentId);
    this.#subscriber.subscribe(...channels).then(
      () => {
        for (const documentId of documents) {
          if (this.#joined.has(documentId)) this.#ears?.onJoined(documentId);
        }
      },
      // The connection is gone, and will ask again when it is back.
      () => {},
    );
  }

  /** So that a connection that died without a word is missed (`socketTimeout`). */
  #ping(): void {
    for (const redis of [this.#publisher, this.#subscriber]) {
      if (redis.status === 'ready') redis.ping().catch(() => {});
    }
  }
}

function connection(url: string, options: { enableAutoPipelining?: boolean }): Redis {
  return new Redis(url, {
    ...options,
    lazyConnect: true,
    // What cannot be said now is not worth saying later.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    // Done by hand, to know when it is done.
    autoResubscribe: false,
    connectTimeout: TIMES.fanOutSilence,
    socketTimeout: TIMES.fanOutSilence,
    retryStrategy: (times) => Math.min(50 * 2 ** times, 1000),
  });
}
