import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import {
  type CollabServer,
  startCollabServer,
  textOf,
  until,
  write,
} from '../testing/collab-harness.ts';
import { connectByLine } from '../testing/line-client.ts';
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

it('C23: one by socket and one by line write together, see each other and are acknowledged', async () => {
  const { document, anna, bram } = scene;
  const a = await RawClient.open(server.port, document.id, anna.cookie);
  const b = connectByLine(server.port, document.id, bram.cookie);
  await until('in sync', () => b.provider.synced);
  a.edit((doc) => write(doc, 'by socket'));
  await until('Bram sees it', () => b.text() === 'by socket');
  write(b.doc, 'by line');
  await until('Anna sees it', () => textOf(a.doc) === 'by socket|by line');
  expect(server.collab.stats()).toMatchObject({ sockets: 2, lines: 1 });
  b.close();
  await until('the line is gone', () => server.collab.stats().sockets === 1);
  expect(server.collab.stats().lines).toBe(0);
  a.close();
});
