import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../figures.ts';
import type { BenchClient } from './client.ts';
import type { Typed } from './commands.ts';
import { UpdateReader, Writer } from './updates.ts';

const WARM_UP_MS = 1000;
const PATIENCE_MS = 4000;
const LETTERS = 'the quick brown fox jumps over the lazy dog ';

type Pen = { client: BenchClient; writer: Writer; sentAt: Map<number, number>; due: number };

/** Numbers that are kept by the million. */
class Samples {
  #values = new Float32Array(1 << 16);
  count = 0;

  add(value: number): void {
    if (this.count === this.#values.length) {
      const larger = new Float32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.count++] = value;
  }

  sorted(): Float32Array {
    return this.#values.slice(0, this.count).sort();
  }
}

/** All clients of a number of pages, some of whom type. */
export class Typists {
  readonly #pages: readonly (readonly BenchClient[])[];
  readonly #pens = new Map<number, Pen>();
  readonly #perPage: number;
  #from = Infinity;
  #to = -Infinity;
  #latencies = new Samples();
  #lateness = new Samples();
  #all = 0;
  #lastAt = 0;

  constructor(pages: readonly (readonly BenchClient[])[], writersPerPage: number) {
    this.#pages = pages;
    this.#perPage = writersPerPage;
  }

  /** Types at the rate (edits per second of each writer) for that many seconds, after a warm-up. */
  async run(rate: number, seconds: number): Promise<Typed> {
    this.#begin();
    await sleep(300);
    const period = 1000 / rate;
    const pens = [...this.#pens.values()];
    const start = performance.now() + 20;
    // Evenly over the period, as people type independently of each other.
    pens.forEach((pen, i) => (pen.due = start + (i / pens.length) * period));
    this.#from = start + WARM_UP_MS;
    this.#to = this.#from + seconds * 1000;
    let written = 0;
    for (let at = 0; ; await sleep(1)) {
      const now = performance.now();
      if (now >= this.#to) break;
      for (let pen = pens[at]; pen && pen.due <= now; pen = pens[at]) {
        if (this.#strike(pen)) written++;
        pen.due += period;
        at = (at + 1) % pens.length;
      }
    }
    const wanted = written * this.#readers();
    const deadline = performance.now() + PATIENCE_MS;
    while (this.#latencies.count < wanted && performance.now() < deadline) await sleep(20);
    return this.#result(written, pens.length * rate * seconds, wanted, seconds);
  }

  #begin(): void {
    for (const clients of this.#pages) {
      const reader = new UpdateReader();
      const byClient = new Map<BenchClient, number>();
      for (const client of clients.slice(0, this.#perPage)) {
        const pen = { client, writer: new Writer(), sentAt: new Map<number, number>(), due: 0 };
        byClient.set(client, pen.writer.client);
        this.#pens.set(pen.writer.client, pen);
      }
      for (const client of clients) this.#listen(client, byClient.get(client), reader);
      for (const [client, id] of byClient) {
        const pen = this.#pens.get(id);
        if (pen) client.write(pen.writer.begin('x'));
      }
    }
  }

  #listen(client: BenchClient, own: number | undefined, reader: UpdateReader): void {
    const take = (id: number, clock: number, length: number) => {
      if (id === own) return;
      const sentAt = this.#pens.get(id)?.sentAt;
      if (sentAt) this.#note(sentAt, clock, length);
    };
    client.onUpdate = (update) => reader.read(update, take);
  }

  #note(sentAt: ReadonlyMap<number, number>, clock: number, length: number): void {
    const now = performance.now();
    for (let i = clock; i < clock + length; i++) {
      const sent = sentAt.get(i);
      if (sent === undefined) continue;
      this.#all++;
      if (sent < this.#from) continue;
      this.#latencies.add(now - sent);
      this.#lastAt = now;
    }
  }

  /** @returns whether the edit counts */
  #strike({ client, writer, sentAt, due }: Pen): boolean {
    const { clock } = writer;
    const update = writer.type(LETTERS[clock % LETTERS.length] ?? ' ');
    const now = performance.now();
    sentAt.set(clock, now);
    client.write(update);
    if (now < this.#from) return false;
    this.#lateness.add(now - due);
    return true;
  }

  /** How many others get each edit; all pages have the same number of clients. */
  #readers(): number {
    return (this.#pages[0]?.length ?? 0) - 1;
  }

  #result(written: number, planned: number, wanted: number, seconds: number): Typed {
    const sorted = this.#latencies.sorted();
    const { count } = this.#latencies;
    // What never came is worse than the slowest that did.
    const at = (share: number) =>
      count < Math.ceil(wanted * share) ? Infinity : percentile(sorted, (share * wanted) / count);
    return {
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      deliveries: count / Math.max(seconds, (this.#lastAt - this.#from) / 1000),
      written: written / planned,
      delivered: count / wanted,
      late: percentile(this.#lateness.sorted(), 0.99),
      all: this.#all,
    };
  }
}
