import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type CollabServer,
  connectClient,
  startCollabServer,
  until,
  write,
} from '../testing/collab-harness.ts';
import { makeScene, makeSignedIn, type Scene, type SignedIn } from '../testing/collab-scene.ts';
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

const open = (who: SignedIn) => RawClient.open(server.port, scene.document.id, who.cookie);
const lastOf = (client: RawClient, id: number) =>
  client.presence.filter((p) => p.client === id).at(-1);

describe('presence', () => {
  it('C18: name, id and colour come from the session, one colour per person', async () => {
    const [a, b, again] = [await open(scene.anna), await open(scene.bram), await open(scene.anna)];
    a.present(11, 1, { user: { name: 'Somebody else', id: 'x' }, cursor: 3 });
    await until('Bram sees Anna', () => lastOf(b, 11) !== undefined);
    const user = { id: scene.anna.person.id, name: 'Anna Example', colour: 1 };
    expect(lastOf(b, 11)?.state).toEqual({ user, cursor: 3 });
    b.present(12, 1, {});
    again.present(13, 1, {});
    await until('all are seen', () => Boolean(lastOf(a, 12) && lastOf(b, 13)));
    expect(lastOf(a, 12)?.state).toMatchObject({ user: { colour: 2 } });
    expect(lastOf(b, 13)?.state).toMatchObject({ user });
    for (const client of [a, b, again]) client.close();
  });

  it('C18: the ninth person has the sixth colour', async () => {
    const watcher = await open(scene.bram);
    const clients: RawClient[] = [];
    for (let i = 0; i < 9; i++) {
      const client = await open(
        await makeSignedIn(database.db, scene.community, { role: 'expert' }),
      );
      client.present(100 + i, 1, {});
      await until('it is seen', () => lastOf(watcher, 100 + i) !== undefined);
      clients.push(client);
    }
    const colours = clients.map(
      (_, i) => lastOf(watcher, 100 + i)?.state as { user: { colour: number } },
    );
    expect(colours.map(({ user }) => user.colour)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 6]);
    for (const client of [watcher, ...clients]) client.close();
  });

  it('C18: a connection cannot speak for another, and its own goes when it goes', async () => {
    const [a, b] = [await open(scene.anna), await open(scene.bram)];
    a.present(21, 1, { cursor: 1 });
    await until('Bram sees Anna', () => lastOf(b, 21) !== undefined);
    b.present(21, 9e15, { cursor: 99 });
    b.present(21, 9e15, null);
    b.present(22, 1, {});
    await until('Anna sees Bram', () => lastOf(a, 22) !== undefined);
    a.present(21, 2, { cursor: 2 });
    await until(
      'Bram sees the caret move',
      () => (lastOf(b, 21)?.state as { cursor: number }).cursor === 2,
    );
    expect(b.presence.some(({ state }) => (state as { cursor?: number })?.cursor === 99)).toBe(
      false,
    );
    a.close();
    await until('it goes', () => lastOf(b, 21)?.state === null);
    b.present(21, 9e15, { cursor: 5 });
    const c = await open(scene.anna);
    c.present(21, 1, { cursor: 6 });
    await until('she is back', () => (lastOf(b, 21)?.state as { cursor?: number })?.cursor === 6);
    b.close();
    c.close();
  });

  it('C15: who is present under a client id is the only one to write under it', async () => {
    const [a, b] = [await open(scene.anna), await open(scene.bram)];
    a.present(a.doc.clientID, 1, {});
    await until('Bram sees Anna', () => lastOf(b, a.doc.clientID) !== undefined);
    b.doc.clientID = a.doc.clientID;
    b.edit((doc) => write(doc, 'as Anna'));
    await until('he is closed', () => b.closeCode === 1003);
    a.edit((doc) => write(doc, 'herself'));
    await until('hers is saved', () => a.saved.at(-1)?.count === 2);
    a.close();
  });

  it('C18: a presence too large closes its sender', async () => {
    const a = await open(scene.anna);
    a.present(31, 1, { cursor: 'x'.repeat(10_000) });
    await until('closed', () => a.closeCode === 1003);
  });

  it('C21: stock clients see each other come, come back and go', async () => {
    const a = connectClient(server.port, scene.document.id, scene.anna.cookie);
    const b = connectClient(server.port, scene.document.id, scene.bram.cookie);
    const seen = () =>
      b.provider.awareness.getStates().get(a.doc.clientID) as
        { user?: { name: string } } | undefined;
    await until('Bram sees Anna', () => seen()?.user?.name === 'Anna Example');
    a.provider.disconnect();
    await until('she goes', () => seen() === undefined);
    a.provider.connect();
    await until('she is back', () => seen()?.user?.name === 'Anna Example');
    a.close();
    b.close();
  });
});
