import * as Y from 'yjs';

export type Struct = Y.Item | Y.GC | Y.Skip;
export type Id = { client: number; clock: number };
type Range = { clock: number; len: number };

/** The structs of one client in an update: consecutive, `start` to `end` (exclusive). */
export type Block = { client: number; start: number; end: number; structs: Struct[] };

/** An update taken apart, without a document and without side effects. */
export type DecodedUpdate = {
  bytes: Uint8Array;
  blocks: Map<number, Block>;
  deletions: Map<number, Range[]>;
};

/** Beyond this a clock is no count of what people typed. */
const LAST_CLOCK = 2 ** 40;

/**
 * Takes an update (encoding version 1) apart. `Y.applyUpdate` allocates what the update's head
 * announces, 230 MB for seven bytes; decoding reads what is there and fails at its end.
 *
 * @returns null where it is no update, or one that no Yjs client writes
 */
export function decodeUpdate(bytes: Uint8Array): DecodedUpdate | null {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(bytes);
  } catch {
    return null;
  }
  const blocks = new Map<number, Block>();
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id;
    const block = blocks.get(client);
    if (!block) {
      blocks.set(client, { client, start: clock, end: clock + struct.length, structs: [struct] });
    } else if (block.end === clock) {
      block.structs.push(struct);
      block.end += struct.length;
    } else {
      // A client twice: Yjs would apply only the second part.
      return null;
    }
    if (clock + struct.length > LAST_CLOCK || struct.length < 1) return null;
  }
  return { bytes, blocks, deletions: decoded.ds.clients };
}

/** The struct that holds the id, by binary search. */
export function findInBlock(block: Block | undefined, clock: number): Struct | undefined {
  if (!block || clock < block.start || clock >= block.end) return undefined;
  let low = 0;
  let high = block.structs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const struct = block.structs[middle];
    if (!struct) return undefined;
    if (clock < struct.id.clock) high = middle - 1;
    else if (clock >= struct.id.clock + struct.length) low = middle + 1;
    else return struct;
  }
  return undefined;
}

/** Whether all of the range is deleted already in this document. */
export function isDeleted(store: Y.Doc['store'], client: number, range: Range): boolean {
  const end = range.clock + range.len;
  const structs = store.clients.get(client);
  const last = structs?.at(-1);
  if (!structs || !last || last.id.clock + last.length < end) return false;
  for (let i = Y.findIndexSS(structs, range.clock); i < structs.length; i++) {
    const struct = structs[i];
    if (!struct || struct.id.clock >= end) break;
    if (!struct.deleted) return false;
  }
  return true;
}
