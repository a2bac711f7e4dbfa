import type { Refusal } from '../shared/policy.ts';

/**
 * Why a page is open for reading only: a refusal of the policy, the end of the connection, or
 * versions that differ: the server's (`newer-schema`), this editor's (`outdated`), or that of
 * what the page holds (`unknown-content`).
 */
export type ReadOnlyReason =
  | Refusal
  | 'signed-out'
  | 'access-lost'
  | 'page-gone'
  | 'newer-schema'
  | 'outdated'
  | 'unknown-content';

/** What the person is told. Never a guess: "saved" means that the server has it on disk. */
export type SaveState =
  | { kind: 'opening' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'offline'; unsent: number; kept: boolean }
  | { kind: 'retrying'; retryAt: number; unsent: number; kept: boolean }
  | { kind: 'read-only'; reason: ReadOnlyReason; unsent: number; kept: boolean };

/**
 * A change made here that the server has not yet reported on disk. `message` is the number, on the
 * present connection, of the message that carries it; null while none does. What was kept on the
 * device from before comes as one update that holds `count` changes.
 */
export type Change = { message: number | null; update: Uint8Array; count: number };

/** All that the save state follows from. */
export type SaveFacts = {
  connected: boolean;
  /** Whether the present connection has exchanged states with the server. */
  synced: boolean;
  everSynced: boolean;
  /** Whether this device believes that it has a network. */
  online: boolean;
  /** When the next attempt to connect begins, in ms since 1970. */
  retryAt: number;
  pending: readonly Change[];
  /** Whether all that is pending is on this device's disk, and so survives this window. */
  kept: boolean;
  savedAt: number | null;
  refusal: ReadOnlyReason | null;
  /** Whether the page holds what this editor does not know; never taken back. */
  unknown: boolean;
  /** Set where reconnecting is of no use; never taken back. */
  ended: ReadOnlyReason | null;
};

export type SaveEvent =
  | { type: 'connected' }
  | { type: 'disconnected'; retryAt: number }
  | { type: 'synced' }
  | { type: 'network'; online: boolean }
  /** The document was changed here; `message` carried it, or null where none could. */
  | ({ type: 'changed' } & Change)
  /** The device has written: whether all that was unsent then is on its disk. */
  | { type: 'kept'; complete: boolean }
  /** The page was found to hold what this editor does not know. */
  | { type: 'unknown' }
  /** Message number `message` carried all that the server lacked (sync step 2). */
  | { type: 'resent'; message: number }
  /** The first `messages` messages of this connection are on disk. */
  | { type: 'saved'; messages: number; at: number }
  | { type: 'rights'; refusal: ReadOnlyReason | null }
  | { type: 'ended'; reason: ReadOnlyReason };

export const NOTHING_YET: SaveFacts = {
  connected: false,
  synced: false,
  everSynced: false,
  online: true,
  retryAt: 0,
  pending: [],
  kept: false,
  savedAt: null,
  refusal: null,
  unknown: false,
  ended: null,
};

/** The facts after an event. */
export function afterEvent(facts: SaveFacts, event: SaveEvent): SaveFacts {
  switch (event.type) {
    case 'connected':
      return { ...facts, connected: true, online: true };
    case 'disconnected':
      return {
        ...facts,
        connected: false,
        synced: false,
        retryAt: event.retryAt,
        // What an old connection carried may or may not have arrived: only a new report counts.
        pending: facts.pending.map((change) => ({ ...change, message: null })),
      };
    case 'synced':
      return { ...facts, synced: true, everSynced: true };
    case 'network':
      return { ...facts, online: event.online };
    case 'changed':
      return { ...facts, pending: [...facts.pending, changeOf(event)], kept: false };
    case 'kept':
      return { ...facts, kept: event.complete };
    case 'unknown':
      return { ...facts, unknown: true };
    case 'resent':
      return {
        ...facts,
        pending: facts.pending.map((change) => ({
          ...change,
          message: change.message ?? event.message,
        })),
      };
    case 'saved':
      return afterSaved(facts, event);
    case 'rights':
      return { ...facts, refusal: event.refusal };
    case 'ended':
      return { ...facts, ended: event.reason, connected: false, synced: false };
  }
}

function changeOf({ message, update, count }: Change): Change {
  return { message, update, count };
}

function afterSaved(facts: SaveFacts, event: { messages: number; at: number }): SaveFacts {
  const pending = facts.pending.filter(
    ({ message }) => message === null || message > event.messages,
  );
  return { ...facts, pending, savedAt: pending.length === 0 ? event.at : facts.savedAt };
}

/** Changes of this window that are not yet on the server's disk. */
export function countUnsent({ pending }: SaveFacts): number {
  return pending.reduce((sum, { count }) => sum + count, 0);
}

/** Why nothing can be written; null where it can. */
export function whyReadOnly(facts: SaveFacts): ReadOnlyReason | null {
  return facts.ended ?? (facts.unknown ? 'unknown-content' : facts.refusal);
}

/** What is shown for these facts. */
export function saveStateOf(facts: SaveFacts): SaveState {
  const unsent = countUnsent(facts);
  const kept = facts.kept && unsent > 0;
  const reason = whyReadOnly(facts);
  if (reason) return { kind: 'read-only', reason, unsent, kept };
  if (!facts.connected) {
    if (facts.online && (unsent > 0 || !facts.everSynced) && facts.retryAt > 0) {
      return { kind: 'retrying', retryAt: facts.retryAt, unsent, kept };
    }
    if (!facts.everSynced && facts.online) return { kind: 'opening' };
    return { kind: 'offline', unsent, kept };
  }
  if (!facts.everSynced || (facts.savedAt === null && unsent === 0)) return { kind: 'opening' };
  // A socket outlives its network until somebody misses an answer.
  if (unsent > 0 && !facts.online) return { kind: 'offline', unsent, kept };
  if (unsent > 0 || !facts.synced) return { kind: 'saving' };
  return { kind: 'saved', at: facts.savedAt ?? 0 };
}
