import { encodeClocks, encodeRights, encodeSaved, encodeSyncStep1 } from './protocol.ts';
import type { CollabSocket } from './socket.ts';

/** How much of what the client sent is on disk, where it has asked to be told. */
export function acknowledge(socket: CollabSocket, onDisk: ReadonlyMap<number, number>): void {
  if (socket.wantsAck) socket.send(encodeSaved(encodeClocks(onDisk), socket.receipts.saved));
}

export function tellRights(socket: CollabSocket): void {
  if (socket.wantsAck) socket.send(encodeRights(socket.rights));
}

/** Asks for all that the client has beyond these clocks. */
export function ask(socket: CollabSocket, clocks: ReadonlyMap<number, number>): void {
  socket.awaitsAnswer = true;
  socket.send(encodeSyncStep1(encodeClocks(clocks)));
}
