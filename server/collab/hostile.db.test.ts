import * as encoding from 'lib0/encoding';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { MESSAGE } from '../../app/shared/collab-messages.ts';
import { type CollabChild, startCollabChild } from '../testing/collab-child.ts';
import { textOf, until, write } from '../testing/collab-harness.ts';
import { makeScene, makeSignedIn, type Scene, type SignedIn } from '../testing/collab-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { makeDocument } from '../testing/factories.ts';
import { RawClient } from '../testing/raw-client.ts';
import { random } from '../testing/random.ts';
import { readStored } from '../testing/typist.ts';

/** In a process of its own: what it costs is its memory, and not that of the attack. */
let child: CollabChild;
let database: TestDatabase;
let scene: Scene;
/** On the attacker's page, and on another. */
let colleague: RawClient;
let neighbour: RawClient;
let attacker: RawClient;
let peakBefore: number;

const MB = 2 ** 20;
/** Far more than any of it should cost, far less than it would, were it taken at its word. */
const BEARABLE = 100 * MB;

beforeAll(async () => {
  database = await createTestDatabase();
  child = await startCollabChild(database.connection);
});
afterAll(async () => {
  await child.kill();
  await database.drop();
});
beforeEach(async () => {
  scene = await makeScene(database.db);
  const other = await makeDocument(database.db, { community_id: scene.community.id });
  colleague = await open(scene.anna);
  neighbour = await RawClient.open(child.port, other.id, scene.anna.cookie);
  attacker = await open(scene.bram);
  await writeSaved(colleague, 'before');
  peakBefore = await child.peakMemory();
});
afterEach(async () => {
  await writeSaved(colleague, 'after');
  await writeSaved(neighbour, 'next door');
  const fresh = await open(scene.anna);
  expect(textOf(fresh.doc)).toBe('before|after');
  expect((await readStored(database.db, scene.document.id)).text).toBe('before|after');
  expect([colleague.closeCode, neighbour.closeCode]).toEqual([null, null]);
  expect((await child.peakMemory()) - peakBefore).toBeLessThan(BEARABLE);
  for (const client of [fresh, colleague, neighbour, attacker]) client.close();
});

const open = (who: SignedIn) => RawClient.open(child.port, scene.document.id, who.cookie);

/** Writes a line and waits until it is saved. */
async function writeSaved(client: RawClient, text: string): Promise<void> {
  const { clientID } = client.doc;
  client.edit((doc) => write(doc, text));
  const clock = Y.getState(client.doc.store, clientID);
  await until(`“${text}” is saved`, () => client.saved.at(-1)?.clocks.get(clientID) === clock);
}

const isClosed = (code: number) =>
  until(`closed with ${code}`, () => attacker.closeCode === code, 15_000);

/** A message with an update, its numbers as they are or longer than they need to be. */
function message(update: Uint8Array, number = encoding.writeVarUint): Uint8Array {
  return encoding.encode((encoder) => {
    number(encoder, MESSAGE.sync);
    number(encoder, 2);
    number(encoder, update.byteLength);
    encoding.writeUint8Array(encoder, update);
  });
}

/** The updates of a document in which line after line is written. */
function updatesOf(lines: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void updates.push(update));
  for (let i = 0; i < lines; i++) write(doc, `${i}`);
  return updates;
}

function presenceOf(clients: number, state: object): Uint8Array {
  const json = JSON.stringify(state);
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    const entries = encoding.encode((inner) => {
      encoding.writeVarUint(inner, clients);
      for (let i = 0; i < clients; i++) {
        encoding.writeVarUint(inner, 1000 + i);
        encoding.writeVarUint(inner, 1);
        encoding.writeVarString(inner, json);
      }
    });
    encoding.writeVarUint8Array(encoder, entries);
  });
}

