import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import * as Y from 'yjs';
import { listUpdatesAfter, loadState } from '../documents/document-state.ts';
import {
  type CollabServer,
  connectClient,
  startCollabServer,
  type StockClient,
  until,
} from '../testing/collab-harness.ts';
import { makeScene, type Scene } from '../testing/collab-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { connectByLine } from '../testing/line-client.ts';
import { type Pick, random } from '../testing/random.ts';
import { type RunningRedis, startRedis } from '../testing/redis.ts';

/** More by COLLAB_SEEDS=2000. A seed says what is done; when exactly it happens differs each time. */
const SEEDS = Number(process.env.COLLAB_SEEDS ?? 200);
/** So many run at once, on the same two servers. */
const AT_ONCE = 20;
const STEPS = 60;
const PATIENCE = 20_000;

let database: TestDatabase;
let redis: RunningRedis;

beforeAll(async () => {
  // The stock client listens for the end of the process, each one anew.
  process.setMaxListeners(100);
  database = await createTestDatabase();
  redis = await startRedis(inject('redisProgram'));
});
afterAll(async () => {
  await redis.stop();
  await database.drop();
});

const groups = Array.from({ length: Math.ceil(SEEDS / AT_ONCE) }, (_, i) => ({
  first: i * AT_ONCE + 1,
  last: Math.min(SEEDS, (i + 1) * AT_ONCE),
  way: i % 2 ? 'the database alone' : 'Redis as well',
}));

it.each(groups)(
  'C10 C12 C19 C22 C23: seeds $first to $last, through $way: whatever is typed, whoever is cut off, may not write for a while or finds the server restarted, all agree',
  { timeout: 120_000 },
  async ({ first, last, way }) => {
    const settings = way === 'Redis as well' ? { redisUrl: redis.url } : {};
    const started: CollabServer[] = [];
    const start = async (port = 0) => {
      const server = await startCollabServer(database.connection, { ...settings, port });
      started.push(server);
      return server;
    };
    const servers: [CollabServer, CollabServer] = [await start(), await start()];
    const ports = servers.map(({ port }) => port);
    const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const restart = async () => {
      const pick = random(first);
      for (const which of [0, 1, pick(2) ? 1 : 0] as const) {
        await new Promise((resolve) => setTimeout(resolve, 50 + pick(100)));
        await servers[which].close();
        servers[which] = await start(ports[which]);
      }
    };
    await Promise.all([restart(), ...seeds.map((seed) => run(seed, ports))]);
    for (const server of servers) await server.close();
    const refused = started.flatMap(({ logged }) => logged).filter(({ level }) => level !== 'info');
    expect(refused).toEqual([]);
  },
);

async function run(seed: number, [one = 0, two = 0]: number[]): Promise<void> {
  const pick = random(seed);
  const scene = await makeScene(database.db);
  const { document, anna, bram } = scene;
  const clients = [
    connectClient(one, document.id, anna.cookie),
    connectClient(two, document.id, bram.cookie),
    // One of them on a network that blocks sockets, in every other round.
    (seed % 2 ? connectClient : connectByLine)(two, document.id, anna.cookie),
  ];
  try {
    for (let step = 0; step < STEPS; step++) await takeStep(scene, clients, pick);
    await setRole(scene, 'expert');
    for (const { provider } of clients) provider.connect();
    await until('all agree with the log', () => agree(scene, clients), PATIENCE);
    const seqs = (await listUpdatesAfter(database.db, document.id, 0)).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, i) => i + 1));
  } catch (error) {
    throw new Error(`Seed ${seed}: ${String(error)}`, { cause: error });
  } finally {
    for (const client of clients) client.close();
  }
}

async function takeStep(scene: Scene, clients: readonly StockClient[], pick: Pick): Promise<void> {
  const client = clients[pick(clients.length)];
  if (!client) return;
  if (pick(10) === 0) client.provider.disconnect();
  else if (pick(6) === 0) client.provider.connect();
  else if (pick(30) === 0) await setRole(scene, pick(2) ? 'expert' : 'member');
  else edit(client.doc, pick);
  if (pick(4) === 0) await new Promise((resolve) => setImmediate(resolve));
  if (pick(12) === 0) await new Promise((resolve) => setTimeout(resolve, pick(30)));
}

/** Bram’s: a member reads, an expert writes. */
async function setRole({ bram }: Scene, role: 'expert' | 'member'): Promise<void> {
  const { id } = bram.person;
  await database.db.updateTable('membership').set({ role }).where('person_id', '=', id).execute();
}

async function agree({ document }: Scene, clients: readonly StockClient[]): Promise<boolean> {
  if (!clients.every(({ provider }) => provider.synced)) return false;
  const [first, ...others] = clients.map(({ doc }) => contentOf(doc));
  if (others.some((content) => content !== first)) return false;
  const { update } = await loadState(database.db, document.id);
  const doc = new Y.Doc();
  if (update) Y.applyUpdate(doc, update);
  return contentOf(doc) === first;
}

const contentOf = (doc: Y.Doc) => doc.getXmlFragment('default').toJSON();

/** One change such as an editor makes. */
function edit(doc: Y.Doc, pick: Pick): void {
  const fragment = doc.getXmlFragment('default');
  doc.transact(() => {
    if (fragment.length === 0 || pick(5) === 0) {
      const block = new Y.XmlElement(pick(3) === 0 ? 'heading' : 'paragraph');
      block.insert(0, [new Y.XmlText('new')]);
      fragment.insert(pick(fragment.length + 1), [block]);
      return;
    }
    const at = pick(fragment.length);
    const block = fragment.get(at) as Y.XmlElement;
    const text = block.get(0) as Y.XmlText;
    const change = pick(10);
    if (change === 0) fragment.delete(at, 1);
    else if (change === 1 && block.nodeName === 'heading')
      block.setAttribute('level', (2 + pick(2)) as unknown as string);
    else if (change < 4 && text.length > 2) text.delete(pick(text.length - 1), 1);
    else if (change < 6 && text.length > 1)
      text.format(0, 1 + pick(text.length - 1), { bold: pick(2) ? {} : null });
    else text.insert(pick(text.length + 1), String.fromCharCode(97 + pick(26)).repeat(1 + pick(4)));
  });
}
