import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { listUpdatesAfter } from '../documents/document-state.ts';
import { startCollabChild } from '../testing/collab-child.ts';
import { until } from '../testing/collab-harness.ts';
import { makeScene } from '../testing/collab-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { type RunningRedis, startRedis } from '../testing/redis.ts';
import { findLost, readStored, Typist } from '../testing/typist.ts';

let database: TestDatabase;
let redis: RunningRedis;

beforeAll(async () => {
  database = await createTestDatabase();
  redis = await startRedis(inject('redisProgram'));
});
afterAll(async () => {
  await redis.stop();
  await database.drop();
});

it.each([
  { way: 'the database alone', hasRedis: false },
  { way: 'Redis as well', hasRedis: true },
])(
  'C1 C2 C19 C22: two processes serve one page through $way, one is killed, and all agree',
  { timeout: 60_000 },
  async ({ hasRedis }) => {
    const { document, anna, bram } = await makeScene(database.db);
    const redisUrl = hasRedis ? redis.url : undefined;
    const [one, two] = await Promise.all([
      startCollabChild(database.connection, { redisUrl }),
      startCollabChild(database.connection, { redisUrl }),
    ]);
    const a = new Typist('a', one.port, document.id, anna.cookie);
    const b = new Typist('b', two.port, document.id, bram.cookie);
    const seesBram = () => a.client.provider.awareness.getStates().has(b.client.doc.clientID);
    for (const { client } of [a, b]) client.provider.awareness.setLocalState({ cursor: 1 });
    a.begin();
    b.begin();
    await a.untilSees(b);
    await b.untilSees(a);
    if (hasRedis) await until('Anna sees Bram’s caret', seesBram);
    await two.kill();
    // What Anna has of Bram’s is on disk, though his server is dead.
    const seen = a.text.split('|').filter((line) => line.startsWith('b'));
    const stored = (await readStored(database.db, document.id)).text.split('|');
    expect(stored).toEqual(expect.arrayContaining(seen));
    expect(await findLost(database.db, document.id, [a, b])).toEqual([]);
    // Without Redis a caret stays on its server.
    expect(seesBram()).toBe(hasRedis);
    const again = await startCollabChild(database.connection, { port: two.port, redisUrl });
    await a.untilSees(b, 20_000);
    await b.untilSees(a);
    for (const typist of [a, b]) typist.stop();
    for (const typist of [a, b]) await typist.untilSaved();
    const { text } = await readStored(database.db, document.id);
    await until('all agree', () => a.text === text && b.text === text);
    const seqs = (await listUpdatesAfter(database.db, document.id, 0)).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, i) => i + 1));
    for (const typist of [a, b]) typist.close();
    await Promise.all([one.kill(), again.kill()]);
  },
);
