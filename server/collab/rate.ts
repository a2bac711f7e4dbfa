/** Counts events within fixed windows of time. */
export class Rate {
  readonly #most: number;
  readonly #windowMs: number;
  #window = 0;
  #used = 0;

  constructor(most: number, windowMs: number) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Counts one; false where it is one too many for this window. */
  take(now = performance.now()): boolean {
    const window = Math.floor(now / this.#windowMs);
    if (window !== this.#window) {
      this.#window = window;
      this.#used = 0;
    }
    return ++this.#used <= this.#most;
  }
}
