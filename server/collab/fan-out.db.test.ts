import { inspect } from 'node:util';
import type { KyselyPlugin } from 'kysely';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  onTestFinished,
} from 'vitest';
import * as Y from 'yjs';
import type { DocumentId } from '../../app/shared/ids.ts';
import { createDb } from '../../db/create-db.ts';
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
import { type RunningRedis, startRedis } from '../testing/redis.ts';
import { nameInstallation } from './installation.ts';
import { createRedisFanOut } from './redis-fan-out.ts';

let database: TestDatabase;
let redis: RunningRedis;
let one: CollabServer;
let two: CollabServer;
let scene: Scene;
/** How often the second server has read in the log since it was set to 0. */
let reads = 0;
let countedDb: ReturnType<typeof createDb>;

const counting: KyselyPlugin = {
  transformQuery({ node }) {
    if (node.kind === 'SelectQueryNode' && JSON.stringify(node).includes('document_update')) {
      reads++;
    }
    return node;
  },
  transformResult: async ({ result }) => result,
};

beforeAll(async () => {
  database = await createTestDatabase();
  redis = await startRedis(inject('redisProgram'));
  countedDb = createDb({ ...database.connection, max: 4 });
  one = await startCollabServer(database.connection, { redisUrl: redis.url });
  two = await startCollabServer(database.connection, {
    redisUrl: redis.url,
    db: countedDb.db.withPlugin(counting),
  });
  await bothAreUp();
});
beforeEach(async () => {
  scene = await makeScene(database.db);
});
afterAll(async () => {
  await one.close();
  await two.close();
  await countedDb.db.destroy();
  await redis.stop();
  await database.drop();
});

const bothAreUp = () =>
  until('Redis is heard', () => [one, two].every(({ collab }) => collab.stats().fanOut === 1));
const open = (server: CollabServer, cookie: string) =>
  RawClient.open(server.port, scene.document.id, cookie);
const seqs = async (documentId: DocumentId) =>
  (await listUpdatesAfter(database.db, documentId, 0)).map(({ seq }) => seq);

/** Two people on one page, each on a server of his own, who see each other. */
async function meet(): Promise<[RawClient, RawClient]> {
  const [a, b] = [await open(one, scene.anna.cookie), await open(two, scene.bram.cookie)];
  a.present(a.doc.clientID, 1, {});
  b.present(b.doc.clientID, 1, {});
  await until('they see each other', () => Boolean(seen(a, b) && seen(b, a)));
  return [a, b];
}

type Seen = { user: { id: string; name: string; colour: number }; cursor?: number } | null;
/** The last that `observer` was told of the other's presence. */
const seen = (observer: RawClient, other: RawClient) =>
  observer.presence.filter((p) => p.client === other.doc.clientID).at(-1)?.state as
    Seen | undefined;

