import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { foldTail, loadState } from '../documents/document-state.ts';
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

const log = () =>
  database.db
    .selectFrom('document_update')
    .select(['seq', 'author_id', 'payload'])
    .where('document_id', '=', scene.document.id)
    .orderBy('seq')
    .execute();

async function storedText(): Promise<string> {
  const { update } = await loadState(database.db, scene.document.id);
  const doc = new Y.Doc();
  if (update) Y.applyUpdate(doc, update);
  return textOf(doc);
}

describe('editing', () => {
  it('C2 C21: two stock clients converge, and the log says who wrote what in which order', async () => {
    const a = connectClient(server.port, scene.document.id, scene.anna.cookie);
    const b = connectClient(server.port, scene.document.id, scene.bram.cookie);
    await until('both are in sync', () => a.provider.synced && b.provider.synced);
    write(a.doc, 'from Anna');
    await until('Bram sees it', () => b.text() === 'from Anna');
    write(b.doc, 'from Bram');
    await until('Anna sees it', () => a.text() === 'from Anna|from Bram');
    expect(b.text()).toBe(a.text());
    expect(await log()).toMatchObject([
      { seq: 1, author_id: scene.anna.person.id },
      { seq: 2, author_id: scene.bram.person.id },
    ]);
    a.close();
    b.close();
  });

  it('C1: whatever a client is sent of another is in the database at that moment', async () => {
    const a = await RawClient.open(server.port, scene.document.id, scene.anna.cookie);
    const b = await RawClient.open(server.port, scene.document.id, scene.bram.cookie);
    const before = b.updates.length;
    for (let i = 0; i < 50; i++) a.edit((doc) => write(doc, `line ${i}`));
    for (let seen = 1; seen <= 50; seen++) {
      await until('one more arrives', () => b.updates.length >= before + seen);
      const count = b.updates.length - before;
      expect((await log()).length).toBeGreaterThanOrEqual(count);
    }
    a.close();
    b.close();
  });

  it('C3: tells how much is on disk, by state vector and by count, deletions included', async () => {
    const a = await RawClient.open(server.port, scene.document.id, scene.anna.cookie);
    await until('the answer is settled', () => a.saved.at(-1)?.count === 1);
    a.edit((doc) => write(doc, 'kept'));
    await until('the edit is saved', () => a.saved.at(-1)?.count === 2);
    expect(a.saved.at(-1)?.clocks.get(a.doc.clientID)).toBe(
      Y.getState(a.doc.store, a.doc.clientID),
    );
    a.edit((doc) => doc.getXmlFragment('default').delete(0, 1));
    await until('the deletion is saved', () => a.saved.at(-1)?.count === 3);
    expect(await storedText()).toBe('');
    a.close();
  });

  it('C21: a client that did not ask is sent only messages it knows', async () => {
    const client = new RawClient(server.port, scene.document.id, { cookie: scene.anna.cookie });
    await until('it is open', () => client.types.length > 0);
    client.sync();
    client.edit((doc) => write(doc, 'plain'));
    await until('it is stored', async () => (await log()).length === 1);
    expect(client.types.every((type) => type <= 3)).toBe(true);
    client.close();
  });

  it('C6: what is written again at each opening is not stored again', async () => {
    const doc = new Y.Doc();
    const first = connectClient(server.port, scene.document.id, scene.anna.cookie, { doc });
    await until('in sync', () => first.provider.synced);
    write(doc, 'once');
    doc.getXmlFragment('default').delete(0, 1);
    write(doc, 'twice');
    await until('stored', async () => (await storedText()) === 'twice');
    const { length } = await log();
    first.provider.disconnect();
    first.provider.connect();
    await until('in sync again', () => first.provider.synced);
    write(doc, 'after');
    await until('the next is stored', async () => (await storedText()) === 'twice|after');
    expect((await log()).length).toBe(length + 1);
    first.close();
  });

  it('C6: a folded tail opens to the same content, and the log stays whole', async () => {
    const a = await RawClient.open(server.port, scene.document.id, scene.anna.cookie);
    for (let i = 0; i < 30; i++) a.edit((doc) => write(doc, `${i}`));
    await until('all is saved', () => a.saved.at(-1)?.count === 31);
    expect(await foldTail(database.db, scene.document.id)).toBe(30);
    expect(await foldTail(database.db, scene.document.id)).toBe(0);
    expect(await storedText()).toBe(textOf(a.doc));
    expect((await log()).length).toBe(30);
    a.close();
  });

  it('C6 C20: a long tail is folded while people write', async () => {
    const a = await RawClient.open(server.port, scene.document.id, scene.anna.cookie);
    for (let i = 0; i < 600; i++) a.edit((doc) => write(doc, `${i}`));
    await until('all is saved', () => a.saved.at(-1)?.count === 601);
    await until('a snapshot is there', async () => {
      const snapshot = await database.db
        .selectFrom('document_snapshot')
        .select('seq')
        .where('document_id', '=', scene.document.id)
        .executeTakeFirst();
      return (snapshot?.seq ?? 0) >= 500;
    });
    expect(await storedText()).toBe(textOf(a.doc));
    a.close();
  });

  it('C7: closing stores what was received, acknowledges it and says 1001', async () => {
    const other = await startCollabServer(database.connection);
    const a = await RawClient.open(other.port, scene.document.id, scene.anna.cookie);
    for (let i = 0; i < 20; i++) a.edit((doc) => write(doc, `${i}`));
    await until('the first have arrived', () => (a.saved.at(-1)?.count ?? 0) > 1);
    const began = performance.now();
    await other.close();
    expect(performance.now() - began).toBeLessThan(3000);
    await until('it is told', () => a.closeCode !== null);
    expect(a.closeCode).toBe(1001);
    expect((await log()).length).toBeGreaterThanOrEqual((a.saved.at(-1)?.count ?? 0) - 1);
    a.close();
  });
});
