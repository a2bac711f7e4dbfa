import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listUpdatesAfter } from '../documents/document-state.ts';
import { type CollabServer, startCollabServer, until } from '../testing/collab-harness.ts';
import { makeScene } from '../testing/collab-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createLink, type Link } from '../testing/link.ts';
import { type RunningRedis, startRedis } from '../testing/redis.ts';
import { findLost, readStored, Typist } from '../testing/typist.ts';

let database: TestDatabase;
let redis: RunningRedis;
/** What lies between the second server and the rest. */
let links: { database: Link; Redis: Link };
let one: CollabServer;
let two: CollabServer;

beforeAll(async () => {
  database = await createTestDatabase();
  redis = await startRedis(inject('redisProgram'));
  const { host, port } = database.connection;
  links = {
    database: await createLink({ path: join(host, `.s.PGSQL.${port}`) }),
    Redis: await createLink({ host: '127.0.0.1', port: redis.port }),
  };
  one = await startCollabServer(database.connection, { redisUrl: redis.url });
  two = await startCollabServer(
    { ...database.connection, host: '127.0.0.1', port: links.database.port },
    { redisUrl: `redis://127.0.0.1:${links.Redis.port}` },
  );
  await until('Redis is heard', () =>
    [one, two].every(({ collab }) => collab.stats().fanOut === 1),
  );
});
afterAll(async () => {
  await one.close();
  await two.close();
  await Promise.all([links.database.close(), links.Redis.close()]);
  await redis.stop();
  await database.drop();
});

const MOMENT = 400;

describe.each(['database', 'Redis'] as const)('the way to the %s', (what) => {
  it.each(['silent', 'loud'] as const)(
    'C1 C3 C8 C19 C22: is cut (%s) while both type: nothing is said to be saved that is not, and all agree afterwards',
    { timeout: 60_000 },
    async (how) => {
      const { document, anna, bram } = await makeScene(database.db);
      const a = new Typist('a', one.port, document.id, anna.cookie);
      const b = new Typist('b', two.port, document.id, bram.cookie);
      a.begin();
      b.begin();
      await a.untilSees(b);
      await b.untilSees(a);
      links[what].cut(how);
      await new Promise((resolve) => setTimeout(resolve, MOMENT));
      expect(await findLost(database.db, document.id, [a, b])).toEqual([]);
      // Whoever has his database goes on; without Redis both have.
      await a.untilSaved();
      if (what === 'Redis') await a.untilSees(b);
      links[what].heal();
      await a.untilSees(b, 20_000);
      await b.untilSees(a);
      for (const typist of [a, b]) typist.stop();
      for (const typist of [a, b]) await typist.untilSaved(20_000);
      const { text } = await readStored(database.db, document.id);
      await until('all agree', () => a.text === text && b.text === text);
      expect(text.split('|').length).toBe(a.lines + b.lines);
      const seqs = (await listUpdatesAfter(database.db, document.id, 0)).map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_, i) => i + 1));
      for (const typist of [a, b]) typist.close();
    },
  );
});
