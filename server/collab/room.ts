import * as Y from 'yjs';
import { CLOSE } from '../../app/shared/close-codes.ts';
import type { DocumentId } from '../../app/shared/ids.ts';
import type { LoadedDocument } from '../documents/document-state.ts';
import { RoomAwareness } from './awareness.ts';
import { broadcast, broadcastOwn } from './broadcast.ts';
import { type JudgedUpdate, judge, type Verdict } from './guard.ts';
import { LIMITS } from './limits.ts';
import {
  encodeClocks,
  encodeRights,
  encodeSaved,
  encodeSyncStep1,
  encodeSyncStep2,
} from './protocol.ts';
import { receive } from './reception.ts';
import type { Receipt } from './receipts.ts';
import { RoomContent } from './room-content.ts';
import type { Refused, RoomDeps, RoomEntry } from './room-deps.ts';
import type { CollabSocket } from './socket.ts';
import type { LogWriter } from './update-log.ts';

/**
 * One open page. An update is judged, appended, committed, and only then applied, sent to the
 * others and acknowledged. All methods but `catchUp` run to their end without giving way, so
 * between two messages the room is always consistent.
 */
export class Room implements LogWriter<RoomEntry> {
  readonly documentId: DocumentId;
  readonly content: RoomContent<RoomEntry>;
  readonly sockets = new Set<CollabSocket>();
  readonly awareness: RoomAwareness;
  readonly #deps: RoomDeps;
  #catchingUp: Promise<void> | null = null;
  #askedAgain = false;
  #over = false;

  constructor(documentId: DocumentId, loaded: LoadedDocument, deps: RoomDeps) {
    this.documentId = documentId;
    this.content = new RoomContent(loaded);
    this.#deps = deps;
    this.awareness = new RoomAwareness((frameFor) => {
      for (const socket of this.sockets) {
        const frame = frameFor(socket);
        if (frame) socket.send(frame);
      }
    });
  }

  get isIdle(): boolean {
    return this.sockets.size === 0 && this.content.pending.size === 0 && !this.#catchingUp;
  }

  join(socket: CollabSocket): void {
    this.sockets.add(socket);
    this.#ask(socket);
    this.#tellRights(socket);
    this.tellPresence(socket);
  }

  leave(socket: CollabSocket): void {
    this.sockets.delete(socket);
    this.awareness.leave(socket);
  }

  tellPresence(socket: CollabSocket): void {
    const present = this.awareness.everyoneBut(socket);
    if (present) socket.send(present);
  }

  /** The socket's rights have changed: who may now write is asked for what he kept back. */
  rightsChanged(socket: CollabSocket): void {
    this.#tellRights(socket);
    if (socket.rights.canEdit) this.#ask(socket);
  }

  /** Answers a request for what the client lacks. Nothing is sent to it before it has asked. */
  sync(socket: CollabSocket, stateVector: Uint8Array): void {
    let missing: Uint8Array;
    try {
      missing = Y.encodeStateAsUpdate(this.content.doc, stateVector);
    } catch {
      return socket.close(CLOSE.unsupported);
    }
    socket.send(encodeSyncStep2(missing));
    socket.following = true;
    this.#acknowledge(socket);
  }

  /** Takes in a document message: judges it, and queues it for the log. */
  receive(socket: CollabSocket, bytes: Uint8Array, isAnswer: boolean): Promise<void> | void {
    return this.#take(socket, bytes, socket.receipts.next(isAnswer), false);
  }

