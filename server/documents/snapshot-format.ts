import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { PersonId } from '../../app/shared/ids.ts';

/** Which person writes under which Yjs client id, in one document. */
export type Owners = Map<number, PersonId>;

export type Snapshot = { owners: Owners; update: Uint8Array };

const FORMAT = 1;
const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/**
 * A snapshot as stored: deflated; format number, persons (16 bytes each), client ids with the
 * index of their person, then the state as one Yjs update (encoding version 1). The owners ride
 * along because the log alone knows them, and opening must not read the whole log.
 */
export async function packSnapshot({ owners, update }: Snapshot): Promise<Buffer> {
  const encoder = encoding.createEncoder();
  const persons = [...new Set(owners.values())];
  const index = new Map(persons.map((person, i) => [person, i]));
  encoding.writeVarUint(encoder, FORMAT);
  encoding.writeVarUint(encoder, persons.length);
  for (const person of persons) encoding.writeUint8Array(encoder, uuidBytes(person));
  encoding.writeVarUint(encoder, owners.size);
  for (const [client, person] of owners) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, index.get(person) ?? 0);
  }
  encoding.writeUint8Array(encoder, update);
  return deflate(encoding.toUint8Array(encoder));
}

/** @throws where the bytes are no snapshot of a known format */
export async function unpackSnapshot(state: Uint8Array): Promise<Snapshot> {
  const decoder = decoding.createDecoder(new Uint8Array(await inflate(state)));
  const format = decoding.readVarUint(decoder);
  if (format !== FORMAT) throw new Error(`A snapshot has the unknown format ${format}.`);
  const persons = Array.from({ length: decoding.readVarUint(decoder) }, () =>
    uuidText(decoding.readUint8Array(decoder, 16)),
  );
  const owners: Owners = new Map();
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder);
    const person = persons[decoding.readVarUint(decoder)];
    if (person) owners.set(client, person as PersonId);
  }
  return { owners, update: decoding.readTailAsUint8Array(decoder) };
}

function uuidBytes(id: string): Uint8Array {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function uuidText(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
