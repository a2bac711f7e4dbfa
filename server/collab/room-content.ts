import * as Y from 'yjs';
import type { AllowedNames } from '../../app/shared/editor-schema.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import { type LoadedDocument, type LoggedUpdate, noteOwners } from '../documents/document-state.ts';
import type { Owners } from '../documents/snapshot-format.ts';
import { type JudgedUpdate, judge, type Verdict, type Writer } from './guard.ts';
import { LogPosition } from './log-position.ts';
import { PendingUpdates } from './pending-updates.ts';

/** What a room holds of its page: the document on disk, and what is known of the way there. */
export class RoomContent<E extends { update: JudgedUpdate }> {
  /** What is on disk, never more. */
  readonly doc: Y.Doc;
  readonly position: LogPosition;
  readonly pending = new PendingUpdates<E>();
  /** Ends per client, of what is on disk, and of that together with what is pending. */
  readonly onDisk: Map<number, number>;
  readonly clocks: Map<number, number>;
  /** Version of the schema that the page is of. */
  schemaVersion: number;
  readonly #owners: Owners;
  #snapshotBytes: number;
  /** Updates since the snapshot, and their bytes. */
  #tail: number;
  #tailBytes: number;

  constructor(loaded: LoadedDocument) {
    this.doc = loaded.doc;
    this.schemaVersion = loaded.schemaVersion;
    this.position = new LogPosition(loaded.seq);
    this.#owners = loaded.owners;
    this.#snapshotBytes = loaded.snapshotBytes;
    this.#tail = loaded.tail;
    this.#tailBytes = loaded.tailBytes;
    this.onDisk = Y.decodeStateVector(Y.encodeStateVector(loaded.doc));
    this.clocks = new Map(this.onDisk);
  }

  /**
   * Judges an update against what is on disk and on its way there.
   *
   * @param present the person who is present under a client id that nobody has written under
   */
  judge(
    bytes: Uint8Array,
    writer: Writer,
    names: AllowedNames,
    present: (client: number) => PersonId | undefined,
  ): Verdict {
    const { clocks, pending } = this;
    const ownerOf = (client: number) => this.#owners.get(client) ?? present(client);
    return judge(bytes, { store: this.doc.store, pending, clocks, ownerOf }, writer, names);
  }

  /** Bytes it takes on disk to open the page. */
  get bytes(): number {
    return this.#snapshotBytes + this.#tailBytes;
  }

  get tail(): { updates: number; bytes: number; snapshotBytes: number } {
    return { updates: this.#tail, bytes: this.#tailBytes, snapshotBytes: this.#snapshotBytes };
  }

  /**
   * Notes an accepted update.
   *
   * @returns the client ids nobody had written under before
   */
  expect(entry: E, author: PersonId): number[] {
    const added: number[] = [];
    for (const { client, end } of entry.update.blocks.values()) {
      if (!this.#owners.has(client)) added.push(client);
      raise(this.clocks, client, end);
    }
    for (const client of added) this.#owners.set(client, author);
    this.pending.push(entry);
    return added;
  }

  /**
   * Takes in what has been committed, in one transaction.
   *
   * @throws where an update cannot be applied wholly; then memory is no longer the disk
   */
  apply(payloads: readonly Uint8Array[]): void {
    if (payloads.length === 0) return;
    this.doc.transact(() => {
      for (const payload of payloads) Y.applyUpdate(this.doc, payload);
    });
    if (this.doc.store.pendingStructs || this.doc.store.pendingDs) {
      throw new Error('An update on disk builds on what is not there.');
    }
  }

  /** Counts an own update that has been applied. */
  countOwn({ bytes, blocks }: JudgedUpdate): void {
    this.#count(bytes, blocks.values());
  }

  /** Counts another server's update that has been applied. */
  countOther({ seq, payload, authorId }: LoggedUpdate): void {
    noteOwners(this.#owners, payload, authorId);
    const ends = [...Y.parseUpdateMeta(payload).to];
    this.#count(
      payload,
      ends.map(([client, end]) => ({ client, end })),
    );
    this.position.add(seq);
  }

  #count(bytes: Uint8Array, blocks: Iterable<{ client: number; end: number }>): void {
    this.#tail++;
    this.#tailBytes += bytes.byteLength;
    for (const { client, end } of blocks) {
      raise(this.onDisk, client, end);
      raise(this.clocks, client, end);
    }
  }

  /** The state to fold into a snapshot; null where the log is not in it without a gap. */
  snapshot(): { seq: number; owners: Owners; update: Uint8Array } | null {
    if (this.position.hasGap) return null;
    const update = Y.encodeStateAsUpdate(this.doc);
    this.#tail = 0;
    this.#tailBytes = 0;
    this.#snapshotBytes = update.byteLength;
    return { seq: this.position.seq, owners: new Map(this.#owners), update };
  }
}

function raise(clocks: Map<number, number>, client: number, end: number): void {
  if (end > (clocks.get(client) ?? 0)) clocks.set(client, end);
}
