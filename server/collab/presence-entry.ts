import * as encoding from 'lib0/encoding';
import type { PersonId } from '../../app/shared/ids.ts';
import { encodeAwareness } from './protocol.ts';

/** A connection, as far as presence is concerned. */
export type Presence = { personId: PersonId; name: string };

/** What a room knows of one client's presence. */
export type Entry = {
  client: number;
  personId: PersonId;
  /** The connection that speaks for this client; null where it has left, or is on another server. */
  presence: Presence | null;
  /** The other server it is on, or was on when it left. */
  server: string | null;
  clock: number;
  state: object | null;
  /** As it stands in a message to clients. */
  encoded: Uint8Array;
  /** When it last changed, or its server last said that it is there. */
  heardAt: number;
};

export function newEntry(client: number, personId: PersonId): Entry {
  return {
    client,
    personId,
    presence: null,
    server: null,
    clock: 0,
    state: null,
    encoded: new Uint8Array(),
    heardAt: 0,
  };
}

export function encodeEntry({ client, clock, state }: Entry): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}

/** One message about all of them; null for none. */
export function encodeEntries(entries: readonly Entry[]): Buffer | null {
  if (entries.length === 0) return null;
  return encodeAwareness(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, entries.length);
      for (const entry of entries) encoding.writeUint8Array(encoder, entry.encoded);
    }),
  );
}
