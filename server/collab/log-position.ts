/**
 * How far a room has the log. Its own appends come back with their sequence numbers and are
 * applied at once, even where another server's update lies before them and is still to be read.
 */
export class LogPosition {
  /** Everything up to here is in the room. */
  seq: number;
  /** Single numbers beyond a gap. */
  readonly #ahead = new Set<number>();

  constructor(seq: number) {
    this.seq = seq;
  }

  has(seq: number): boolean {
    return seq <= this.seq || this.#ahead.has(seq);
  }

  add(seq: number): void {
    if (this.has(seq)) return;
    this.#ahead.add(seq);
    while (this.#ahead.delete(this.seq + 1)) this.seq++;
  }

  get hasGap(): boolean {
    return this.#ahead.size > 0;
  }
}
