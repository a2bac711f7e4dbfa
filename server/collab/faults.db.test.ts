import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDb } from '../../db/create-db.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { listUpdatesAfter } from '../documents/document-state.ts';
import {
  type CollabServer,
  connectClient,
  startCollabServer,
  textOf,
  until,
  write,
} from '../testing/collab-harness.ts';
import { makeScene, type Scene } from '../testing/collab-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { makeDocument } from '../testing/factories.ts';
import { RawClient } from '../testing/raw-client.ts';

let database: TestDatabase;
let server: CollabServer;
let scene: Scene;

beforeAll(async () => {
  database = await createTestDatabase();
  server = await startCollabServer(database.connection);
});
beforeEach(async () => {
  scene = await makeScene(database.db);
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

const open = (cookie: string, id = scene.document.id) => RawClient.open(server.port, id, cookie);

describe('an append that fails', () => {
  /** The inserts of this document are refused while `act` runs. */
  async function failing(act: () => Promise<void>): Promise<void> {
    const { pool } = database;
    await pool.query(`ALTER TABLE document_update ADD CONSTRAINT broken
      CHECK (document_id <> '${scene.document.id}' OR seq < 2) NOT VALID`);
    try {
      await act();
    } finally {
      await pool.query('ALTER TABLE document_update DROP CONSTRAINT broken');
    }
  }

  it('C1 C4: closes the room with 1013, nobody has seen it, and what is written again is saved', async () => {
    const a = connectClient(server.port, scene.document.id, scene.anna.cookie);
    const b = await open(scene.bram.cookie);
    await until('in sync', () => a.provider.synced);
    write(a.doc, 'kept');
    await until('Bram sees it', () => textOf(b.doc) === 'kept');
    await failing(async () => {
      write(a.doc, 'not yet');
      await until('Bram is closed', () => b.closeCode === 1013);
    });
    expect(textOf(b.doc)).toBe('kept');
    const again = await open(scene.bram.cookie);
    await until('it comes by itself', () => textOf(again.doc) === 'kept|not yet');
    expect(
      (await listUpdatesAfter(database.db, scene.document.id, 0)).map(({ seq }) => seq),
    ).toEqual([1, 2]);
    a.close();
    again.close();
  });

  it('C5: the rooms that shared the commit go on', async () => {
    const other = await makeDocument(database.db, { community_id: scene.community.id });
    const a = await open(scene.anna.cookie);
    const b = await open(scene.bram.cookie, other.id);
    a.edit((doc) => write(doc, 'first'));
    await until('saved', () => a.saved.at(-1)?.count === 2);
    await failing(async () => {
      for (let i = 0; i < 10; i++) {
        a.edit((doc) => write(doc, `lost ${i}`));
        b.edit((doc) => write(doc, `kept ${i}`));
      }
      await until('one is closed', () => a.closeCode === 1013);
      await until('the other is saved', () => b.saved.at(-1)?.count === 11);
    });
    expect(b.closeCode).toBeNull();
    a.close();
    b.close();
  });
});

describe('bad frames', () => {
  const hostile: Record<string, { frame: Uint8Array; code: number }> = {
    'an update that announces 268 million structs': {
      frame: new Uint8Array([0, 2, 7, 1, 255, 255, 255, 127, 1, 0]),
      code: 1003,
    },
    'a deletion beyond the clock': {
      frame: new Uint8Array([0, 2, 6, 0, 1, 5, 1, 0, 9]),
      code: 1003,
    },
    garbage: { frame: new Uint8Array(64).fill(0xab), code: 1003 },
    'an empty frame': { frame: new Uint8Array(0), code: 1003 },
    'a broken state vector': { frame: new Uint8Array([0, 0, 2, 255, 255]), code: 1003 },
    'five megabytes': { frame: new Uint8Array(5 * 1024 * 1024), code: 1009 },
  };
  it.each(Object.entries(hostile))(
    'C17: %s closes its sender and nobody else',
    async (_, { frame, code }) => {
      const a = await open(scene.anna.cookie);
      const b = await open(scene.bram.cookie);
      // Once the state has been exchanged, no update may be left over.
      await until('the answer is taken in', () => b.saved.length > 1);
      b.ws.send(frame);
      await until('closed', () => b.closeCode === code);
      a.edit((doc) => write(doc, 'unharmed'));
      await until('saved', () => a.saved.at(-1)?.count === 2);
      expect(a.closeCode).toBeNull();
      a.close();
    },
  );

  it('C17: a text frame closes its sender', async () => {
    const b = await open(scene.bram.cookie);
    b.ws.send('hello');
    await until('closed', () => b.closeCode === 1003);
  });

  it('C20: a reader who does not read is dropped, and the others do not wait for him', async () => {
    const a = await open(scene.anna.cookie);
    const b = await open(scene.bram.cookie);
    b.ws.pause();
    const page = 'x'.repeat(500_000);
    const { sockets } = server.collab.stats();
    let sent = 1;
    while (server.collab.stats().sockets === sockets) {
      a.edit((doc) => write(doc, page));
      a.edit((doc) => doc.getXmlFragment('default').delete(0, 1));
      sent += 2;
      await until('saved', () => a.saved.at(-1)?.count === sent);
    }
    expect(sent).toBeLessThan(100);
    expect(a.closeCode).toBeNull();
    a.close();
    b.close();
  });
});

it(
  'C8: a stopped database: 503 at the door, open sockets closed, and all goes on by itself',
  { timeout: 60_000 },
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'collegium-collab-'));
    let postgres = await startEmbedded({ dataDir, durable: true, log: () => {} });
    await postgres.ensureDatabase('collegium');
    const connection = postgres.connection('collegium');
    const { db } = createDb(connection);
    await migrateToLatest(db);
    const { document, anna, bram } = await makeScene(db);
    const own = await startCollabServer(connection);
    const a = connectClient(own.port, document.id, anna.cookie);
    const b = await RawClient.open(own.port, document.id, bram.cookie);
    await until('in sync', () => a.provider.synced);
    write(a.doc, 'before');
    await until('Bram sees it', () => textOf(b.doc) === 'before');
    await postgres.stop();
    write(a.doc, 'meanwhile');
    await until('Bram is closed', () => b.closeCode === 1013);
    expect(await RawClient.refused(own.port, document.id, { cookie: bram.cookie })).toBe(503);
    expect(textOf(b.doc)).toBe('before');
    postgres = await startEmbedded({ dataDir, durable: true, log: () => {} });
    await until('she is back', () => a.provider.synced, 20_000);
    const again = await RawClient.open(own.port, document.id, bram.cookie);
    await until('nothing was lost', () => textOf(again.doc) === 'before|meanwhile');
    await until('notices are heard', () =>
      own.logged.some(({ message }) => message.includes('heard again')),
    );
    a.close();
    again.close();
    await own.close();
    await db.destroy();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  },
);
