import type { PersonId } from '../../app/shared/ids.ts';

/** There are eight colours for carets; from the ninth person on it is the sixth. */
export const COLOURS = 8;
const LATER_COLOUR = 6;

/** A colour, and since when it is somebody's (server time); 0 where several share it. */
export type Claim = { colour: number; since: number };

/**
 * Who has which colour in a room: one per person in the order of arrival, kept while the room is
 * open. Where two servers have given one colour at the same moment, the older claim stands and
 * the other person gets another, on the server that he is on.
 */
export class Colours {
  readonly #claims = new Map<PersonId, Claim>();

  /** The person's colour; who has none gets the first that is free. */
  of(personId: PersonId): Claim {
    return this.#claims.get(personId) ?? this.#give(personId);
  }

  /**
   * Takes in what another server says of a person there.
   *
   * @param isHere whether a person is on this server
   * @returns the people here whose colour has changed
   */
  hear(personId: PersonId, claim: Claim, isHere: (personId: PersonId) => boolean): PersonId[] {
    const known = this.#claims.get(personId);
    if (known?.colour === claim.colour && known.since === claim.since) return [];
    const changed: PersonId[] = [];
    if (isHere(personId)) {
      if (known && !isOlder(claim, personId, known, personId)) return [];
      changed.push(personId);
    }
    this.#claims.set(personId, claim);
    for (const [other, theirs] of this.#claims) {
      if (other === personId || theirs.colour !== claim.colour || !theirs.since || !claim.since) {
        continue;
      }
      const loser = isOlder(claim, personId, theirs, other) ? other : personId;
      if (!isHere(loser)) continue;
      this.#give(loser);
      changed.push(loser);
    }
    return [...new Set(changed)];
  }

  #give(personId: PersonId): Claim {
    const taken = new Set<number>();
    for (const { colour, since } of this.#claims.values()) if (since > 0) taken.add(colour);
    let claim: Claim = { colour: LATER_COLOUR, since: 0 };
    for (let colour = COLOURS; colour > 0; colour--) {
      if (!taken.has(colour)) claim = { colour, since: Date.now() };
    }
    this.#claims.set(personId, claim);
    return claim;
  }
}

/** A total order, the same on every server; a colour that several share is nobody's. */
function isOlder(a: Claim, personA: PersonId, b: Claim, personB: PersonId): boolean {
  const [sinceA, sinceB] = [a.since || Infinity, b.since || Infinity];
  if (sinceA !== sinceB) return sinceA < sinceB;
  return personA === personB ? a.colour < b.colour : personA < personB;
}