describe('updates through Redis', () => {
  it('C19: reach the other server without a read of the log, in order', async () => {
    const [a, b] = await meet();
    reads = 0;
    for (let i = 0; i < 30; i++) {
      a.edit((doc) => write(doc, `${i}`));
      await until('Bram has it', () => textOf(b.doc).split('|').length === i + 1);
    }
    expect(textOf(b.doc)).toBe(textOf(a.doc));
    expect(reads).toBe(0);
    a.close();
    b.close();
  });

  it('C2 C19: both write at once: nothing is waited for twice, and the log has no gap', async () => {
    const [a, b] = await meet();
    for (let i = 0; i < 60; i++) {
      a.edit((doc) => write(doc, `a${i}`));
      b.edit((doc) => write(doc, `b${i}`));
      if (i % 4 === 0) await new Promise((resolve) => setTimeout(resolve, 3));
    }
    const both = () => textOf(a.doc).split('|').length === 120;
    await until('they agree', () => both() && textOf(a.doc) === textOf(b.doc));
    expect(await seqs(scene.document.id)).toEqual(Array.from({ length: 120 }, (_, i) => i + 1));
    a.close();
    b.close();
  });

  it('C19: what nobody publishes is read in the log', async () => {
    const [a, b] = await meet();
    const doc = new Y.Doc();
    write(doc, 'imported');
    const author = { personId: scene.anna.person.id };
    await appendUpdate(database.db, author, scene.document.id, Y.encodeStateAsUpdate(doc));
    await until('both have it', () => [a, b].every((c) => textOf(c.doc) === 'imported'));
    b.edit((own) => write(own, 'and more'));
    await until('Anna has that', () => textOf(a.doc) === 'imported|and more');
    a.close();
    b.close();
  });

  it('C19: what is lost on the way is read in the log after a moment', async () => {
    const [a, b] = await meet();
    // Somebody else’s appends that say they are published, and are not.
    const doc = new Y.Doc();
    write(doc, 'lost');
    await database.db.transaction().execute(async (tx) => {
      const payload = Buffer.from(Y.encodeStateAsUpdate(doc));
      const { id } = scene.document;
      await tx.updateTable('document_log').set({ seq: 1 }).where('document_id', '=', id).execute();
      const row = { document_id: id, seq: 1, author_id: scene.anna.person.id, payload };
      await tx.insertInto('document_update').values(row).execute();
    });
    await database.pool.query('SELECT pg_notify($1, $2)', [
      'collegium_update',
      `${scene.document.id} 1 elsewhere published`,
    ]);
    await until('both have it', () => [a, b].every((c) => textOf(c.doc) === 'lost'));
    a.close();
    b.close();
  });

  it('C17 C19: what is no message of a server is passed over', async () => {
    const [a, b] = await meet();
    const stranger = createRedisFanOut(redis.url, { info: () => {}, warn: () => {} });
    stranger.start(await nameInstallation(database.db), {
      onMessage: () => {},
      onJoined: () => {},
    });
    await until('it is connected', () => stranger.isUp);
    const rubbish = [[], [0], [1], [2, 0, 0], [1, 1, 65, 0, 1, 255, 255, 255, 127], [1, 200, 1]];
    for (const bytes of rubbish) stranger.publish(scene.document.id, new Uint8Array(bytes));
    a.edit((doc) => write(doc, 'unharmed'));
    await until('Bram has it', () => textOf(b.doc) === 'unharmed');
    expect([a.closeCode, b.closeCode]).toEqual([null, null]);
    stranger.close();
    a.close();
    b.close();
  });
});

describe('presence through Redis', () => {
  it('C18: people on another server are seen with name and caret, each with a colour of his own', async () => {
    const [a, b] = await meet();
    await until('each has a colour', () => {
      return seen(a, b)?.user.colour !== seen(b, a)?.user.colour;
    });
    expect(seen(b, a)?.user).toMatchObject({ id: scene.anna.person.id, name: 'Anna Example' });
    a.present(a.doc.clientID, 2, { cursor: 7 });
    await until('the caret moves', () => seen(b, a)?.cursor === 7);
    const again = await open(two, scene.anna.cookie);
    again.present(again.doc.clientID, 1, {});
    await until('her second tab is seen', () => Boolean(seen(a, again)));
    await until('in one colour', () => {
      return seen(b, again)?.user.colour === seen(b, a)?.user.colour;
    });
    for (const client of [a, b, again]) client.close();
  });

  it('C18: who leaves is gone at once, and who opens the page sees who is there already', async () => {
    const [a, b] = await meet();
    a.close();
    await until('Anna is gone', () => seen(b, a) === null, 2000);
    b.close();
    const other = await makeScene(database.db);
    const first = await RawClient.open(one.port, other.document.id, other.anna.cookie);
    first.present(first.doc.clientID, 1, { cursor: 3 });
    await until('it is taken in', () => first.saved.length > 0);
    const second = await RawClient.open(two.port, other.document.id, other.bram.cookie);
    await until('she is seen', () => seen(second, first)?.cursor === 3);
    first.close();
    second.close();
  });

  it('C18: who changes the server under the same client id is seen there, and stays', async () => {
    const [a, b] = await meet();
    const moved = await open(two, scene.anna.cookie);
    moved.doc.clientID = a.doc.clientID;
    moved.present(a.doc.clientID, 2, { cursor: 8 });
    await until('the caret is the new one', () => seen(b, a)?.cursor === 8);
    a.close();
    b.present(b.doc.clientID, 2, { cursor: 9 });
    await until('time has gone on', () => seen(moved, b)?.cursor === 9);
    expect(seen(b, a)?.cursor).toBe(8);
    moved.close();
    b.close();
  });
});

