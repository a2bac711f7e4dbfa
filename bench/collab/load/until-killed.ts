import * as Y from 'yjs';
import type { BenchClient } from './client.ts';
import type { Losses } from './commands.ts';
import { UpdateReader, Writer } from './updates.ts';

type Page = {
  name: string;
  writer: Writer;
  sentAt: Map<number, number>;
  /** End of what the other client has seen without a gap. */
  seen: number;
};

/** One writes on each page and one watches, until the server is gone. */
export class UntilKilled {
  readonly #pages: Page[] = [];
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(pages: readonly (readonly BenchClient[])[], rate: number) {
    for (const [typist, observer] of pages) {
      if (typist && observer) this.#watch(typist, observer, 1000 / rate);
    }
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  /** @param states of the pages as they are after the crash, by their names */
  losses(states: ReadonlyMap<string, Uint8Array>): Losses {
    const sum = { seen: 0, lost: 0, seconds: 0 };
    for (const { name, writer, sentAt, seen } of this.#pages) {
      const state = states.get(name) ?? new Uint8Array([0, 0]);
      const stored = Y.parseUpdateMeta(state).to.get(writer.client) ?? 0;
      sum.seen += seen;
      if (stored >= seen) continue;
      sum.lost += seen - stored;
      const times = [...sentAt].filter(([clock]) => clock >= stored && clock < seen);
      const first = times[0]?.[1] ?? 0;
      sum.seconds = Math.max(sum.seconds, ((times.at(-1)?.[1] ?? first) - first) / 1000);
    }
    return sum;
  }

  #watch(typist: BenchClient, observer: BenchClient, period: number): void {
    const writer = new Writer();
    const page: Page = { name: typist.page, writer, sentAt: new Map(), seen: 0 };
    this.#pages.push(page);
    const reader = new UpdateReader();
    const take = (client: number, clock: number, length: number) => {
      if (client === writer.client && clock <= page.seen) {
        page.seen = Math.max(page.seen, clock + length);
      }
    };
    observer.onUpdate = (update) => reader.read(update, take);
    typist.write(writer.begin('x'));
    const type = () => {
      page.sentAt.set(writer.clock, performance.now());
      typist.write(writer.type('x'));
    };
    this.#timers.push(setInterval(type, period));
  }
}
