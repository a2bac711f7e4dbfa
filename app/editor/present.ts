/** Somebody who has the page open, as the server stamps it into the awareness state. */
export type Present = { id: string; name: string; colour: number };

/**
 * The people behind awareness states, each once, without oneself.
 *
 * @param states from the awareness protocol; only those with a stamped `user` count
 */
export function presentPeople(states: Iterable<unknown>, ownId: string): Present[] {
  const people = new Map<string, Present>();
  for (const state of states) {
    const person = presentOf((state as { user?: unknown } | null)?.user);
    if (person && person.id !== ownId && !people.has(person.id)) people.set(person.id, person);
  }
  return [...people.values()];
}

/** Reads a stamped `user`; null before the server has stamped one. */
export function presentOf(user: unknown): Present | null {
  if (typeof user !== 'object' || user === null) return null;
  const { id, name, colour } = user as Record<string, unknown>;
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  return { id, name, colour: typeof colour === 'number' ? colour : 6 };
}
