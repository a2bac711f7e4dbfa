import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { allowedNames, SCHEMA_VERSION } from '../../app/shared/editor-schema.ts';
import { appendUpdate, loadState } from '../documents/document-state.ts';
import { type CollabServer, startCollabServer, until, write } from '../testing/collab-harness.ts';
import { makeScene, type Scene } from '../testing/collab-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { makeDocument } from '../testing/factories.ts';
import { RawClient } from '../testing/raw-client.ts';
import { NO_FAN_OUT } from './fan-out.ts';
import { TIMES } from './limits.ts';
import { RoomRegistry } from './room-registry.ts';

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
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  await server.close();
  await database.drop();
});

function registry(): RoomRegistry {
  return new RoomRegistry({
    db: database.db,
    server: 'here',
    fanOut: NO_FAN_OUT,
    names: allowedNames,
    schemaVersion: SCHEMA_VERSION,
    append: () => {},
    onRefused: () => {},
    onAppended: () => {},
    error: (facts, message) => expect.unreachable(`${message} ${JSON.stringify(facts)}`),
  });
}

async function fill(updates: number): Promise<void> {
  const doc = new Y.Doc();
  const written: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => void written.push(update));
  for (let i = 0; i < updates; i++) write(doc, `${i}`);
  const author = { personId: scene.anna.person.id };
  for (const update of written) await appendUpdate(database.db, author, scene.document.id, update);
}

it('C6: openings at the same time share one load, and what is appended meanwhile is not missed', async () => {
  await fill(3);
  const rooms = registry();
  const opening = [rooms.hold(scene.document.id), rooms.hold(scene.document.id)];
  await fill(1);
  rooms.heardOf(scene.document.id, 4, false);
  const [first, second] = await Promise.all(opening);
  expect(first).toBe(second);
  await until('it has read on', () => first?.content.position.seq === 4);
  rooms.close();
});

it('C20: a room that everybody has left leaves memory within 30 seconds, and folds what is left', async () => {
  await fill(30);
  const rooms = registry();
  const room = await rooms.hold(scene.document.id);
  await rooms.hold(scene.document.id);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  rooms.release(room);
  vi.advanceTimersByTime(TIMES.idleRoom * 2);
  expect(rooms.size).toBe(1);
  rooms.release(room);
  vi.advanceTimersByTime(TIMES.idleRoom - 1);
  expect(rooms.size).toBe(1);
  vi.advanceTimersByTime(1);
  expect(rooms.size).toBe(0);
  expect(TIMES.idleRoom).toBeLessThan(30_000);
  vi.useRealTimers();
  await until('a snapshot is there', async () => {
    const rows = await database.db.selectFrom('document_snapshot').select('seq').execute();
    return rows.some(({ seq }) => seq === 30);
  });
  expect((await loadState(database.db, scene.document.id)).seq).toBe(30);
});

it('C5: a flood in one page does not hold up another', async () => {
  const other = await makeDocument(database.db, { community_id: scene.community.id });
  const a = await RawClient.open(server.port, scene.document.id, scene.anna.cookie);
  const b = await RawClient.open(server.port, other.id, scene.bram.cookie);
  const before = server.collab.stats();
  for (let i = 0; i < 4000; i++) a.edit((doc) => write(doc, `${i}`));
  await until('the flood is under way', () => (a.saved.at(-1)?.count ?? 0) > 1);
  b.edit((doc) => write(doc, 'one word'));
  await until('the neighbour is saved', () => b.saved.at(-1)?.count === 2);
  expect(a.saved.at(-1)?.count).toBeLessThan(4001);
  await until('all is saved', () => a.saved.at(-1)?.count === 4001, 20_000);
  const { appends, updates } = server.collab.stats();
  expect(updates - before.updates).toBe(4001);
  expect(appends - before.appends).toBeLessThan(1000);
  a.close();
  b.close();
});
