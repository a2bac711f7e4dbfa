import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { appendUpdate, listUpdatesAfter } from '../documents/document-state.ts';
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
import { RawClient } from '../testing/raw-client.ts';

let database: TestDatabase;
let one: CollabServer;
let two: CollabServer;
let scene: Scene;

beforeAll(async () => {
  database = await createTestDatabase();
  one = await startCollabServer(database.connection);
  two = await startCollabServer(database.connection);
});
beforeEach(async () => {
  scene = await makeScene(database.db);
});
afterAll(async () => {
  await one.close();
  await two.close();
  await database.drop();
});

it('C2 C19: two servers on one page converge, in one order without gaps', async () => {
  const a = connectClient(one.port, scene.document.id, scene.anna.cookie);
  const b = connectClient(two.port, scene.document.id, scene.bram.cookie);
  await until('both are in sync', () => a.provider.synced && b.provider.synced);
  for (let i = 0; i < 40; i++) {
    write(a.doc, `a${i}`);
    write(b.doc, `b${i}`);
    if (i % 8 === 0)
      await until('they keep up', () => a.text().includes(`b${i}`) && b.text().includes(`a${i}`));
  }
  await until('they agree', () => a.text() === b.text() && a.text().split('|').length === 80);
  const seqs = (await listUpdatesAfter(database.db, scene.document.id, 0)).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, i) => i + 1));
  a.close();
  b.close();
});

it('C19: where a notice was lost, a client that knows more is caught up with, not refused', async () => {
  const b = await RawClient.open(one.port, scene.document.id, scene.bram.cookie);
  const doc = new Y.Doc();
  write(doc, 'unheard of');
  await appendSilently(Y.encodeStateAsUpdate(doc));
  const a = connectClient(one.port, scene.document.id, scene.anna.cookie, { doc });
  await until('in sync', () => a.provider.synced);
  write(doc, 'on top of it');
  await until('Bram has both', () => textOf(b.doc) === 'unheard of|on top of it');
  expect([b.closeCode, textOf(doc)]).toEqual([null, 'unheard of|on top of it']);
  a.close();
  b.close();
});

it('C19: an own update after one that was not heard of brings that as well', async () => {
  const a = await RawClient.open(one.port, scene.document.id, scene.anna.cookie);
  const doc = new Y.Doc();
  write(doc, 'unheard of');
  await appendSilently(Y.encodeStateAsUpdate(doc));
  a.edit((own) => write(own, 'mine'));
  await until(
    'both are there',
    () => a.saved.at(-1)?.count === 2 && textOf(a.doc).includes('unheard of'),
  );
  expect(textOf(a.doc)).toContain('mine');
  a.close();
});

it('C19: what is appended without a room reaches the open rooms of every server', async () => {
  const a = connectClient(one.port, scene.document.id, scene.anna.cookie);
  const b = connectClient(two.port, scene.document.id, scene.bram.cookie);
  await until('both are in sync', () => a.provider.synced && b.provider.synced);
  const doc = new Y.Doc();
  write(doc, 'imported');
  const author = { personId: scene.anna.person.id };
  await appendUpdate(database.db, author, scene.document.id, Y.encodeStateAsUpdate(doc));
  await until('both see it', () => a.text() === 'imported' && b.text() === 'imported');
  write(b.doc, 'and more');
  await until('Anna sees that', () => a.text() === 'imported|and more');
  a.close();
  b.close();
});

it('C10: a removal takes effect on every server', async () => {
  const on1 = await RawClient.open(one.port, scene.document.id, scene.bram.cookie);
  const on2 = await RawClient.open(two.port, scene.document.id, scene.bram.cookie);
  await database.db
    .updateTable('membership')
    .set({ state: 'suspended' })
    .where('person_id', '=', scene.bram.person.id)
    .execute();
  await until('both are closed', () => on1.closeCode === 4403 && on2.closeCode === 4403, 500);
});

/** As another server does, but the notice is lost. */
async function appendSilently(update: Uint8Array): Promise<void> {
  const document_id = scene.document.id;
  await database.db.transaction().execute(async (tx) => {
    const { seq } = await tx
      .updateTable('document_log')
      .set((eb) => ({ seq: eb('seq', '+', 1) }))
      .where('document_id', '=', document_id)
      .returning('seq')
      .executeTakeFirstOrThrow();
    const payload = Buffer.from(update);
    const row = { document_id, seq, author_id: scene.anna.person.id, payload };
    await tx.insertInto('document_update').values(row).execute();
  });
}
