import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { loadState } from '../documents/document-state.ts';
import {
  type CollabServer,
  connectClient,
  startCollabServer,
  type StockClient,
  until,
} from '../testing/collab-harness.ts';
import { makeScene } from '../testing/collab-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { connectByLine } from '../testing/line-client.ts';

let database: TestDatabase;
let servers: [CollabServer, CollabServer];

beforeAll(async () => {
  database = await createTestDatabase();
  servers = [
    await startCollabServer(database.connection),
    await startCollabServer(database.connection),
  ];
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await database.drop();
});

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
const STEPS = 60;

it.each(SEEDS)(
  'C19 C22 C23: seed %i: whatever is typed, and whenever somebody is cut off, all agree',
  async (seed) => {
    const pick = random(seed);
    const { document, anna, bram } = await makeScene(database.db);
    const [one, two] = servers;
    const clients = [
      connectClient(one.port, document.id, anna.cookie),
      connectClient(two.port, document.id, bram.cookie),
      // One of them on a network that blocks sockets, in every other round (C23).
      seed % 2 === 0
        ? connectByLine(two.port, document.id, anna.cookie)
        : connectClient(two.port, document.id, anna.cookie),
    ];
    for (let step = 0; step < STEPS; step++) {
      const client = clients[pick(clients.length)] as StockClient;
      if (pick(10) === 0) client.provider.disconnect();
      else if (pick(6) === 0) client.provider.connect();
      else edit(client.doc, pick);
      if (pick(4) === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    for (const { provider } of clients) provider.connect();
    await until('all are in sync', () => clients.every(({ provider }) => provider.synced));
    await until('all agree with the log', async () => {
      const stored = await storedContent(document.id);
      return clients.every(({ doc }) => contentOf(doc) === stored);
    });
    const refused = servers.flatMap(({ logged }) => logged).filter(({ level }) => level !== 'info');
    expect(refused).toEqual([]);
    for (const client of clients) client.close();
  },
);

type Pick = (below: number) => number;

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

async function storedContent(documentId: Parameters<typeof loadState>[1]): Promise<string> {
  const { update } = await loadState(database.db, documentId);
  const doc = new Y.Doc();
  if (update) Y.applyUpdate(doc, update);
  return contentOf(doc);
}

const contentOf = (doc: Y.Doc) => doc.getXmlFragment('default').toJSON();

/** mulberry32: small, seeded, and good enough to mix things up. */
function random(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}
