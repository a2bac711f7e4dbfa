import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LINE_PART } from '../../app/shared/line.ts';
import { startCollabChild } from '../testing/collab-child.ts';
import {
  type CollabServer,
  connectClient,
  startCollabServer,
  textOf,
  until,
  write,
} from '../testing/collab-harness.ts';
import { makeScene, makeSignedIn, type Scene } from '../testing/collab-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { connectByLine, type Faulty, framesOfEdit, RawLine } from '../testing/line-client.ts';
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

const byLine = (who: { cookie: string }, through?: Faulty) =>
  connectByLine(server.port, scene.document.id, who.cookie, through);
const bySocket = (who: { cookie: string }) =>
  RawClient.open(server.port, scene.document.id, who.cookie);
const rawLine = (who: { cookie: string }) =>
  RawLine.open(server.port, scene.document.id, who.cookie);

describe('over a line', () => {
  it('C23: one by socket and one by line write together, see each other and are acknowledged', async () => {
    const a = await bySocket(scene.anna);
    const b = byLine(scene.bram);
    await until('in sync', () => b.provider.synced);
    a.edit((doc) => write(doc, 'by socket'));
    await until('Bram sees it', () => b.text() === 'by socket');
    write(b.doc, 'by line');
    await until('Anna sees it', () => textOf(a.doc) === 'by socket|by line');
    await until('Bram is told that it is saved', () => b.saved.at(-1) === 2);
    expect(server.collab.stats()).toMatchObject({ sockets: 2, lines: 1 });
    const carets = () => a.presence.filter(({ client }) => client === b.doc.clientID);
    await until('Anna sees him', () => carets().length > 0);
    write(b.doc, 'his last words');
    b.close();
    await until('he is seen to leave', () => carets().at(-1)?.state === null);
    await until('they have arrived', () => textOf(a.doc).endsWith('his last words'));
    expect(server.collab.stats()).toMatchObject({ sockets: 1, lines: 0 });
    a.close();
  });

  it('C23: what is larger than one body travels in parts, either way', async () => {
    const a = byLine(scene.anna);
    const b = byLine(scene.bram);
    await until('in sync', () => a.provider.synced && b.provider.synced);
    write(a.doc, 'x'.repeat(3 * LINE_PART));
    write(a.doc, 'after it');
    await until('Bram has it', () => b.text() === a.text());
    await until('Anna is told that it is saved', () => a.saved.at(-1) === 3);
    a.close();
    b.close();
  });

  it('C23 C12: a reader is told so, reads, and writes nothing', async () => {
    const reader = await makeSignedIn(database.db, scene.community, { role: 'member' });
    const a = await bySocket(scene.anna);
    const r = byLine(reader);
    await until('in sync', () => r.provider.synced);
    expect(r.rights).toEqual([{ canEdit: false, reason: 'needs-expert' }]);
    write(r.doc, 'not mine to write');
    await until('told again', () => r.rights.length === 2);
    a.edit((doc) => write(doc, 'to read'));
    await until('the reader follows', () => r.text().includes('to read'));
    expect(textOf(a.doc)).toBe('to read');
    r.close();
    a.close();
  });

  it('C23 C10: who is removed is closed with 4403 within 500 ms, and his line is gone', async () => {
    const b = byLine(scene.bram);
    const raw = await rawLine(scene.bram);
    const code = raw.closeCode(0);
    await until('in sync', () => b.provider.synced);
    const { person } = scene.bram;
    await database.db
      .updateTable('membership')
      .set({ state: 'revoked' })
      .where('person_id', '=', person.id)
      .execute();
    await until('Bram is closed', () => b.closeCodes.includes(4403), 500);
    expect(await code).toBe(4403);
    expect(b.provider.shouldConnect).toBe(false);
    expect(await raw.write('from=0&last=1', new Uint8Array())).toBe(204);
    await until('the line is gone', async () => (await raw.read('from=0')).status === 404);
    b.close();
  });

  it('C23 C7: a server that stops says so on every line', async () => {
    const own = await startCollabServer(database.connection);
    const b = connectByLine(own.port, scene.document.id, scene.bram.cookie);
    await until('in sync', () => b.provider.synced);
    write(b.doc, 'last words');
    await until('on their way', () => own.collab.stats().updates > 0);
    await own.close();
    await until('he is told', () => b.closeCodes.includes(1001), 500);
    expect(b.saved.at(-1)).toBe(2);
    b.close();
  });

  it(
    'C23 C3: what was seen is there after SIGKILL, and who wrote by line goes on by himself',
    { timeout: 60_000 },
    async () => {
      const { document, anna, bram } = scene;
      let child = await startCollabChild(database.connection);
      const a = connectClient(child.port, document.id, anna.cookie);
      const b = connectByLine(child.port, document.id, bram.cookie);
      await until('both are in sync', () => a.provider.synced && b.provider.synced);
      const typing = setInterval(() => write(b.doc, 'typed'), 5);
      await until('Anna sees some of it', () => a.text().includes('typed|typed|typed'));
      await child.kill();
      const seen = a.text();
      write(b.doc, 'while it was away');
      clearInterval(typing);
      child = await startCollabChild(database.connection, { port: child.port });
      await until('Anna sees all of it', () => a.text().endsWith('while it was away'), 20_000);
      expect(a.text().startsWith(seen)).toBe(true);
      expect(a.text()).toBe(b.text());
      a.close();
      b.close();
      await child.kill();
    },
  );
});

