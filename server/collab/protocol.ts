import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE } from '../../app/shared/collab-messages.ts';
import type { Rights } from './access.ts';

/**
 * Messages of the y-websocket protocol, and ours beside them. Read strictly: a length that points
 * beyond the message is refused, because the buffer of a message is a slice of a larger one, and
 * lib0 would read on into what belongs to others.
 */

/** The messages within a sync message (y-protocols/sync). */
const SYNC = { step1: 0, step2: 1, update: 2 } as const;

export type Incoming =
  | { kind: 'sync-step-1'; stateVector: Uint8Array }
  /** Content; `isAnswer` where it is all the client has beyond what we asked from (sync step 2). */
  | { kind: 'update'; update: Uint8Array; isAnswer: boolean }
  | { kind: 'awareness'; update: Uint8Array }
  | { kind: 'query-awareness' };

/** Reads one message; null for anything that is not exactly one of the protocol. */
export function readMessage(data: Uint8Array): Incoming | null {
  try {
    const decoder = decoding.createDecoder(data);
    const message = readIncoming(decoder);
    return decoding.hasContent(decoder) ? null : message;
  } catch {
    return null;
  }
}

function readIncoming(decoder: decoding.Decoder): Incoming | null {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder);
    case MESSAGE.awareness:
      return { kind: 'awareness', update: readBytes(decoder) };
    case MESSAGE.queryAwareness:
      return { kind: 'query-awareness' };
    default:
      return null;
  }
}

function readSync(decoder: decoding.Decoder): Incoming | null {
  switch (decoding.readVarUint(decoder)) {
    case SYNC.step1:
      return { kind: 'sync-step-1', stateVector: readBytes(decoder) };
    case SYNC.step2:
      return { kind: 'update', update: readBytes(decoder), isAnswer: true };
    case SYNC.update:
      return { kind: 'update', update: readBytes(decoder), isAnswer: false };
    default:
      return null;
  }
}

/** @throws where the length points beyond the message */
export function readBytes(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder);
  if (length > decoder.arr.length - decoder.pos) throw new Error('A length beyond the message.');
  return decoding.readUint8Array(decoder, length);
}

export const encodeSyncStep1 = (stateVector: Uint8Array) => encodeSync(SYNC.step1, stateVector);
export const encodeSyncStep2 = (update: Uint8Array) => encodeSync(SYNC.step2, update);
export const encodeUpdate = (update: Uint8Array) => encodeSync(SYNC.update, update);

function encodeSync(step: number, bytes: Uint8Array): Buffer {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

export function encodeAwareness(update: Uint8Array): Buffer {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });
}

/** Nobody's presence: says nothing, and tells the stock client that the line is alive. */
export const SIGN_OF_LIFE = encodeAwareness(new Uint8Array([0]));

/** @param count document messages of the connection that are on disk (app/shared/collab-messages.ts) */
export function encodeSaved(stateVector: Uint8Array, count: number): Buffer {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.saved);
    encoding.writeVarUint8Array(encoder, stateVector);
    encoding.writeVarUint(encoder, count);
  });
}

export function encodeRights(rights: Rights): Buffer {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.rights);
    encoding.writeVarString(encoder, JSON.stringify(rights));
  });
}

/** The state vector of `clocks`, as Yjs encodes it. */
export function encodeClocks(clocks: ReadonlyMap<number, number>): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clocks.size);
  for (const [client, clock] of clocks) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
  }
  return encoding.toUint8Array(encoder);
}

/**
 * A message as it goes over the wire: with the header of one unmasked binary frame (RFC 6455,
 * section 5.2). Frames from a server are the same for every client, so one is made per page and
 * written to all of its sockets.
 */
function frame(write: (encoder: encoding.Encoder) => void): Buffer {
  const encoder = encoding.createEncoder();
  write(encoder);
  const length = encoding.length(encoder);
  return Buffer.concat([frameHeader(length), encoding.toUint8Array(encoder)]);
}

function frameHeader(length: number): Buffer {
  const FIN_BINARY = 0x82;
  if (length < 126) return Buffer.from([FIN_BINARY, length]);
  if (length < 65536) return Buffer.from([FIN_BINARY, 126, length >> 8, length & 255]);
  const header = Buffer.alloc(10);
  header[0] = FIN_BINARY;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
