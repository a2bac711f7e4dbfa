import * as Y from 'yjs';
import type { AllowedNames } from '../../app/shared/editor-schema.ts';
import type { PersonId } from '../../app/shared/ids.ts';
import {
  type Block,
  type DecodedUpdate,
  decodeUpdate,
  findInBlock,
  type Id,
  isDeleted,
  type Struct,
} from './decoded-update.ts';
import { LIMITS } from './limits.ts';
import { GONE, type Lookup, mayLie, type Place, placeInDocument, placeOf } from './places.ts';

/** A judged update, with where its structs lie: the next one may build on it before it is on disk. */
export type JudgedUpdate = DecodedUpdate & { places: Map<Struct, Place> };

/** What a room knows when it judges. */
export type Known = {
  /** The document on disk. */
  store: Y.Doc['store'];
  /** Judged updates on their way to disk. */
  pending: { find: Lookup };
  /** Per client the end of what is in either. */
  clocks: ReadonlyMap<number, number>;
  ownerOf(client: number): PersonId | undefined;
};

export type Writer = {
  personId: PersonId;
  /** Client ids that this connection was the first to write under. Judging never changes it. */
  newClients: ReadonlySet<number>;
};

/**
 * - `malformed`: no update, or one that no Yjs client writes;
 * - `gap`: builds on what is not here; kept by Yjs, it would wait for ever or undo later words;
 * - `foreign-client`: writes under the client id of another person;
 * - `too-many-clients`, `content`: beyond the bounds, or what the editor's schema does not know.
 */
export type GuardReason = 'malformed' | 'gap' | 'foreign-client' | 'too-many-clients' | 'content';

export type Verdict =
  | { kind: 'nothing-new' }
  | { kind: 'new'; update: JudgedUpdate }
  | { kind: 'refused'; reason: GuardReason };

const refused = (reason: GuardReason): Verdict => ({ kind: 'refused', reason });

/**
 * Judges an update before anything is done with it: what passes can be integrated by every replica
 * that has what this one has, wholly and at once. Changes nothing.
 */
export function judge(
  bytes: Uint8Array,
  known: Known,
  writer: Writer,
  names: AllowedNames,
): Verdict {
  const decoded = decodeUpdate(bytes);
  if (!decoded) return refused('malformed');
  const fresh = [...decoded.blocks.values()].filter(
    (block) => block.end > clockOf(known, block.client),
  );
  const reason = checkClients(decoded, fresh, known, writer) ?? checkDeletions(decoded, known);
  if (reason) return refused(reason);
  if (fresh.length === 0 && !deletesSomething(decoded, known)) return { kind: 'nothing-new' };
  const update: JudgedUpdate = { ...decoded, places: new Map() };
  const trouble = integrate(update, fresh, known, names);
  return trouble ? refused(trouble) : { kind: 'new', update };
}

const clockOf = (known: Known, client: number) => known.clocks.get(client) ?? 0;

function checkClients(
  { blocks }: DecodedUpdate,
  fresh: readonly Block[],
  known: Known,
  writer: Writer,
): GuardReason | null {
  if (fresh.length > LIMITS.clientsPerUpdate) return 'too-many-clients';
  for (const { client, start, structs } of blocks.values()) {
    if (start > clockOf(known, client)) return 'gap';
    if (structs.some((struct) => struct instanceof Y.Skip)) return 'gap';
  }
  let added = writer.newClients.size;
  for (const { client } of fresh) {
    const owner = known.ownerOf(client);
    if (owner && owner !== writer.personId) return 'foreign-client';
    if (!owner && !writer.newClients.has(client)) added++;
  }
  return added > LIMITS.newClientsPerSocket ? 'too-many-clients' : null;
}

/** A deletion beyond what is known would be kept, and take away what somebody writes there later. */
function checkDeletions({ blocks, deletions }: DecodedUpdate, known: Known): GuardReason | null {
  for (const [client, ranges] of deletions) {
    const end = Math.max(clockOf(known, client), blocks.get(client)?.end ?? 0);
    if (ranges.some(({ clock, len }) => len < 1 || clock + len > end)) return 'gap';
  }
  return null;
}

function deletesSomething({ deletions }: DecodedUpdate, { store }: Known): boolean {
  for (const [client, ranges] of deletions) {
    if (ranges.some((range) => !isDeleted(store, client, range))) return true;
  }
  return false;
}

/**
 * Goes through the new structs in an order in which Yjs can integrate them (each after those it
 * refers to), and asks of each whether it may lie where it will lie. Structs of several clients
 * may wait for each other; a circle is a gap that never closes.
 */
function integrate(
  update: JudgedUpdate,
  fresh: readonly Block[],
  known: Known,
  names: AllowedNames,
): GuardReason | null {
  const done = new Map(fresh.map(({ client }) => [client, clockOf(known, client)]));
  const next = new Map(fresh.map(({ client }) => [client, 0]));
  const lookup = lookupIn(update, known);
  const isKnown = (id: Id | null) =>
    id === null || id.clock < (done.get(id.client) ?? clockOf(known, id.client));
  let left = fresh.reduce((sum, { structs }) => sum + structs.length, 0);
  for (let moved = true; moved && left > 0;) {
    moved = false;
    for (const { client, structs } of fresh) {
      let i = next.get(client) ?? 0;
      for (; i < structs.length; i++, left--, moved = true) {
        const struct = structs[i];
        if (!struct || !dependencies(struct).every(isKnown)) break;
        const end = struct.id.clock + struct.length;
        // What is here already, Yjs leaves as it is.
        if (end <= (done.get(client) ?? 0)) continue;
        if (!settle(struct, update, lookup, names)) return 'content';
        done.set(client, end);
      }
      next.set(client, i);
    }
  }
  return left > 0 ? 'gap' : null;
}

function dependencies(struct: Struct): (Id | null)[] {
  if (!(struct instanceof Y.Item)) return [];
  const parent = struct.parent instanceof Y.ID ? struct.parent : null;
  return [struct.origin, struct.rightOrigin, parent];
}

function settle(
  struct: Struct,
  update: JudgedUpdate,
  lookup: Lookup,
  names: AllowedNames,
): boolean {
  const place = struct instanceof Y.Item ? placeOf(struct, lookup) : GONE;
  if (!place) return false;
  update.places.set(struct, place);
  return !(struct instanceof Y.Item) || mayLie(struct, place, names);
}

/** The document first: it holds nearly all that updates refer to. */
function lookupIn(update: JudgedUpdate, { store, pending }: Known): Lookup {
  return (id) => {
    const structs = store.clients.get(id.client);
    const last = structs?.at(-1);
    if (structs && last && id.clock < last.id.clock + last.length) {
      const struct = structs[Y.findIndexSS(structs, id.clock)];
      return struct && { struct, place: placeInDocument(struct) };
    }
    const struct = findInBlock(update.blocks.get(id.client), id.clock);
    const place = struct && update.places.get(struct);
    return place ? { struct, place } : pending.find(id);
  };
}
