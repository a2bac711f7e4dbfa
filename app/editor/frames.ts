/** Kinds of WebSocket frames (RFC 6455, section 5.2) that a server sends. */
const OPCODE = { binary: 2, close: 8, ping: 9, pong: 10 } as const;
const FIN = 0x80;
const MASKED = 0x80;

export type Frame = { kind: keyof typeof OPCODE; payload: Uint8Array<ArrayBuffer> };

/**
 * Reads the frames at the start of the bytes. Our server's are unmasked and whole.
 *
 * @returns the frames, and what is left of an unfinished one; null for anything else
 */
export function readFrames(
  bytes: Uint8Array<ArrayBuffer>,
): { frames: Frame[]; rest: Uint8Array<ArrayBuffer> } | null {
  const frames: Frame[] = [];
  let rest = bytes;
  for (let header = readHeader(rest); header; header = readHeader(rest)) {
    const kind = kindOf(rest[0] ?? 0);
    if (!kind) return null;
    const { start, length } = header;
    if (rest.length < start + length) break;
    frames.push({ kind, payload: rest.slice(start, start + length) });
    rest = rest.subarray(start + length);
  }
  return { frames, rest };
}

/** A frame as a client sends it. The mask guards caches against sockets; in a body it may be zero. */
export function writeFrame(kind: Frame['kind'], payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = payload;
  const extra = length < 126 ? 0 : length < 65536 ? 2 : 8;
  const frame = new Uint8Array(2 + extra + 4 + length);
  const view = new DataView(frame.buffer);
  frame[0] = FIN | OPCODE[kind];
  frame[1] = MASKED | (extra === 0 ? length : extra === 2 ? 126 : 127);
  if (extra === 2) view.setUint16(2, length);
  if (extra === 8) view.setBigUint64(2, BigInt(length));
  frame.set(payload, 2 + extra + 4);
  return frame;
}

/** The code of a close frame; 1005 where it holds none. */
export function closeCodeOf({ payload }: Frame): number {
  return payload.length < 2 ? 1005 : new DataView(payload.buffer).getUint16(0);
}

function kindOf(first: number): Frame['kind'] | undefined {
  const kinds = Object.keys(OPCODE) as Frame['kind'][];
  return kinds.find((kind) => first === (FIN | OPCODE[kind]));
}

/** Where the payload of the frame begins and how long it is; null where the header is not whole. */
function readHeader(bytes: Uint8Array): { start: number; length: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 2) return null;
  const short = view.getUint8(1);
  if (short < 126) return { start: 2, length: short };
  const start = short === 126 ? 4 : 10;
  if (bytes.length < start) return null;
  return { start, length: short === 126 ? view.getUint16(2) : Number(view.getBigUint64(2)) };
}
