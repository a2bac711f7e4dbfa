import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { MESSAGE } from '../../app/shared/collab-messages.ts';
import type { DocumentId } from '../../app/shared/ids.ts';
import type { Db } from '../../db/create-db.ts';
import { loadState } from '../documents/document-state.ts';
import { connectClient, type StockClient, textOf, until, write } from './collab-harness.ts';

/** Somebody who types lines into a page, and remembers what he was told is saved. */
export class Typist {
  readonly client: StockClient;
  /** Highest clocks, per client, that were said to be on disk. */
  readonly saved = new Map<number, number>();
  lines = 0;
  readonly #name: string;
  #timer: NodeJS.Timeout | undefined;

  constructor(name: string, port: number, documentId: DocumentId, cookie: string) {
    this.#name = name;
    this.client = connectClient(port, documentId, cookie, { ack: true });
    const { messageHandlers } = this.client.provider;
    messageHandlers[MESSAGE.saved] = (_, decoder) => {
      for (const [id, clock] of Y.decodeStateVector(decoding.readVarUint8Array(decoder))) {
        this.saved.set(id, Math.max(clock, this.saved.get(id) ?? 0));
      }
    };
    messageHandlers[MESSAGE.rights] = () => {};
  }

  get text(): string {
    return this.client.text();
  }

  /** Types a line every so many milliseconds. */
  begin(everyMs = 4): void {
    this.#timer = setInterval(() => write(this.client.doc, this.#next()), everyMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Waits until all that he has typed was said to be on disk. */
  async untilSaved(milliseconds?: number): Promise<void> {
    const { doc } = this.client;
    const all = () => this.saved.get(doc.clientID) === Y.getState(doc.store, doc.clientID);
    await until(`${this.#name} is saved`, all, milliseconds);
  }

  /** Waits until the other’s next line is here. */
  async untilSees(other: Typist, milliseconds?: number): Promise<void> {
    const line = `${other.#name}-${other.lines}`;
    await until(`${this.#name} sees ${line}`, () => has(this.text, line), milliseconds);
  }

  close(): void {
    this.stop();
    this.client.close();
  }

  #next(): string {
    return `${this.#name}-${this.lines++}`;
  }
}

const has = (text: string, line: string) => text.split('|').includes(line);

/** The page as the database has it: its text, and per client the clock. */
export async function readStored(
  db: Db,
  documentId: DocumentId,
): Promise<{ text: string; clocks: Map<number, number> }> {
  const { update } = await loadState(db, documentId);
  const doc = new Y.Doc();
  if (update) Y.applyUpdate(doc, update);
  const stored = { text: textOf(doc), clocks: Y.decodeStateVector(Y.encodeStateVector(doc)) };
  doc.destroy();
  return stored;
}

/** What was said to be saved and is not in the database: none, ever. */
export async function findLost(
  db: Db,
  documentId: DocumentId,
  typists: readonly Typist[],
): Promise<string[]> {
  const told = typists.flatMap(({ saved }) => [...saved]);
  const { clocks } = await readStored(db, documentId);
  return told
    .filter(([client, clock]) => (clocks.get(client) ?? 0) < clock)
    .map(([client, clock]) => `${client} to ${clock}, but it is ${clocks.get(client) ?? 0}`);
}
