import * as Y from 'yjs';
import { onSignOut } from '../shared/device-copy.ts';
import { adoptKept } from './adopt-kept.ts';
import type { DeviceStore } from './device-store.ts';
import { tryChanges } from './kept-changes.ts';
import { type SaveEvent, type SaveFacts, whyReadOnly } from './save-state.ts';
import { UnsentKeeper } from './unsent-keeper.ts';

/** Origin of the transaction that adds to the page what had been kept on the device. */
export class KeptOrigin {
  /** How many of the changes say something new. */
  readonly count: number;
  /** The update that it made. */
  update: Uint8Array | null = null;

  constructor(count: number) {
    this.count = count;
  }
}

export type Keeping = {
  /** To be told the facts after each event. */
  follow(facts: SaveFacts): void;
  /** The window may be gone in a moment. */
  hurry(): void;
  close(): void;
};

export type KeepingOptions = {
  store: DeviceStore;
  doc: Y.Doc;
  personId: string;
  tell: (event: SaveEvent) => void;
  /** Changes kept from before are in the page and on the server's disk. */
  onAdded: (count: number) => void;
  /** Changes kept from before do not fit the page; they stay where they are. */
  onApart: () => void;
};

/**
 * The device's part in a room: keeps what is unsent, takes up what an earlier window has left
 * behind, and clears everything where the person may no longer see the page or has signed out.
 */
export function createKeeping(options: KeepingOptions): Keeping {
  const { store, doc, personId, tell } = options;
  // Sorts by time, so that what was written first is added first.
  const writer = `${Date.now().toString(36).padStart(9, '0')}-${doc.clientID}`;
  let isOver = false;
  const keeper = new UnsentKeeper(store, writer, (complete) => {
    if (!isOver) tell({ type: 'kept', complete });
  });
  const closing = new AbortController();
  // Held before the first change is kept, and let go of when the window is gone.
  const held = store.hold(writer, { signal: closing.signal });
  held.catch(() => undefined);
  const additions = new Map<KeptOrigin, (isSaved: boolean) => void>();
  let isAdopting = false;

  const clear = () => {
    isOver = true;
    void keeper.clear().catch(() => undefined);
    tell({ type: 'kept', complete: false });
  };
  const stopListening = onSignOut(personId, clear);

  const add = async (updates: readonly Uint8Array[]): Promise<boolean> => {
    const fit = tryChanges(doc, updates);
    if (fit.kind === 'apart') {
      options.onApart();
      return false;
    }
    if (fit.count === 0) return true;
    const origin = new KeptOrigin(fit.count);
    const saved = new Promise<boolean>((resolve) => additions.set(origin, resolve));
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    }, origin);
    if (!(await saved)) return false;
    options.onAdded(fit.count);
    return true;
  };

  return {
    follow(facts) {
      const { pending, ended } = facts;
      if (isOver) return;
      if (ended === 'access-lost' || ended === 'page-gone') return clear();
      const unsent = new Set(pending.map(({ update }) => update));
      for (const [origin, resolve] of additions) {
        if (!origin.update) continue;
        if (unsent.delete(origin.update)) continue;
        additions.delete(origin);
        resolve(true);
      }
      keeper.follow([...unsent], !facts.connected || !facts.online);
      if (isAdopting || !facts.synced || whyReadOnly(facts)) return;
      isAdopting = true;
      adoptKept({ store, writer, signal: closing.signal, add }).catch(() => undefined);
    },
    hurry: () => void keeper.hurry(),
    close() {
      isOver = true;
      stopListening();
      closing.abort();
      for (const resolve of additions.values()) resolve(false);
      void keeper.close().then(async () => (await held)?.());
    },
  };
}
