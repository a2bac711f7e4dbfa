import { encodeUpdate } from './protocol.ts';
import type { CollabSocket } from './socket.ts';

type Content = { payload: Uint8Array };

/** Sends content to all who follow the room: one frame per update, made and joined once. */
export function broadcast(sockets: Iterable<CollabSocket>, content: readonly Content[]): void {
  if (content.length === 0) return;
  const frames = Buffer.concat(content.map(({ payload }) => encodeUpdate(payload)));
  for (const socket of sockets) if (socket.following) socket.send(frames);
}

/** The same, but who wrote some of it is spared that. */
export function broadcastOwn(
  sockets: Iterable<CollabSocket>,
  content: readonly (Content & { socket: CollabSocket })[],
): void {
  if (content.length === 0) return;
  const frames = content.map(({ payload }) => encodeUpdate(payload));
  const all = Buffer.concat(frames);
  const writers = new Set(content.map(({ socket }) => socket));
  for (const socket of sockets) {
    if (!socket.following) continue;
    const part = writers.has(socket)
      ? Buffer.concat(frames.filter((_, i) => content[i]?.socket !== socket))
      : all;
    if (part.byteLength > 0) socket.send(part);
  }
}

/** Sends each what is made for it. */
export function sendEach(
  sockets: Iterable<CollabSocket>,
  frameFor: (socket: CollabSocket) => Buffer | null,
): void {
  for (const socket of sockets) {
    const frame = frameFor(socket);
    if (frame) socket.send(frame);
  }
}