describe('on a bad network', () => {
  it('C23: an answer lost on the way is sent again, one that has arrived is not', async () => {
    const raw = await rawLine(scene.anna);
    const first = await raw.read('from=0');
    expect(first.bytes.length).toBeGreaterThan(0);
    expect(await raw.read('from=0')).toEqual(first);
    const middle = await raw.read('from=2');
    expect(middle.bytes).toEqual(first.bytes.subarray(2));
    expect((await raw.read('from=0')).status).toBe(409);
    const at = first.bytes.length;
    expect((await raw.read(`from=${at}&wait=0`)).status).toBe(204);
    expect((await raw.read(`from=${at + 1}&wait=0`)).status).toBe(409);
    const waits = raw.read(`from=${at}`);
    await raw.write('from=0', framesOfEdit('hers'));
    expect((await waits).status).toBe(200);
    await raw.write('from=0&last=1', new Uint8Array());
  });

  it('C23: what comes twice is taken once, in order, and nothing after a gap', async () => {
    const raw = await rawLine(scene.anna);
    const b = await bySocket(scene.bram);
    const bytes = framesOfEdit('once');
    const half = bytes.length - 5;
    expect(await raw.write(`from=${half}`, bytes.slice(half))).toBe(409);
    expect(await raw.write('from=0', bytes.slice(0, half))).toBe(204);
    expect(await raw.write('from=0', bytes.slice(0, half))).toBe(204);
    expect(await raw.write('from=0', bytes)).toBe(204);
    expect(await raw.write('from=0', bytes)).toBe(204);
    await until('Bram sees it', () => textOf(b.doc) === 'once');
    expect(await raw.write(`from=${bytes.length}`, framesOfEdit('twice'))).toBe(204);
    await until('and the next', () => textOf(b.doc).includes('twice'));
    expect(b.updates).toHaveLength(3);
    await raw.write('from=0&last=1', new Uint8Array());
    b.close();
  });

  it('C23: of two requests that wait, the older is answered at once', async () => {
    const raw = await rawLine(scene.anna);
    const { length } = (await raw.read('from=0')).bytes;
    const older = raw.read(`from=${length}`);
    const newer = raw.read(`from=${length}`);
    expect((await Promise.race([older, newer])).status).toBe(204);
    await raw.write('from=0&last=1', new Uint8Array());
    await Promise.all([older, newer]);
  });

  it('C23 C22: where requests and answers are lost and doubled, all agree in the end', async () => {
    let count = 0;
    const lossy: Faulty = async (send) => {
      count++;
      if (count % 5 === 1) throw new TypeError('lost on the way there');
      const answer = await send();
      if (count % 5 === 2) throw new TypeError('lost on the way back');
      return count % 5 === 3 ? send() : answer;
    };
    const a = await bySocket(scene.anna);
    const b = byLine(scene.bram, lossy);
    await until('in sync', () => b.provider.synced);
    for (let line = 0; line < 30; line++) {
      write(b.doc, `b${line}`);
      a.edit((doc) => write(doc, `a${line}`));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await until('both agree', () => b.text() === textOf(a.doc) && b.text().includes('b29'));
    expect(b.text().split('|')).toHaveLength(60);
    expect(a.closeCode).toBeNull();
    b.close();
    a.close();
  });
});
