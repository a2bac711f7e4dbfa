import type { Refusal } from '../shared/policy.ts';

/** Why a page is open for reading only: a refusal of the policy, or the end of the connection. */
export type ReadOnlyReason = Refusal | 'signed-out' | 'access-lost' | 'page-gone';

/** What the person is told. Never a guess: "saved" means that the server has it on disk. */
export type SaveState =
  | { kind: 'opening' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'offline'; unsent: number }
  | { kind: 'retrying'; retryAt: number; unsent: number }
  | { kind: 'read-only'; reason: ReadOnlyReason; unsent: number };

/**
 * A change made here that the server has not yet reported on disk. `message` is the number, on the
 * present connection, of the message that carries it; null while none does.
 */
type Change = { message: number | null };

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
  savedAt: number | null;
  refusal: ReadOnlyReason | null;
  /** Set where reconnecting is of no use; never taken back. */
  ended: ReadOnlyReason | null;
};

export type SaveEvent =
  | { type: 'connected' }
  | { type: 'disconnected'; retryAt: number }
  | { type: 'synced' }
  | { type: 'network'; online: boolean }
  /** The document was changed here; `message` carried it, or null where none could. */
  | { type: 'changed'; message: number | null }
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
  savedAt: null,
  refusal: null,
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
        pending: facts.pending.map(() => ({ message: null })),
      };
    case 'synced':
      return { ...facts, synced: true, everSynced: true };
    case 'network':
      return { ...facts, online: event.online };
    case 'changed':
      return { ...facts, pending: [...facts.pending, { message: event.message }] };
    case 'resent':
      return {
        ...facts,
        pending: facts.pending.map(({ message }) => ({ message: message ?? event.message })),
      };
    case 'saved':
      return afterSaved(facts, event);
    case 'rights':
      return { ...facts, refusal: event.refusal };
    case 'ended':
      return { ...facts, ended: event.reason, connected: false, synced: false };
  }
}

function afterSaved(facts: SaveFacts, event: { messages: number; at: number }): SaveFacts {
  const pending = facts.pending.filter(
    ({ message }) => message === null || message > event.messages,
  );
  return { ...facts, pending, savedAt: pending.length === 0 ? event.at : facts.savedAt };
}

/** What is shown for these facts. */
export function saveStateOf(facts: SaveFacts): SaveState {
  const unsent = facts.pending.length;
  const reason = facts.ended ?? facts.refusal;
  if (reason) return { kind: 'read-only', reason, unsent };
  if (!facts.connected) {
    if (facts.online && (unsent > 0 || !facts.everSynced) && facts.retryAt > 0) {
      return { kind: 'retrying', retryAt: facts.retryAt, unsent };
    }
    return facts.everSynced || !facts.online ? { kind: 'offline', unsent } : { kind: 'opening' };
  }
  if (!facts.everSynced || (facts.savedAt === null && unsent === 0)) return { kind: 'opening' };
  // A socket outlives its network until somebody misses an answer.
  if (unsent > 0 && !facts.online) return { kind: 'offline', unsent };
  if (unsent > 0 || !facts.synced) return { kind: 'saving' };
  return { kind: 'saved', at: facts.savedAt ?? 0 };
}
