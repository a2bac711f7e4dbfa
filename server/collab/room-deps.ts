import type { AllowedNames } from '../../app/shared/editor-schema.ts';
import type { DocumentId } from '../../app/shared/ids.ts';
import type { LoggedUpdate } from '../documents/document-state.ts';
import type { FanOutMessage } from './fan-out-messages.ts';
import type { GuardReason, JudgedUpdate } from './guard.ts';
import type { Receipt } from './receipts.ts';
import type { Room } from './room.ts';
import type { CollabSocket } from './socket.ts';
import type { LogEntry, LogWriter } from './update-log.ts';

/** An update on its way to disk. */
export type RoomEntry = LogEntry & {
  update: JudgedUpdate;
  socket: CollabSocket;
  /** Settled when it is on disk: its own, and those of messages that only repeat what is pending. */
  receipts: { socket: CollabSocket; receipt: Receipt }[];
};

/**
 * Settles the receipts of entries that are on disk.
 *
 * @returns the sockets concerned, to be told
 */
export function settle(entries: readonly RoomEntry[]): Set<CollabSocket> {
  const concerned = new Set<CollabSocket>();
  for (const { socket: writer, payload, receipts } of entries) {
    writer.unsavedBytes -= payload.byteLength;
    for (const { socket, receipt } of receipts) {
      socket.receipts.settle(receipt);
      concerned.add(socket);
    }
  }
  return concerned;
}

export type Refused = GuardReason | 'read-only' | 'document-too-large';

export type RoomDeps = {
  names: AllowedNames;
  /** Version of the schema that `names` are of. */
  schemaVersion: number;
  /** Notes that the page now holds content of this server's schema. */
  raiseSchema(documentId: DocumentId): Promise<void>;
  append(room: LogWriter<RoomEntry>, entry: RoomEntry): void;
  /** The log after `seq`, with what other servers have added. */
  readLog(documentId: DocumentId, seq: number): Promise<LoggedUpdate[]>;
  /** Tells the other servers, where there is a way to. */
  publish(room: Room, message: FanOutMessage): void;
  /** Whether what they tell arrives. */
  isFannedOut(): boolean;
  /** The room can no longer be used: forget it, so that the next who comes opens a new one. */
  onFailed(room: Room, error: unknown): void;
  /** The log has grown; `own` by a socket of this server. */
  onGrown(room: Room, own: boolean): void;
  onRefused(socket: CollabSocket, reason: Refused): void;
};
