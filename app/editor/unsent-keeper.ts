import type { DeviceStore } from './device-store.ts';

/** How long a change waits for the server before it is kept on the device, in ms. */
const PATIENCE = 1000;
/** After a write that failed, in ms. */
const BACK_OFF = 5000;
/** Between two writes to the device, in ms; what comes meanwhile forms the next one. */
const PAUSE = 300;

/**
 * Keeps unsent changes on the device, and only those: written once the server is late or away,
 * removed as soon as it has them on disk. Where all goes well, nothing is ever written.
 */
export class UnsentKeeper {
  readonly #store: DeviceStore;
  readonly #writer: string;
  readonly #onKept: (complete: boolean) => void;
  #pending: readonly Uint8Array[] = [];
  #kept = new Map<Uint8Array, number>();
  readonly #since = new WeakMap<Uint8Array, number>();
  #lastKey = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #working: Promise<void> | null = null;
  #failed = false;
  #over = false;

  /** @param onKept called after each write: whether every unsent change is on the device */
  constructor(store: DeviceStore, writer: string, onKept: (complete: boolean) => void) {
    this.#store = store;
    this.#writer = writer;
    this.#onKept = onKept;
  }

  /**
   * Takes in what is unsent now.
   *
   * @param isAway whether the server is known to be out of reach: then nothing is waited for
   */
  follow(pending: readonly Uint8Array[], isAway: boolean): void {
    if (this.#over) return;
    this.#pending = pending;
    const now = Date.now();
    for (const update of pending) if (!this.#since.has(update)) this.#since.set(update, now);
    if (!this.#isDue()) return;
    if (this.#failed) return this.#wake(BACK_OFF);
    const isNeeded = isAway || this.#kept.size > 0;
    this.#wake(pending.length === 0 ? 0 : isNeeded ? PAUSE : PATIENCE);
  }

  /** Writes at once: the window may be gone in a moment. */
  hurry(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    return this.#work();
  }

  /** Writes nothing any more, and clears all that is kept of this page. */
  async clear(): Promise<void> {
    this.#stop();
    await this.#working;
    await this.#store.clear();
  }

  /** Writes once more what is unsent, and then nothing. */
  async close(): Promise<void> {
    const last = this.#working?.then(() => this.#work()) ?? this.#work();
    await last;
    this.#stop();
  }

  #stop(): void {
    this.#over = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #isDue(): boolean {
    const { size } = this.#kept;
    return size !== this.#pending.length || this.#pending.some((update) => !this.#kept.has(update));
  }

  #wake(delay: number): void {
    if (this.#timer && delay > 0) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      // Where one change after another is reported in time, none of them is kept.
      const waited = Date.now() - (this.#since.get(this.#pending[0] ?? NONE) ?? 0);
      if (delay === PATIENCE && waited < PATIENCE) this.#wake(PATIENCE);
      else void this.#work();
    }, delay);
  }

  async #work(): Promise<void> {
    if (this.#working) return this.#working;
    if (this.#over || !this.#isDue()) return;
    this.#working = this.#write().finally(() => (this.#working = null));
    await this.#working;
  }

  async #write(): Promise<void> {
    const pending = new Set(this.#pending);
    const fresh = [...pending].filter((update) => !this.#kept.has(update));
    const put = fresh.map((update) => ({ key: ++this.#lastKey, update }));
    const stale = [...this.#kept].filter(([update]) => !pending.has(update));
    try {
      await this.#store.change(
        this.#writer,
        put,
        stale.map(([, key]) => key),
      );
    } catch {
      // Full or blocked: nothing is claimed, and it is tried again after a while.
      this.#failed = true;
      return this.#onKept(false);
    }
    this.#failed = false;
    for (const { key, update } of put) this.#kept.set(update, key);
    for (const [update] of stale) this.#kept.delete(update);
    this.#onKept(this.#pending.every((update) => this.#kept.has(update)));
    if (!this.#over && this.#isDue()) this.#wake(this.#pending.length === 0 ? 0 : PAUSE);
  }
}

const NONE = new Uint8Array();
