import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { PersonId } from '../../app/shared/ids.ts';
import { LIMITS, TIMES } from './limits.ts';
import { encodeAwareness, readBytes } from './protocol.ts';

/** Who is present, as the others see him. Made here from the session, never taken from a client. */
export type PresentUser = { id: PersonId; name: string; colour: number };

/** A connection, as far as presence is concerned. */
export type Presence = { personId: PersonId; name: string };

type Entry = {
  personId: PersonId;
  /** The connection that speaks for this client; null once it has left. */
  presence: Presence | null;
  clock: number;
  state: object | null;
  encoded: Uint8Array;
  leftAt: number;
};

type FrameFor = (presence: Presence) => Buffer | null;

/** There are eight colours for carets; from the ninth person on it is the sixth. */
const COLOURS = 8;
const LATER_COLOUR = 6;

/** How long a client that left is remembered: its state still echoes from the others. */
const ECHO_MS = 60_000;

/**
 * Presence in one room: who is here and where the caret is. Not stored anywhere.
 *
 * The stock client sends back every presence it hears of, so a message from one client is full of
 * the others' states. Each connection therefore speaks for one client id only, the first it
 * brings that nobody else has had; all other entries are passed over. The clocks are the
 * server's own, taken from the time of day: a client that comes back with the clock it left with
 * is seen at once, after a restart of the server too. Nobody is sent his own entry; it would
 * overwrite a caret that has moved on.
 */
export class RoomAwareness {
  readonly #entries = new Map<number, Entry>();
  readonly #own = new Map<Presence, number>();
  readonly #colours = new Map<PersonId, number>();
  readonly #changed = new Set<Entry>();
  readonly #broadcast: (frameFor: FrameFor) => void;
  #timer: NodeJS.Timeout | undefined;
  #lastFlush = 0;

  /** @param broadcast sends each connection of the room what is made for it */
  constructor(broadcast: (frameFor: FrameFor) => void) {
    this.#broadcast = broadcast;
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

  /** The states of all others, for a connection that asks or is new; null where it is alone. */
  everyoneBut(presence: Presence): Buffer | null {
    return encode([...this.#entries.values()].filter((e) => e.state && e.presence !== presence));
  }

  /** The connection is gone: the others see its caret go. */
  leave(presence: Presence): void {
    const client = this.#own.get(presence);
    this.#own.delete(presence);
    const entry = client === undefined ? undefined : this.#entries.get(client);
    if (client === undefined || !entry || entry.presence !== presence) return;
    entry.presence = null;
    entry.leftAt = Date.now();
    this.#change(client, entry, null);
    this.#forget();
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #isOwn(presence: Presence, client: number): boolean {
    const own = this.#own.get(presence);
    if (own !== undefined) return own === client;
    const entry = this.#entries.get(client);
    return !entry || (entry.personId === presence.personId && entry.state === null);
  }

  #set(presence: Presence, client: number, state: unknown): void {
    const entry = this.#entries.get(client) ?? {
      personId: presence.personId,
      presence,
      clock: 0,
      state: null,
      encoded: new Uint8Array(),
      leftAt: 0,
    };
    if (typeof state !== 'object' || Array.isArray(state)) return;
    // An echo of somebody's leaving is no arrival.
    if (state === null && !this.#own.has(presence)) return;
    entry.presence = presence;
    this.#own.set(presence, client);
    this.#entries.set(client, entry);
    this.#change(client, entry, state && { ...state, user: this.#userOf(presence) });
  }

  #userOf({ personId, name }: Presence): PresentUser {
    let colour = this.#colours.get(personId);
    if (colour === undefined) {
      colour = this.#colours.size < COLOURS ? this.#colours.size + 1 : LATER_COLOUR;
      this.#colours.set(personId, colour);
    }
    return { id: personId, name, colour };
  }

  #change(client: number, entry: Entry, state: object | null): void {
    entry.clock = Math.max(entry.clock + 1, Date.now());
    entry.state = state;
    entry.encoded = encodeEntry(client, entry);
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
    const all = encode(changed);
    const speakers = new Set(changed.map((entry) => entry.presence));
    this.#broadcast((presence) =>
      speakers.has(presence) ? encode(changed.filter((e) => e.presence !== presence)) : all,
    );
  }

  #forget(): void {
    const before = Date.now() - ECHO_MS;
    for (const [client, entry] of this.#entries) {
      if (!entry.presence && entry.leftAt < before && !this.#changed.has(entry)) {
        this.#entries.delete(client);
      }
    }
  }
}

function encodeEntry(client: number, { clock, state }: Entry): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}

function encode(entries: readonly Entry[]): Buffer | null {
  if (entries.length === 0) return null;
  return encodeAwareness(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, entries.length);
      for (const entry of entries) encoding.writeUint8Array(encoder, entry.encoded);
    }),
  );
}