describe('without Redis', () => {
  it('C19: killed in the midst of work and back: nothing is lost, and the order is kept', async () => {
    const a = connectClient(one.port, scene.document.id, scene.anna.cookie);
    const b = connectClient(two.port, scene.document.id, scene.bram.cookie);
    await until('both are in sync', () => a.provider.synced && b.provider.synced);
    let lines = 0;
    const typing = setInterval(() => {
      write(a.doc, `a${lines}`);
      write(b.doc, `b${lines++}`);
    }, 4);
    const seesNext = async () => {
      const next = lines + 1;
      await until('each sees the other', () => {
        return b.text().includes(`a${next}`) && a.text().includes(`b${next}`);
      });
    };
    for (let round = 0; round < 2; round++) {
      await seesNext();
      await redis.kill();
      await seesNext();
      await redis.start();
      await bothAreUp();
    }
    await seesNext();
    clearInterval(typing);
    const all = () => a.text().split('|').length === 2 * lines;
    await until('they agree', () => all() && a.text() === b.text());
    const numbers = await seqs(scene.document.id);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    const said = one.logged.filter(({ message }) => message.startsWith('Redis'));
    expect(said.map(({ level }) => level)).toEqual(['warn', 'info', 'warn', 'info']);
    a.close();
    b.close();
  });

  it('C19: away at the start, a server works, and uses it when it comes', async () => {
    await redis.kill();
    const late = await startCollabServer(database.connection, { redisUrl: redis.url });
    const a = await RawClient.open(late.port, scene.document.id, scene.anna.cookie);
    const b = await open(two, scene.bram.cookie);
    a.edit((doc) => write(doc, 'without'));
    await until('Bram has it', () => textOf(b.doc) === 'without');
    expect(late.collab.stats().fanOut).toBe(0);
    await redis.start();
    await bothAreUp();
    await until('the late one hears it too', () => late.collab.stats().fanOut === 1);
    a.present(a.doc.clientID, 1, {});
    await until('Bram sees Anna', () => Boolean(seen(b, a)));
    a.close();
    b.close();
    await late.close();
  });

  it('C7: closed at any moment of connecting, it says nothing of a loss', async () => {
    const said: string[] = [];
    const say = (_: object, message: string) => void said.push(message);
    for (let turns = 0; turns < 60; turns++) {
      const brief = createRedisFanOut(redis.url, { info: say, warn: say });
      brief.start('brief', { onMessage: () => {}, onJoined: () => {} });
      for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
      brief.close();
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    expect(said).toEqual([]);
  });

  it('C19: one that refuses the password is away, and the password is not logged', async () => {
    const closed = await startRedis(inject('redisProgram'), { requirepass: 'another' });
    onTestFinished(() => closed.stop());
    const said: unknown[] = [];
    const say = (...line: unknown[]) => void said.push(line);
    const url = closed.url.replace('//', '//:hunter2@');
    const shut = createRedisFanOut(url, { info: say, warn: say });
    onTestFinished(() => shut.close());
    shut.start('shut', { onMessage: () => {}, onJoined: () => {} });
    await until('it says so', () => said.length > 0);
    const text = inspect(said, { depth: Infinity, showHidden: true });
    expect(text).toContain('WRONGPASS');
    expect(text).not.toContain('hunter2');
    expect(shut.isUp).toBe(false);
  });
});