  onStored(lastSeq: number, entries: RoomEntry[]): void {
    if (this.#over) return;
    const { content } = this;
    const first = lastSeq - entries.length + 1;
    // What a catch-up has read between the commit and its answer is applied and sent already.
    const fresh = entries.filter((_, i) => !content.position.has(first + i));
    broadcastOwn(this.sockets, fresh);
    if (!this.#apply(fresh.map(({ payload }) => payload))) return;
    content.pending.drop(entries.length);
    for (const { update } of fresh) content.countOwn(update);
    for (let seq = first; seq <= lastSeq; seq++) content.position.add(seq);
    this.#settle(entries);
    if (content.position.hasGap) void this.catchUp();
    this.#deps.onGrown(this, true);
  }

  onFailed(error: unknown): void {
    if (this.#over) return;
    this.#over = true;
    this.#deps.onFailed(this, error);
    for (const socket of [...this.sockets]) socket.close(CLOSE.tryAgain);
  }

  /** Reads what other servers have added. Who asks while it runs gets a run that begins later. */
  catchUp(): Promise<void> {
    if (this.#catchingUp) this.#askedAgain = true;
    this.#catchingUp ??= this.#readOn()
      .catch((error: unknown) => this.onFailed(error))
      .finally(() => (this.#catchingUp = null));
    return this.#catchingUp;
  }

  close(): void {
    this.#over = true;
    this.awareness.close();
    this.content.doc.destroy();
  }

  async #readOn(): Promise<void> {
    const { content } = this;
    do {
      this.#askedAgain = false;
      const rows = await this.#deps.readLog(this.documentId, content.position.seq);
      if (this.#over) return;
      const others = rows.filter(({ seq }) => !content.position.has(seq));
      if (others.length === 0) continue;
      broadcast(this.sockets, others);
      if (!this.#apply(others.map(({ payload }) => payload))) return;
      for (const update of others) content.countOther(update);
      this.#deps.onGrown(this, false);
    } while (this.#askedAgain);
  }

  #take(
    socket: CollabSocket,
    bytes: Uint8Array,
    receipt: Receipt,
    hasLooked: boolean,
  ): Promise<void> | void {
    if (this.#over || socket.isClosed) return;
    const { canEdit } = socket.rights;
    const { awaitsAnswer } = socket;
    const { isAnswer } = receipt;
    const verdict = this.#judge(socket, bytes);
    const reception = receive(verdict, { canEdit, awaitsAnswer, isAnswer, hasLooked });
    switch (reception.kind) {
      case 'accept':
        return this.#accept(socket, reception.update, receipt);
      case 'repeat':
        return this.#repeat(socket, receipt);
      case 'read-only':
        socket.receipts.miss(receipt);
        this.#deps.onRefused(socket, 'read-only');
        return this.#tellRights(socket);
      case 'left-to-answer':
        return socket.receipts.miss(receipt);
      case 'look-again':
        return this.catchUp().then(() => this.#take(socket, bytes, receipt, true));
      case 'close':
        return this.#refuse(socket, reception.reason, CLOSE.unsupported);
    }
  }

  #judge(socket: CollabSocket, bytes: Uint8Array): Verdict {
    const { doc, pending, clocks } = this.content;
    const ownerOf = (client: number) =>
      this.content.ownerOf(client) ?? this.awareness.personOf(client);
    const known = { store: doc.store, pending, clocks, ownerOf };
    return judge(bytes, known, socket, this.#deps.names);
  }

  #refuse(socket: CollabSocket, reason: Refused, code: number): void {
    this.#deps.onRefused(socket, reason);
    socket.close(code);
  }

  /** What says nothing new is saved when all that is known is on disk. */
  #repeat(socket: CollabSocket, receipt: Receipt): void {
    if (receipt.isAnswer) socket.awaitsAnswer = false;
    const { last } = this.content.pending;
    if (last) return void last.receipts.push({ socket, receipt });
    socket.receipts.settle(receipt);
    this.#acknowledge(socket);
  }

  #accept(socket: CollabSocket, update: JudgedUpdate, receipt: Receipt): void {
    const payload = update.bytes;
    if (this.content.bytes + payload.byteLength > LIMITS.documentBytes) {
      return this.#refuse(socket, 'document-too-large', CLOSE.tooLarge);
    }
    if (receipt.isAnswer) socket.awaitsAnswer = false;
    const authorId = socket.personId;
    const entry = { payload, authorId, update, socket, receipts: [{ socket, receipt }] };
    for (const client of this.content.expect(entry, authorId)) socket.newClients.add(client);
    socket.unsavedBytes += payload.byteLength;
    this.#deps.append(this, entry);
  }

  #apply(payloads: readonly Uint8Array[]): boolean {
    try {
      this.content.apply(payloads);
      return true;
    } catch (error) {
      // Closing drops what waits to be sent, so nobody gets to see it.
      this.onFailed(error);
      return false;
    }
  }

  #settle(entries: readonly RoomEntry[]): void {
    const told = new Set<CollabSocket>();
    for (const { socket: writer, payload, receipts } of entries) {
      writer.unsavedBytes -= payload.byteLength;
      for (const { socket, receipt } of receipts) {
        socket.receipts.settle(receipt);
        told.add(socket);
      }
    }
    for (const socket of told) {
      socket.relieve();
      this.#acknowledge(socket);
    }
  }

  #acknowledge(socket: CollabSocket): void {
    if (!socket.wantsAck) return;
    socket.send(encodeSaved(encodeClocks(this.content.onDisk), socket.receipts.saved));
  }

  #tellRights(socket: CollabSocket): void {
    if (socket.wantsAck) socket.send(encodeRights(socket.rights));
  }

  #ask(socket: CollabSocket): void {
    socket.awaitsAnswer = true;
    socket.send(encodeSyncStep1(encodeClocks(this.content.clocks)));
  }
}
