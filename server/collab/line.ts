import { Duplex } from 'node:stream';
import { LINE_PART } from '../../app/shared/line.ts';

const NOTHING = Buffer.alloc(0);

/**
 * The server's end of a line (app/shared/line.ts): a stream in the place of a network socket, so
 * that everything above it, from the frames of `ws` to the rights of a socket, is the same code.
 * A write is done when the client says that it has arrived; until then its bytes count as waiting
 * (`writableLength`), as they do in a socket that nobody reads.
 */
export class Line extends Duplex {
  /** Bytes taken in so far: the position at which the client goes on. */
  #received = 0;
  /** What has been written and not yet arrived, and the position of its first byte. */
  #unread: Buffer = NOTHING;
  #unreadFrom = 0;
  #onArrived: (() => void) | null = null;
  /** Answers the request that waits. */
  #answer: ((bytes: Buffer) => void) | null = null;
  #isGreeted = false;
  #hasLeft = false;

  /** Whether what has arrived waits to be read; more is not to be taken in now. */
  get isFull(): boolean {
    return this.readableLength >= this.readableHighWaterMark;
  }

  /**
   * The client's next bytes.
   *
   * @returns false where bytes before them are missing
   */
  arrive(from: number, bytes: Buffer): boolean {
    const known = this.#received - from;
    if (known < 0) return false;
    const fresh = bytes.subarray(known);
    if (fresh.length === 0 || this.#hasLeft) return true;
    this.#received += fresh.length;
    this.push(fresh);
    return true;
  }

  /** The client sends nothing more, and reads nothing more. */
  leave(): void {
    if (this.#hasLeft) return;
    this.#hasLeft = true;
    this.push(null);
    this.#arrived(this.#unreadFrom + this.#unread.length);
  }

  /**
   * The bytes from a position on, at most LINE_PART of them; all before it has arrived. Waits for
   * them as long as told, in ms. A request that waits is answered when the next one comes.
   *
   * @returns no bytes where none came, or the line has ended; null where that is no position
   */
  readFrom(from: number, wait: number): Promise<Buffer> | null {
    this.#answer?.(NOTHING);
    if (from < this.#unreadFrom || from > this.#unreadFrom + this.#unread.length) return null;
    this.#arrived(from);
    if (this.#unread.length > 0 || wait === 0 || this.destroyed) {
      return Promise.resolve(this.#part());
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#answer?.(NOTHING), wait);
      this.#answer = (bytes) => {
        clearTimeout(timer);
        this.#answer = null;
        resolve(bytes);
      };
    });
  }

  /** Pushed by `arrive`; there is nothing to fetch. */
  override _read(): void {}

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    // The first thing written is the answer to the handshake, which nobody awaits here.
    if (!this.#isGreeted || this.#hasLeft) {
      this.#isGreeted = true;
      return done();
    }
    this.#unread = Buffer.concat(chunks.map(({ chunk }) => chunk));
    this.#onArrived = done;
    this.#answer?.(this.#part());
  }

  /** Reached when all has arrived. */
  override _final(done: () => void): void {
    done();
    this.destroy();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#answer?.(NOTHING);
    done(error);
  }

  #part(): Buffer {
    return this.#unread.subarray(0, LINE_PART);
  }

  #arrived(to: number): void {
    this.#unread = this.#unread.subarray(to - this.#unreadFrom);
    this.#unreadFrom = to;
    if (this.#unread.length > 0) return;
    const onArrived = this.#onArrived;
    this.#onArrived = null;
    // May write what has gathered meanwhile.
    onArrived?.();
  }
}
