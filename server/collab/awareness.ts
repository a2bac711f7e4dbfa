import * as decoding from 'lib0/decoding';
import type { PersonId } from '../../app/shared/ids.ts';
import { Colours } from './colours.ts';
import type { RemotePresence } from './fan-out-messages.ts';
import { LIMITS, TIMES } from './limits.ts';
import {
  encodeEntries,
  encodeEntry,
  type Entry,
  newEntry,
  type Presence,
} from './presence-entry.ts';
import { readBytes } from './protocol.ts';

/** Who is present, as the others see him. Made here from the session, never taken from a client. */
export type PresentUser = { id: PersonId; name: string; colour: number };

type FrameFor = (presence: Presence) => Buffer | null;

type Outlets = {
  /** Sends each connection of the room what is made for it. */
  broadcast(frameFor: FrameFor): void;
  /** Tells the other servers of people here; `isWhole` where these are all. */
  publish(people: RemotePresence[], isWhole: boolean): void;
};

/** How long a client that left is remembered: its state still echoes from the others. */
const ECHO_MS = 60_000;

/**
 * Presence in one room: who is here and where the caret is. Not stored anywhere.
 *
 * The stock client sends back every presence it hears of, so a message from one client is full of
 * the others' states. Each connection therefore speaks for one client id only, the first it
 * brings that nobody else has had; all other entries are passed over. The clocks are the
 * servers' own, taken from the time of day: a client that comes back with the clock it left with
 * is seen at once, after a restart of the server too, and of two servers that both believe to
 * have a client, the one that heard it last is right. Nobody is sent his own entry; it would
 * overwrite a caret that has moved on.
 */
export class RoomAwareness {
  readonly #entries = new Map<number, Entry>();
  readonly #own = new Map<Presence, number>();
  readonly #colours = new Colours();
  readonly #changed = new Set<Entry>();
  readonly #outlets: Outlets;
  #timer: NodeJS.Timeout | undefined;
  #lastFlush = 0;

  constructor(outlets: Outlets) {
    this.#outlets = outlets;
  }

  /** The person who speaks, or lately spoke, for a client id. */
  personOf(client: number): PersonId | undefined {
    return this.#entries.get(client)?.personId;
  }

