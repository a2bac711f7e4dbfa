import * as Y from 'yjs';
import { CLOSE } from '../../app/shared/close-codes.ts';
import type { DocumentId } from '../../app/shared/ids.ts';
import type { LoadedDocument, LoggedUpdate } from '../documents/document-state.ts';
import { RoomAwareness } from './awareness.ts';
import { broadcast, broadcastOwn, sendEach } from './broadcast.ts';
import type { FanOutMessage } from './fan-out-messages.ts';
import { Follower } from './follower.ts';
import type { JudgedUpdate } from './guard.ts';
import { LIMITS } from './limits.ts';
import { encodeSyncStep2 } from './protocol.ts';
import { receive } from './reception.ts';
import type { Receipt } from './receipts.ts';
import { RoomContent } from './room-content.ts';
import { type Refused, type RoomDeps, type RoomEntry, settle } from './room-deps.ts';
import type { CollabSocket } from './socket.ts';
import { acknowledge, ask, tellRights } from './telling.ts';
import type { LogWriter } from './update-log.ts';

/**
 * One open page. An update is judged, appended, committed, and only then applied, sent to the
 * others and acknowledged. All of it runs to its end without giving way, reading in the log apart, so
 * between two messages the room is always consistent.
 */
export class Room implements LogWriter<RoomEntry> {
  readonly documentId: DocumentId;
  readonly content: RoomContent<RoomEntry>;
  readonly sockets = new Set<CollabSocket>();
  readonly awareness: RoomAwareness;
  readonly follower: Follower;
  readonly #deps: RoomDeps;
  #over = false;

  constructor(documentId: DocumentId, loaded: LoadedDocument, deps: RoomDeps) {
    this.documentId = documentId;
    this.content = new RoomContent(loaded);
    this.#deps = deps;
    this.awareness = new RoomAwareness({
      broadcast: (frameFor) => sendEach(this.sockets, frameFor),
      publish: (people, isWhole) => deps.publish(this, { kind: 'presence', people, isWhole }),
    });
    this.follower = new Follower({
      position: this.content.position,
      isFannedOut: () => deps.isFannedOut(),
      read: (seq) => deps.readLog(documentId, seq),
      take: (updates) => this.#takeOthers(updates),
      onFailed: (error) => this.onFailed(error),
    });
  }

  get isIdle(): boolean {
    return this.sockets.size === 0 && this.content.pending.size === 0 && !this.follower.isReading;
  }

  join(socket: CollabSocket): void {
    this.sockets.add(socket);
    ask(socket, this.content.clocks);
    tellRights(socket);
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
    tellRights(socket);
    if (socket.rights.canEdit) ask(socket, this.content.clocks);
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
    acknowledge(socket, this.content.onDisk);
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
    this.#publish(first, entries);
    if (!this.#apply(fresh.map(({ payload }) => payload))) return;
    content.pending.drop(entries.length);
    for (const { update } of fresh) content.countOwn(update);
    for (let seq = first; seq <= lastSeq; seq++) content.position.add(seq);
    this.#settle(entries);
    this.follower.stored(lastSeq);
    this.#deps.onGrown(this, true);
  }

  onFailed(error: unknown): void {
    if (this.#over) return;
    this.#over = true;
    this.#deps.onFailed(this, error);
    for (const socket of [...this.sockets]) socket.close(CLOSE.tryAgain);
  }

  /** Messages of the other servers arrive from now on: who is there? */
  joined(): void {
    this.#deps.publish(this, { kind: 'ask-presence' });
    this.awareness.announce();
  }

  /** Takes in what another server tells of this page. */
  hear(server: string, message: FanOutMessage): void {
    if (this.#over) return;
    switch (message.kind) {
      case 'updates':
        return this.follower.hear(message.updates);
      case 'presence':
        return this.awareness.hear(server, message.people, message.isWhole);
      case 'ask-presence':
        return this.awareness.announce();
    }
  }

  close(): void {
    this.#over = true;
    this.follower.close();
    this.awareness.close();
    this.content.doc.destroy();
  }

  #publish(first: number, entries: readonly RoomEntry[]): void {
    if (!this.#deps.isFannedOut()) return;
    const updates = entries.map(({ authorId, payload }, i) => {
      return { seq: first + i, authorId, payload };
    });
    this.#deps.publish(this, { kind: 'updates', updates });
  }

  #takeOthers(updates: readonly LoggedUpdate[]): boolean {
    broadcast(this.sockets, updates);
    if (!this.#apply(updates.map(({ payload }) => payload))) return false;
    for (const update of updates) this.content.countOther(update);
    this.#deps.onGrown(this, false);
    return true;
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
    const present = (client: number) => this.awareness.personOf(client);
    const verdict = this.content.judge(bytes, socket, this.#deps.names, present);
    const reception = receive(verdict, { canEdit, awaitsAnswer, isAnswer, hasLooked });
    switch (reception.kind) {
      case 'accept':
        if (this.content.schemaVersion < this.#deps.schemaVersion) {
          return this.#raiseSchema().then(() => this.#take(socket, bytes, receipt, hasLooked));
        }
        return this.#accept(socket, reception.update, receipt);
      case 'repeat':
        return this.#repeat(socket, receipt);
      case 'read-only':
        socket.receipts.miss(receipt);
        this.#deps.onRefused(socket, 'read-only');
        return tellRights(socket);
      case 'left-to-answer':
        return socket.receipts.miss(receipt);
      case 'look-again':
        return this.follower.catchUp().then(() => this.#take(socket, bytes, receipt, true));
      case 'close':
        return this.#refuse(socket, reception.reason, CLOSE.unsupported);
    }
  }

  /** Before the first content that an older editor may not know: such an editor must not write there again. */
  async #raiseSchema(): Promise<void> {
    try {
      await this.#deps.raiseSchema(this.documentId);
      this.content.schemaVersion = this.#deps.schemaVersion;
    } catch (error) {
      this.onFailed(error);
    }
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
    acknowledge(socket, this.content.onDisk);
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
    for (const socket of settle(entries)) {
      socket.relieve();
      acknowledge(socket, this.content.onDisk);
    }
  }
}
