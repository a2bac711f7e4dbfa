import type { DeviceStore, KeptChange } from './device-store.ts';

/**
 * Each writer left has a client id of its own, and the server lets one connection begin to write
 * under eight (rule C15). Where there are more, the rest is for the next window.
 */
const WRITERS_AT_ONCE = 6;

export type Adoption = {
  store: DeviceStore;
  /** The writer of this tab, whose changes are its own business. */
  writer: string;
  signal: AbortSignal;
  /**
   * Adds changes to the page; the oldest first.
   *
   * @returns whether they are on the server's disk now, so that they need no longer be kept
   */
  add: (updates: readonly Uint8Array[]) => Promise<boolean>;
};

/**
 * Takes up what tabs that are gone have left on the device: each of them held by one tab only, so
 * that nothing is added or announced twice. What belongs to a tab that is open is waited for, in
 * case that tab is closed before its words have arrived.
 */
export async function adoptKept(adoption: Adoption): Promise<void> {
  const { store, writer, signal } = adoption;
  const left = [...(await store.read()).keys()].filter((other) => other !== writer);
  const others = left.slice(0, WRITERS_AT_ONCE);
  const holds = await Promise.all(
    others.map(async (other) => ({
      other,
      release: await store.hold(other, { ifAvailable: true }),
    })),
  );
  const free = holds.flatMap(({ other, release }) => (release ? { other, release } : []));
  const held = holds.filter(({ release }) => !release).map(({ other }) => other);
  const waiting = held.map(async (other) => {
    const release = await store.hold(other, { signal });
    if (release) await take(adoption, [{ other, release }]);
  });
  await take(adoption, free);
  await Promise.all(waiting);
}

async function take(
  { store, signal, add }: Adoption,
  left: readonly { other: string; release: () => void }[],
): Promise<void> {
  try {
    if (left.length === 0 || signal.aborted) return;
    const all = await store.read();
    // Read again under the hold: another tab may have been quicker.
    const mine = left.map(({ other }): [string, KeptChange[]] => [other, all.get(other) ?? []]);
    const updates = mine.flatMap(([, changes]) => changes.map(({ update }) => update));
    if (updates.length === 0 || !(await add(updates))) return;
    for (const [other, changes] of mine) {
      await store.change(
        other,
        [],
        changes.map(({ key }) => key),
      );
    }
  } finally {
    for (const { release } of left) release();
  }
}
