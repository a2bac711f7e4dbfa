import type { LoggedUpdate } from '../documents/document-state.ts';
import { LIMITS, TIMES } from './limits.ts';
import type { LogPosition } from './log-position.ts';

type Deps = {
  position: LogPosition;
  /** Whether other servers' messages may be expected to arrive. */
  isFannedOut: () => boolean;
  /** The log after `seq`. */
  read: (seq: number) => Promise<LoggedUpdate[]>;
  /** Takes in what is not in the room yet; false where that ends the room. */
  take: (updates: readonly LoggedUpdate[]) => boolean;
  onFailed: (error: unknown) => void;
};

/**
 * Brings into a room what other servers append: as they tell it, where a fan-out carries that, and
 * else out of the log. It is taken in by its numbers: what comes before its time is kept until
 * its turn, and what is still missing after a moment is read.
 */
export class Follower {
  readonly #deps: Deps;
  readonly #early = new Map<number, LoggedUpdate>();
  #earlyBytes = 0;
  #reading: Promise<void> | null = null;
  #askedAgain = false;
  #patience: NodeJS.Timeout | undefined;
  /** Highest number known to be in the log. */
  #known = 0;
  #over = false;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  get isReading(): boolean {
    return this.#reading !== null;
  }

  /** Reads on in the log. Who asks while it runs gets a run that begins later. */
  catchUp(): Promise<void> {
    if (this.#reading) this.#askedAgain = true;
    this.#reading ??= this.#readOn()
      .catch((error: unknown) => this.#deps.onFailed(error))
      .finally(() => (this.#reading = null));
    return this.#reading;
  }

  /**
   * The log has grown to `seq` elsewhere.
   *
   * @param isPublished whether who wrote it has also told it through the fan-out
   */
  heardOf(seq: number, isPublished: boolean): void {
    if (this.#deps.position.has(seq)) return;
    if (isPublished && this.#deps.isFannedOut()) this.#expect(seq);
    else void this.catchUp();
  }

  /** Another server tells what it has committed. */
  hear(updates: readonly LoggedUpdate[]): void {
    if (this.#over) return;
    for (const update of updates) {
      const bytes = update.payload.byteLength;
      if (this.#deps.position.has(update.seq) || this.#early.has(update.seq)) continue;
      if (this.#earlyBytes + bytes > LIMITS.earlyBytes) break;
      this.#early.set(update.seq, update);
      this.#earlyBytes += bytes;
    }
    this.#advance();
    const last = updates.at(-1)?.seq ?? 0;
    if (!this.#deps.position.has(last)) this.#expect(last);
  }

  /** Own appends up to `seq` are in the room: what waited for them, or is missing before them. */
  stored(seq: number): void {
    this.#advance();
    if (this.#deps.position.seq < seq) this.heardOf(this.#deps.position.seq + 1, true);
  }

  close(): void {
    this.#over = true;
    clearTimeout(this.#patience);
  }

  /** What is missing is on its way: it is given a moment. */
  #expect(seq: number): void {
    this.#known = Math.max(this.#known, seq);
    if (this.#patience || this.#over) return;
    const wanted = this.#known;
    this.#patience = setTimeout(() => {
      this.#patience = undefined;
      const { position } = this.#deps;
      if (position.seq < wanted) void this.catchUp();
      // What was heard of since has a moment of its own.
      else if (position.seq < this.#known) this.#expect(this.#known);
    }, TIMES.fanOut);
  }

  /** Takes in what is next in the log, as far as it is here. */
  #advance(): void {
    const { position, take } = this.#deps;
    const next: LoggedUpdate[] = [];
    for (let seq = position.seq + 1; ; seq++) {
      const update = this.#early.get(seq);
      if (update) next.push(update);
      else if (!position.has(seq)) break;
    }
    if (next.length > 0) take(next);
    for (const [seq, { payload }] of this.#early) {
      if (position.has(seq) && this.#early.delete(seq)) this.#earlyBytes -= payload.byteLength;
    }
  }

  async #readOn(): Promise<void> {
    const { position, read, take } = this.#deps;
    do {
      this.#askedAgain = false;
      const rows = await read(position.seq);
      if (this.#over) return;
      const others = rows.filter(({ seq }) => !position.has(seq));
      if (others.length > 0 && !take(others)) return;
      this.#advance();
    } while (this.#askedAgain);
  }
}
