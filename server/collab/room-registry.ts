import type { DocumentId } from '../../app/shared/ids.ts';
import type { Db } from '../../db/create-db.ts';
import { listUpdatesAfter, loadDocument, writeSnapshot } from '../documents/document-state.ts';
import type { FanOut } from './fan-out.ts';
import { encodeFanOut, readFanOut } from './fan-out-messages.ts';
import { raiseSchemaVersion } from '../documents/schema-version.ts';
import { TIMES } from './limits.ts';
import { Room } from './room.ts';
import type { RoomDeps } from './room-deps.ts';

type Entry = {
  opening: Promise<Room>;
  room: Room | null;
  /** Sockets in the room or on their way into it. */
  holds: number;
  /** Highest sequence number heard of while the room was being loaded. */
  heardOf: number;
  timer: NodeJS.Timeout | undefined;
  folding: boolean;
};

type Deps = Pick<RoomDeps, 'names' | 'schemaVersion' | 'append' | 'onRefused'> & {
  db: Db;
  /** Name of this server. */
  server: string;
  fanOut: FanOut;
  /** Own appends, for the index. */
  onAppended(documentId: DocumentId): void;
  error(facts: object, message: string): void;
};

/** A tail this long is folded, once it is a tenth of the state or ten times as long. */
const LONG_TAIL = 500;
/** On closing, a shorter one already. */
const LEFT_TAIL = 20;

/** The open pages of this process. A page is in memory while someone is in it, and a little longer. */
export class RoomRegistry {
  readonly #entries = new Map<DocumentId, Entry>();
  readonly #deps: Deps;
  readonly #roomDeps: RoomDeps;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.#roomDeps = {
      ...deps,
      raiseSchema: (documentId) => raiseSchemaVersion(deps.db, documentId, deps.schemaVersion),
      readLog: (documentId, seq) => listUpdatesAfter(deps.db, documentId, seq),
      isFannedOut: () => deps.fanOut.isUp,
      publish: ({ documentId }, message) => {
        if (deps.fanOut.isUp) {
          deps.fanOut.publish(documentId, encodeFanOut(deps.server, message));
        }
      },
      onFailed: (room, error) => this.#failed(room, error),
      onGrown: (room, own) => {
        if (own) deps.onAppended(room.documentId);
        this.#foldIfLong(room);
      },
    };
  }

  get size(): number {
    return this.#entries.size;
  }

  get(documentId: DocumentId): Room | undefined {
    return this.#entries.get(documentId)?.room ?? undefined;
  }

  all(): Room[] {
    return [...this.#entries.values()].flatMap(({ room }) => room ?? []);
  }

  /**
   * Opens the room, or joins in its opening, and holds it until `release`.
   *
   * @throws where the database does not answer; then nothing is held
   */
  async hold(documentId: DocumentId): Promise<Room> {
    const entry = this.#entries.get(documentId) ?? this.#open(documentId);
    clearTimeout(entry.timer);
    entry.holds++;
    return entry.opening;
  }

  release(room: Room): void {
    const entry = this.#entries.get(room.documentId);
    // A room that failed was forgotten; another may stand in its place.
    if (entry?.room !== room || --entry.holds > 0) return;
    this.#closeLater(entry, room);
  }

  /**
   * The log of a page has grown elsewhere: the room, where it is open, follows.
   *
   * @param isPublished whether its updates come through the fan-out as well
   */
  heardOf(documentId: DocumentId, seq: number, isPublished: boolean): void {
    const entry = this.#entries.get(documentId);
    if (!entry) return;
    if (entry.room) entry.room.follower.heardOf(seq, isPublished);
    else entry.heardOf = Math.max(entry.heardOf, seq);
  }

  /** A message of the fan-out. */
  hear(documentId: DocumentId, bytes: Uint8Array): void {
    const heard = readFanOut(bytes, this.#deps.server);
    if (heard) this.get(documentId)?.hear(heard.server, heard.message);
  }

  /** To be called every few seconds. */
  beat(): void {
    for (const { awareness } of this.all()) awareness.beat();
  }

  close(): void {
    for (const { timer, room } of this.#entries.values()) {
      clearTimeout(timer);
      room?.close();
    }
    this.#entries.clear();
  }

  #open(documentId: DocumentId): Entry {
    const opening = loadDocument(this.#deps.db, documentId).then(
      (loaded) => {
        const room = new Room(documentId, loaded, this.#roomDeps);
        entry.room = room;
        if (entry.heardOf > loaded.seq) void room.follower.catchUp();
        this.#deps.fanOut.join(documentId);
        return room;
      },
      (error: unknown) => {
        this.#entries.delete(documentId);
        throw error;
      },
    );
    const entry: Entry = {
      opening,
      room: null,
      holds: 0,
      heardOf: 0,
      timer: undefined,
      folding: false,
    };
    this.#entries.set(documentId, entry);
    return entry;
  }

  #closeLater(entry: Entry, room: Room): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      if (entry.holds > 0) return;
      if (!room.isIdle || entry.folding) return this.#closeLater(entry, room);
      if (room.content.tail.updates > LEFT_TAIL) void this.#fold(entry, room);
      this.#forget(room);
    }, TIMES.idleRoom).unref();
  }

  #forget(room: Room): void {
    const entry = this.#entries.get(room.documentId);
    if (entry?.room === room) {
      clearTimeout(entry.timer);
      this.#entries.delete(room.documentId);
      this.#deps.fanOut.leave(room.documentId);
    }
    room.close();
  }

  #failed(room: Room, error: unknown): void {
    this.#deps.error({ err: error, documentId: room.documentId }, 'room closed: not on disk');
    this.#forget(room);
  }

  #foldIfLong(room: Room): void {
    const { updates, bytes, snapshotBytes } = room.content.tail;
    if (updates < LONG_TAIL) return;
    if (bytes < snapshotBytes / 10 && updates < LONG_TAIL * 10) return;
    const entry = this.#entries.get(room.documentId);
    if (entry && entry.room === room && !entry.folding) void this.#fold(entry, room);
  }

  /** In the background, and no harm where it fails: the log has everything. */
  async #fold(entry: Entry, room: Room): Promise<void> {
    const snapshot = room.content.snapshot();
    if (!snapshot) return;
    entry.folding = true;
    try {
      await writeSnapshot(this.#deps.db, room.documentId, snapshot);
    } catch (error) {
      this.#deps.error({ err: error, documentId: room.documentId }, 'snapshot not written');
    } finally {
      entry.folding = false;
    }
  }
}