describe('hostile updates', () => {
  it('C14 C17: 4,000 that build on what is missing', async () => {
    for (const update of updatesOf(4001).slice(1)) attacker.update(update);
    await isClosed(1003);
  });

  it('C14 C17: the same from one who never says what he has, and so is left to his answer', async () => {
    const mute = new RawClient(child.port, scene.document.id, { cookie: scene.bram.cookie });
    mute.ws.removeAllListeners('message');
    await until('it is open', () => mute.ws.readyState === WebSocket.OPEN);
    for (const update of updatesOf(4001).slice(1)) mute.update(update);
    await until('all is sent', () => mute.ws.bufferedAmount === 0);
    // What follows is answered after it: the sender is alone in having waited.
    mute.ws.send(new Uint8Array([9]));
    await until('it is closed', () => mute.closeCode === 1003);
  });

  it('C13 C17: seven bytes that announce 268 million structs', async () => {
    attacker.update(new Uint8Array([1, 255, 255, 255, 127, 1, 0]));
    await isClosed(1003);
  });

  it('C14 C17: a deletion of what a colleague has yet to write', async () => {
    const update = encoding.encode((encoder) => {
      for (const number of [0, 1, colleague.doc.clientID, 1, 0, 10_000]) {
        encoding.writeVarUint(encoder, number);
      }
    });
    expect(update.byteLength).toBeLessThanOrEqual(11);
    attacker.update(update);
    await isClosed(1003);
  });

  it('C12 C13: numbers longer than they need to be hide no update of a reader', async () => {
    const reader = await open(await makeSignedIn(database.db, scene.community, { role: 'member' }));
    const { length } = reader.rights;
    const overlong = (encoder: encoding.Encoder, number: number) => {
      for (const byte of [number | 0x80, (number >> 7) | 0x80, 0x80, 0]) {
        encoding.writeUint8(encoder, byte);
      }
    };
    for (const update of updatesOf(1)) reader.ws.send(message(update, overlong));
    await until('he is told that he may not', () => reader.rights.length > length);
    reader.close();
  });

  const nested: Record<string, () => Uint8Array> = {
    elements: () => {
      const doc = new Y.Doc();
      doc.transact(() => {
        let inner: Y.XmlFragment | Y.XmlElement = doc.getXmlFragment('default');
        for (let depth = 0; depth < 1500; depth++) {
          const next = new Y.XmlElement('blockquote');
          inner.insert(0, [next]);
          inner = next;
        }
      });
      return Y.encodeStateAsUpdate(doc);
    },
    'values of an attribute': () => {
      const ANY_ARRAY = 117;
      const ANY_NULL = 126;
      return encoding.encode((encoder) => {
        // A heading by client 7, and its level: an array in an array in an array …
        for (const number of [1, 2, 7, 0, 0x07, 1]) encoding.writeUint8(encoder, number);
        encoding.writeVarString(encoder, 'default');
        encoding.writeUint8(encoder, 3);
        encoding.writeVarString(encoder, 'heading');
        for (const number of [0x28, 0, 7, 0]) encoding.writeUint8(encoder, number);
        encoding.writeVarString(encoder, 'level');
        encoding.writeUint8(encoder, 1);
        for (let depth = 0; depth < 21_000; depth++) {
          encoding.writeUint8(encoder, ANY_ARRAY);
          encoding.writeUint8(encoder, 1);
        }
        encoding.writeUint8(encoder, ANY_NULL);
        encoding.writeUint8(encoder, 0);
      });
    },
  };
  it.each(Object.entries(nested))('C16 C17: 42 kB of nesting: %s', async (_, make) => {
    const update = make();
    expect(update.byteLength).toBeGreaterThan(20_000);
    attacker.update(update);
    await isClosed(1003);
  });
});

describe('hostile frames', () => {
  it('C17 C20: 50 megabytes', async () => {
    attacker.ws.send(new Uint8Array(50 * MB));
    await isClosed(1009);
  });

  it('C17: a hundred that are cut, turned or mixed up at random', async () => {
    const whole = [message(updatesOf(1)[0] ?? new Uint8Array()), presenceOf(3, { cursor: 1 })];
    const reader = await makeSignedIn(database.db, scene.community, { role: 'member' });
    const pick = random(2021);
    for (let i = 0; i < 100; i++) {
      const bytes = Uint8Array.from(whole[pick(whole.length)] ?? []);
      for (let turned = pick(4); turned >= 0; turned--) bytes[pick(bytes.length)] = pick(256);
      // Type 9 is none: whatever became of the frame, its sender is closed.
      const client = new RawClient(child.port, scene.document.id, {
        cookie: reader.cookie,
      });
      await until('it is open', () => client.ws.readyState === WebSocket.OPEN);
      client.ws.send(bytes.subarray(0, 1 + pick(bytes.length)));
      client.ws.send(new Uint8Array([9]));
      await until('it is closed', () => client.closeCode === 1003);
      client.close();
    }
  });
});

describe('hostile presence', () => {
  it('C18 C20: 20,000 carets as fast as the socket takes them', async () => {
    const before = colleague.presence.length;
    const began = performance.now();
    for (let i = 0; i < 20_000; i++) {
      attacker.present(attacker.doc.clientID, i, { cursor: i, text: 'x'.repeat(1000) });
    }
    await until('all is sent', () => attacker.ws.bufferedAmount === 0, 20_000);
    attacker.sync();
    const { length } = attacker.updates;
    await until('all is read', () => attacker.updates.length > length, 20_000);
    const seconds = (performance.now() - began) / 1000;
    // One message every 30 ms at most, whatever arrives.
    expect(colleague.presence.length - before).toBeLessThan(seconds * 34 + 10);
    expect(attacker.closeCode).toBeNull();
  });

  it('C18 C20: 100,000 client ids at once', async () => {
    attacker.ws.send(presenceOf(100_000, { cursor: 1 }));
    await until('the one is seen', () => colleague.presence.some(({ client }) => client === 1000));
    await writeSaved(colleague, 'x');
    colleague.edit((doc) => doc.getXmlFragment('default').delete(1, 1));
    expect(new Set(colleague.presence.map(({ client }) => client)).size).toBe(1);
  });
});

describe('hostile silence', () => {
  it('C20: who does not read is dropped, before he costs much', { timeout: 60_000 }, async () => {
    attacker.ws.pause();
    const picture = 'x'.repeat(400_000);
    for (let i = 0; i < 60; i++) {
      await writeSaved(colleague, picture);
      colleague.edit((doc) => doc.getXmlFragment('default').delete(1, 1));
    }
    await until('all is told', () => colleague.saved.at(-1)?.count === 122);
    attacker.ws.resume();
    await until('he is closed', () => attacker.closeCode !== null);
  });
});
