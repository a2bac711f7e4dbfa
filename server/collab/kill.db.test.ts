import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { loadState } from '../documents/document-state.ts';
import { startCollabChild } from '../testing/collab-child.ts';
import {
  connectClient,
  type StockClient,
  textOf,
  until,
  write,
} from '../testing/collab-harness.ts';
import { makeScene } from '../testing/collab-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const ROUNDS = 4;

it(
  'C1 C3 C22: what one had seen of the other is there after SIGKILL in mid-typing, and both go on',
  { timeout: 60_000 },
  async () => {
    const { document, anna, bram } = await makeScene(database.db);
    let child = await startCollabChild(database.connection);
    const a = connectClient(child.port, document.id, anna.cookie);
    const b = connectClient(child.port, document.id, bram.cookie);
    await until('both are in sync', () => a.provider.synced && b.provider.synced);
    for (let round = 0; round < ROUNDS; round++) {
      const typing = [type(a, `a${round}`), type(b, `b${round}`)];
      const both = () => b.text().includes(`a${round}-20`) && a.text().includes(`b${round}-20`);
      await until('both see some of it', both);
      await child.kill();
      // At this moment each has exactly what the dead server had sent.
      const seenByB = linesOf(b.text(), /^a\d/);
      const seenByA = linesOf(a.text(), /^b\d/);
      for (const stop of typing) stop();
      const stored = linesOf(await storedText(document.id), /./);
      expect(stored).toEqual(expect.arrayContaining([...seenByA, ...seenByB]));
      child = await startCollabChild(database.connection, { port: child.port });
      await until(
        'both agree again',
        () => a.provider.synced && b.provider.synced && a.text() === b.text(),
      );
    }
    await until('the log agrees', async () => (await storedText(document.id)) === a.text());
    a.close();
    b.close();
    await child.kill();
  },
);

/** Types a line every few milliseconds until stopped. */
function type(client: StockClient, name: string): () => void {
  let line = 0;
  const timer = setInterval(() => write(client.doc, `${name}-${line++}`), 4);
  return () => clearInterval(timer);
}

const linesOf = (text: string, which: RegExp) => text.split('|').filter((line) => which.test(line));

async function storedText(documentId: Parameters<typeof loadState>[1]): Promise<string> {
  const { update } = await loadState(database.db, documentId);
  const doc = new Y.Doc();
  if (update) Y.applyUpdate(doc, update);
  return textOf(doc);
}