  /**
   * Takes in a message.
   *
   * @returns false where it is none, or its state is too large
   */
  receive(presence: Presence, update: Uint8Array): boolean {
    try {
      const decoder = decoding.createDecoder(update);
      for (let left = decoding.readVarUint(decoder); left > 0; left--) {
        const client = decoding.readVarUint(decoder);
        decoding.readVarUint(decoder);
        const json = readBytes(decoder);
        if (!this.#isOwn(presence, client)) continue;
        if (json.byteLength > LIMITS.presenceBytes) return false;
        this.#set(presence, client, JSON.parse(Buffer.from(json).toString('utf8')));
      }
      return !decoding.hasContent(decoder);
    } catch {
      return false;
    }
  }

  /** Takes in what another server says of the people there. */
  hear(server: string, people: readonly RemotePresence[], isWhole: boolean): void {
    for (const person of people) this.#hearOne(server, person);
    if (!isWhole) return;
    const named = new Set(people.map(({ client }) => client));
    for (const entry of this.#entries.values()) {
      if (entry.server === server && entry.state && !named.has(entry.client)) this.#goes(entry);
    }
  }

  /** The states of all others, for a connection that asks or is new; null where it is alone. */
  everyoneBut(presence: Presence): Buffer | null {
    return encodeEntries(
      [...this.#entries.values()].filter((e) => e.state && e.presence !== presence),
    );
  }

  /** Tells the other servers of all who are here. */
  announce(): void {
    const here = [...this.#entries.values()].filter((entry) => entry.presence && entry.state);
    if (here.length > 0) this.#publish(here, true);
  }

  /** To be called from time to time: who has not been heard of for long is gone with his server. */
  beat(): void {
    const before = Date.now() - TIMES.presenceExpiry;
    for (const entry of this.#entries.values()) {
      if (entry.server && entry.state && entry.heardAt < before) this.#goes(entry);
    }
    this.announce();
    this.#forget();
  }

  /** The connection is gone: the others see its caret go. */
  leave(presence: Presence): void {
    const client = this.#own.get(presence);
    this.#own.delete(presence);
    const entry = client === undefined ? undefined : this.#entries.get(client);
    if (!entry || entry.presence !== presence) return;
    entry.presence = null;
    this.#goes(entry);
    this.#forget();
  }

  /** Sends what is still to be sent. */
  close(): void {
    clearTimeout(this.#timer);
    if (this.#changed.size > 0) this.#flush();
  }

  #isOwn(presence: Presence, client: number): boolean {
    const own = this.#own.get(presence);
    if (own !== undefined) return own === client;
    const entry = this.#entries.get(client);
    if (!entry) return true;
    // Who was on another server and is here now has moved, whatever that one still believes.
    return entry.personId === presence.personId && (!entry.state || entry.server !== null);
  }

  #set(presence: Presence, client: number, state: unknown): void {
    if (typeof state !== 'object' || Array.isArray(state)) return;
    // An echo of somebody's leaving is no arrival.
    if (state === null && !this.#own.has(presence)) return;
    const entry = this.#entries.get(client) ?? newEntry(client, presence.personId);
    entry.presence = presence;
    entry.server = null;
    this.#own.set(presence, client);
    this.#entries.set(client, entry);
    this.#change(entry, state && { ...state, user: this.#userOf(presence) });
  }

  #hearOne(server: string, { client, personId, clock, claim, state }: RemotePresence): void {
    const entry = this.#entries.get(client);
    if (entry && entry.personId !== personId) return;
    const isNews = !entry || clock > entry.clock;
    if (isNews && state) this.#arrives(entry ?? newEntry(client, personId), server, state, clock);
    else if (entry?.server !== server) return;
    else if (isNews && entry.state) this.#goes(entry, clock);
    else entry.heardAt = Date.now();
    this.#recolour(personId, claim);
  }

  #arrives(entry: Entry, server: string, state: object, clock: number): void {
    if (this.#entries.size >= LIMITS.presencesPerDocument && !this.#entries.has(entry.client)) {
      return;
    }
    entry.presence = null;
    entry.server = server;
    this.#entries.set(entry.client, entry);
    this.#change(entry, state, clock);
  }

  /** Whoever had to give up a colour for it gets another, and the others see that. */
  #recolour(personId: PersonId, claim: RemotePresence['claim']): void {
    const isHere = (id: PersonId) => [...this.#own.keys()].some((p) => p.personId === id);
    const changed = new Set(this.#colours.hear(personId, claim, isHere));
    if (changed.size === 0) return;
    for (const entry of this.#entries.values()) {
      const { presence, state } = entry;
      if (!presence || !state || !changed.has(presence.personId)) continue;
      this.#change(entry, { ...state, user: this.#userOf(presence) });
    }
  }

  #userOf({ personId, name }: Presence): PresentUser {
    return { id: personId, name, colour: this.#colours.of(personId).colour };
  }

  #goes(entry: Entry, clock?: number): void {
    this.#change(entry, null, clock);
  }

  #change(entry: Entry, state: object | null, clock?: number): void {
    entry.heardAt = Date.now();
    entry.clock = clock ?? Math.max(entry.clock + 1, entry.heardAt);
    entry.state = state;
    entry.encoded = encodeEntry(entry);
    this.#changed.add(entry);
    // At once after a pause, else gathered: a hundred carets make one message.
    const wait = Math.max(0, this.#lastFlush + TIMES.presence - Date.now());
    this.#timer ??= setTimeout(() => this.#flush(), wait);
  }

  #flush(): void {
    this.#timer = undefined;
    this.#lastFlush = Date.now();
    const changed = [...this.#changed];
    this.#changed.clear();
    const all = encodeEntries(changed);
    const speakers = new Set(changed.map((entry) => entry.presence));
    this.#outlets.broadcast((presence) =>
      speakers.has(presence) ? encodeEntries(changed.filter((e) => e.presence !== presence)) : all,
    );
    const here = changed.filter((entry) => !entry.server);
    if (here.length > 0) this.#publish(here, false);
  }

  #publish(entries: readonly Entry[], isWhole: boolean): void {
    const people = entries.map(({ client, personId, clock, state }) => {
      return { client, personId, clock, claim: this.#colours.of(personId), state };
    });
    this.#outlets.publish(people, isWhole);
  }

  #forget(): void {
    const before = Date.now() - ECHO_MS;
    for (const [client, entry] of this.#entries) {
      if (!entry.state && !entry.presence && entry.heardAt < before && !this.#changed.has(entry)) {
        this.#entries.delete(client);
      }
    }
  }
}
