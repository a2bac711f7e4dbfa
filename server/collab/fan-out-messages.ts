import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { parseId, type PersonId } from '../../app/shared/ids.ts';
import type { LoggedUpdate } from '../documents/document-state.ts';
import { type Claim, COLOURS } from './colours.ts';
import { LIMITS } from './limits.ts';
import { readBytes } from './protocol.ts';

/** What servers tell each other about a page; nothing of it is kept. */
export type FanOutMessage =
  /** Committed updates with their numbers, in order and without gaps. */
  | { kind: 'updates'; updates: readonly LoggedUpdate[] }
  /** People on the server that tells; `isWhole` where those not named have left. */
  | { kind: 'presence'; isWhole: boolean; people: readonly RemotePresence[] }
  /** Who has the page open is to tell who is there. */
  | { kind: 'ask-presence' };

/** One client on another server; `state` null where it has left. */
export type RemotePresence = {
  client: number;
  personId: PersonId;
  clock: number;
  /** The person's colour, which is also in `state`. */
  claim: Claim;
  state: object | null;
};

/** First in every message: servers of different releases may run for a moment side by side. */
const VERSION = 1;
const KINDS = ['updates', 'presence', 'ask-presence'] as const;

/** @param server name of the one who tells */
export function encodeFanOut(server: string, message: FanOutMessage): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, VERSION);
    encoding.writeVarString(encoder, server);
    encoding.writeVarUint(encoder, KINDS.indexOf(message.kind));
    if (message.kind === 'updates') writeUpdates(encoder, message.updates);
    if (message.kind === 'presence') writePresence(encoder, message);
  });
}

/**
 * Reads a message as strictly as those of clients.
 *
 * @param self name of this server
 * @returns null for what is none, or is our own
 */
export function readFanOut(
  bytes: Uint8Array,
  self: string,
): { server: string; message: FanOutMessage } | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== VERSION) return null;
    const server = readText(decoder);
    if (server === self) return null;
    const message = readMessage(decoder);
    return message && !decoding.hasContent(decoder) ? { server, message } : null;
  } catch {
    return null;
  }
}

function readMessage(decoder: decoding.Decoder): FanOutMessage | null {
  const kind = KINDS[decoding.readVarUint(decoder)];
  switch (kind) {
    case 'updates':
      return { kind, updates: readUpdates(decoder) };
    case 'presence':
      return { kind, isWhole: decoding.readVarUint(decoder) === 1, people: readPeople(decoder) };
    case 'ask-presence':
      return { kind };
    default:
      return null;
  }
}

function writeUpdates(encoder: encoding.Encoder, updates: readonly LoggedUpdate[]): void {
  encoding.writeVarUint(encoder, updates[0]?.seq ?? 0);
  encoding.writeVarUint(encoder, updates.length);
  for (const { authorId, payload } of updates) {
    encoding.writeVarString(encoder, authorId);
    encoding.writeVarUint8Array(encoder, payload);
  }
}

function readUpdates(decoder: decoding.Decoder): LoggedUpdate[] {
  const first = decoding.readVarUint(decoder);
  const updates: LoggedUpdate[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const authorId = readPerson(decoder);
    updates.push({ seq: first + updates.length, authorId, payload: readBytes(decoder) });
  }
  return updates;
}

type Presence = Extract<FanOutMessage, { kind: 'presence' }>;

function writePresence(encoder: encoding.Encoder, { isWhole, people }: Presence): void {
  encoding.writeVarUint(encoder, isWhole ? 1 : 0);
  encoding.writeVarUint(encoder, people.length);
  for (const { client, personId, clock, claim, state } of people) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarString(encoder, personId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint(encoder, claim.colour);
    encoding.writeVarUint(encoder, claim.since);
    encoding.writeVarString(encoder, JSON.stringify(state));
  }
}

function readPeople(decoder: decoding.Decoder): RemotePresence[] {
  const people: RemotePresence[] = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    people.push({
      client: decoding.readVarUint(decoder),
      personId: readPerson(decoder),
      clock: decoding.readVarUint(decoder),
      claim: readClaim(decoder),
      state: readState(decoder),
    });
  }
  return people;
}

/** @throws where it is neither an object nor null, or larger than a client's with a name put in */
function readState(decoder: decoding.Decoder): RemotePresence['state'] {
  const json = readBytes(decoder);
  if (json.byteLength > 2 * LIMITS.presenceBytes) throw new Error('A presence too large.');
  const state: unknown = JSON.parse(Buffer.from(json).toString('utf8'));
  if (typeof state !== 'object' || Array.isArray(state)) throw new Error('No presence.');
  return state;
}

function readClaim(decoder: decoding.Decoder): Claim {
  const colour = decoding.readVarUint(decoder);
  if (colour < 1 || colour > COLOURS) throw new Error('No colour.');
  return { colour, since: decoding.readVarUint(decoder) };
}

function readPerson(decoder: decoding.Decoder): PersonId {
  const personId = parseId<PersonId>(readText(decoder));
  if (!personId) throw new Error('No person.');
  return personId;
}

/** lib0 would read a string beyond its message as well. */
const readText = (decoder: decoding.Decoder) => Buffer.from(readBytes(decoder)).toString('utf8');
