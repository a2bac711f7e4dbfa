import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { writeFrame } from '../../app/editor/frames.ts';
import { CLOSE } from '../../app/shared/close-codes.ts';
import { LINE_PART } from '../../app/shared/line.ts';
import { type CollabServer, startCollabServer, until, write } from '../testing/collab-harness.ts';
import { makeScene, makeSignedIn, type Scene } from '../testing/collab-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { makeCommunity, makeSession } from '../testing/factories.ts';
import { connectByLine, framesOfEdit, RawLine, syncMessage } from '../testing/line-client.ts';
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

const bySocket = (who: { cookie: string }) =>
  RawClient.open(server.port, scene.document.id, who.cookie);
const rawLine = (who: { cookie: string }) =>
  RawLine.open(server.port, scene.document.id, who.cookie);

describe('at the door', () => {
  it('C23 C9: a line is refused as a socket is', async () => {
    const { id } = scene.document;
    const { cookie } = scene.anna;
    const knock = async (path: string, headers: Record<string, string>) =>
      (await RawLine.knock(server.port, path, headers)).status;
    const stranger = await makeSignedIn(database.db, await makeCommunity(database.db), {
      role: 'moderator',
    });
    const unknown = '018f0000-0000-7000-8000-000000000000';
    expect(await knock(`${id}/line`, {})).toBe(401);
    expect(await knock(`${id}/line`, { cookie: stranger.cookie })).toBe(404);
    expect(await knock(`${unknown}/line`, { cookie })).toBe(404);
    expect(await knock('no-id/line', { cookie })).toBe(404);
    const elsewhere = { cookie, origin: 'http://elsewhere.example' };
    expect(await knock(`${id}/line`, elsewhere)).toBe(403);
    const get = await fetch(`http://127.0.0.1:${server.port}/collab/${id}/line`);
    expect(get.status).toBe(405);
    const answer = await RawLine.knock(server.port, `${id}/line`, { cookie });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('C23: an editor of an older schema is told so on the line', async () => {
    const own = await startCollabServer(database.connection, { schemaVersion: 2 });
    const { cookie } = scene.anna;
    const raw = await RawLine.open(own.port, scene.document.id, cookie, '&schema=1');
    expect(await raw.closeCode(0)).toBe(CLOSE.outdated);
    await raw.write('from=0&last=1', new Uint8Array());
    await until('the line is gone', () => own.collab.stats().lines === 0);
    await own.close();
  });

  it('C23 C8: without a database 503', async () => {
    const own = await startCollabServer(database.connection, {
      readSession: () => Promise.reject(new Error('The database does not answer.')),
    });
    const { cookie } = scene.anna;
    const answer = await RawLine.knock(own.port, `${scene.document.id}/line`, { cookie });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    await own.close();
  });

  it('C23 C20: lines and sockets of a person are counted together', async () => {
    const clients: RawClient[] = [];
    for (let i = 0; i < 39; i++) clients.push(await bySocket(scene.anna));
    const raw = await rawLine(scene.anna);
    const { cookie } = scene.anna;
    const path = `${scene.document.id}/line`;
    expect((await RawLine.knock(server.port, path, { cookie })).status).toBe(429);
    expect(await RawClient.refused(server.port, scene.document.id, { cookie })).toBe(429);
    await raw.write('from=0&last=1', new Uint8Array());
    for (const client of clients) client.close();
  });

  it('C23: a line answers nobody but the session that opened it', async () => {
    const raw = await rawLine(scene.anna);
    const { person, cookie } = scene.anna;
    const ask = async (headers: Record<string, string>, url = raw.url, method = 'GET') =>
      (await fetch(`${url}?from=0`, { method, headers })).status;
    const otherSession = await makeSession(database.db, person);
    for (const method of ['GET', 'POST']) {
      expect(await ask({ cookie: scene.bram.cookie }, raw.url, method)).toBe(404);
      expect(await ask({ cookie: otherSession }, raw.url, method)).toBe(404);
      expect(await ask({}, raw.url, method)).toBe(404);
      const elsewhere = { cookie, origin: 'http://elsewhere.example' };
      expect(await ask(elsewhere, raw.url, method)).toBe(403);
    }
    expect(await ask({ cookie }, `${raw.url}x`)).toBe(404);
    const other = raw.url.replace(scene.document.id, '018f0000-0000-7000-8000-000000000000');
    expect(await ask({ cookie }, other)).toBe(404);
    expect(await ask({ cookie: `theme=dark; ${cookie}` })).toBe(200);
    await raw.write('from=0&last=1', new Uint8Array());
  });

  it('C23: what is no request of a line is refused', async () => {
    const raw = await rawLine(scene.anna);
    for (const query of ['', 'from=', 'from=-1', 'from=x', 'from=1e3', 'from=9999999999999999'])
      expect((await raw.read(query)).status).toBe(400);
    const { cookie } = scene.anna;
    const answer = await fetch(`${raw.url}?from=0`, { method: 'DELETE', headers: { cookie } });
    expect(answer.status).toBe(405);
    await raw.write('from=0&last=1', new Uint8Array());
  });
});

describe('bounds', () => {
  it('C23 C20: a body too large is 413, announced or not', async () => {
    const raw = await rawLine(scene.anna);
    expect(await raw.write('from=0', new Uint8Array(LINE_PART + 1))).toBe(413);
    expect(await raw.writeUnannounced('from=0', new Uint8Array(LINE_PART + 1))).toBe(413);
    expect(await raw.write('from=0', framesOfEdit('of the right size'))).toBe(204);
    await raw.write('from=0&last=1', new Uint8Array());
  });

  it('C23 C17: a message too large closes with 1009, what is no message with 1003, a bad frame with 1002', async () => {
    const tooLarge = writeFrame('binary', new Uint8Array(5 * 1024 * 1024)).slice(0, 100);
    const noMessage = writeFrame('binary', new Uint8Array([99, 1, 2]));
    const unmasked = new Uint8Array([0x82, 1, 0]);
    for (const [bytes, code] of [
      [tooLarge, 1009],
      [noMessage, 1003],
      [unmasked, 1002],
    ] as const) {
      const raw = await rawLine(scene.anna);
      expect(await raw.write('from=0', bytes)).toBe(204);
      expect(await raw.closeCode(0)).toBe(code);
      await raw.write('from=0&last=1', new Uint8Array());
    }
  });

  it('C23 C20: who does not read is dropped, and the others do not wait for him', async () => {
    const a = await bySocket(scene.anna);
    const raw = await rawLine(scene.bram);
    await raw.write('from=0', syncMessage(0, Y.encodeStateVector(new Y.Doc())));
    const page = 'x'.repeat(500_000);
    const { lines } = server.collab.stats();
    let sent = 1;
    while (server.collab.stats().lines === lines) {
      a.edit((doc) => write(doc, page));
      a.edit((doc) => doc.getXmlFragment('default').delete(0, 1));
      sent += 2;
      await until('saved', () => a.saved.at(-1)?.count === sent);
    }
    expect(sent).toBeLessThan(100);
    expect((await raw.read('from=0')).status).toBe(404);
    expect(a.closeCode).toBeNull();
    a.close();
  });

  it('C23 C18: a line that nobody reads is gone after two heartbeats, and its presence with it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const own = await startCollabServer(database.connection);
    const a = await RawClient.open(own.port, scene.document.id, scene.anna.cookie);
    let isCut = false;
    const b = connectByLine(own.port, scene.document.id, scene.bram.cookie, (send) =>
      isCut ? new Promise(() => undefined) : send(),
    );
    const caret = () => a.presence.findLast(({ client }) => client === b.doc.clientID);
    await until('Anna sees Bram', () => caret() !== undefined);
    await vi.advanceTimersByTimeAsync(12_000);
    await until('his answer is there', () => own.collab.stats().lines === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await vi.advanceTimersByTimeAsync(12_000);
    expect(own.collab.stats().lines).toBe(1);
    isCut = true;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await vi.advanceTimersByTimeAsync(24_000);
    await until('the line is gone', () => own.collab.stats().lines === 0);
    await until('Bram is seen to leave', () => caret()?.state === null);
    a.close();
    vi.useRealTimers();
    b.close();
    await own.close();
  });
});
