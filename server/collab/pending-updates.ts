import { findInBlock, type Id, type Struct } from './decoded-update.ts';
import type { JudgedUpdate } from './guard.ts';
import type { Place } from './places.ts';

/**
 * Judged updates on their way to disk, first in first out, and findable by the ids in them: under
 * a flood there are many thousands, and each refers to the one before it.
 */
export class PendingUpdates<E extends { update: JudgedUpdate }> {
  #entries: E[] = [];
  /** Per client in the order of their clocks, because a room takes no gaps. */
  readonly #byClient = new Map<number, JudgedUpdate[]>();

  get size(): number {
    return this.#entries.length;
  }

  get last(): E | undefined {
    return this.#entries.at(-1);
  }

  push(entry: E): void {
    this.#entries.push(entry);
    for (const client of entry.update.blocks.keys()) {
      const updates = this.#byClient.get(client);
      if (updates) updates.push(entry.update);
      else this.#byClient.set(client, [entry.update]);
    }
  }

  /** Takes the first `count` away. */
  drop(count: number): void {
    const gone = new Map<number, number>();
    for (const { update } of this.#entries.slice(0, count)) {
      for (const client of update.blocks.keys()) gone.set(client, (gone.get(client) ?? 0) + 1);
    }
    this.#entries = this.#entries.slice(count);
    for (const [client, number] of gone) {
      const left = this.#byClient.get(client)?.slice(number) ?? [];
      if (left.length > 0) this.#byClient.set(client, left);
      else this.#byClient.delete(client);
    }
  }

  find({ client, clock }: Id): { struct: Struct; place: Place } | undefined {
    const updates = this.#byClient.get(client) ?? [];
    let low = 0;
    let high = updates.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((updates[middle]?.blocks.get(client)?.end ?? 0) > clock) high = middle;
      else low = middle + 1;
    }
    // The first that reaches beyond the clock is the one that brought it.
    const update = updates[low];
    const struct = findInBlock(update?.blocks.get(client), clock);
    const place = struct && update?.places.get(struct);
    return place && { struct, place };
  }
}
