import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createSessions } from '../access/sessions.ts';
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
import { makeCommunity, makeDocument, makePerson, makeSession } from '../testing/factories.ts';
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

const membership = (personId: string) =>
  database.db.updateTable('membership').where('person_id', '=', personId);

describe('at the door', () => {
  const knock = (path: string, headers: Record<string, string>) =>
    RawClient.refused(server.port, path, headers);

  it('C9: refuses in HTTP, before there is a socket', async () => {
    const { id } = scene.document;
    const { cookie } = scene.anna;
    const stranger = await makeSignedIn(database.db, await makeCommunity(database.db), {
      role: 'moderator',
    });
    const unknown = '018f0000-0000-7000-8000-000000000000';
    expect(await knock(id, {})).toBe(401);
    expect(await knock(id, { cookie: 'collegium_session=none' })).toBe(401);
    expect(await knock(id, { cookie: stranger.cookie })).toBe(404);
    expect(await knock(unknown, { cookie })).toBe(404);
    expect(await knock('no-id', { cookie })).toBe(404);
    expect(await knock(`${id}/more`, { cookie })).toBe(404);
    expect(await knock(id, { cookie, origin: 'http://elsewhere.example' })).toBe(403);
    expect(await knock(id, { cookie })).toBe(101);
  });

  it('C9: a person not yet admitted, and a marking that is not for all', async () => {
    const { db } = database;
    const applicant = await makePerson(db, { admission: 'registered' });
    expect(await knock(scene.document.id, { cookie: await makeSession(db, applicant) })).toBe(404);
    const red = await makeDocument(db, { community_id: scene.community.id, marking: 'TLP:RED' });
    expect(await knock(red.id, { cookie: scene.anna.cookie })).toBe(404);
  });

  it('C7 C9: who is at the door while the server closes is refused, and that is no fault', async () => {
    let isAsked = false;
    let fail = (_: Error) => {};
    const own = await startCollabServer(database.connection, {
      readSession: () => {
        isAsked = true;
        return new Promise((_, reject) => (fail = reject));
      },
    });
    const status = RawClient.refused(own.port, scene.document.id, { cookie: scene.anna.cookie });
    await until('he is asked for', () => isAsked);
    await own.collab.close();
    fail(new Error('The database is gone.'));
    expect(await status).toBe(503);
    expect(own.logged).toEqual([]);
    await own.close();
  });

  it('C20: a person has a bounded number of sockets', async () => {
    const clients: RawClient[] = [];
    for (let i = 0; i < 40; i++)
      clients.push(await RawClient.open(server.port, scene.document.id, scene.anna.cookie));
    expect(await knock(scene.document.id, { cookie: scene.anna.cookie })).toBe(429);
    expect(await knock(scene.document.id, { cookie: scene.bram.cookie })).toBe(101);
    for (const client of clients) client.close();
  });
});

describe('on an open socket', () => {
  it('C12: a reader is told so, reads, and writes nothing', async () => {
    const reader = await makeSignedIn(database.db, scene.community, { role: 'member' });
    const a = await RawClient.open(server.port, scene.document.id, scene.anna.cookie);
    const r = await RawClient.open(server.port, scene.document.id, reader.cookie);
    expect(r.rights).toEqual([{ canEdit: false, reason: 'needs-expert' }]);
    a.edit((doc) => write(doc, 'to read'));
    await until('the reader sees it', () => textOf(r.doc) === 'to read');
    r.edit((doc) => write(doc, 'not mine to write'));
    r.edit((doc) => doc.getXmlFragment('default').delete(0, 1));
    await until('told again', () => r.rights.length === 3);
    expect(r.saved.at(-1)?.count).toBe(1);
    a.edit((doc) => write(doc, 'more'));
    await until('the reader still follows', () => textOf(r.doc).includes('more'));
    expect(textOf(a.doc)).toBe('to read|more');
    expect(r.closeCode).toBeNull();
    a.close();
    r.close();
  });

  it('C10: a downgrade takes effect within 500 ms, and an upgrade asks for what was kept back', async () => {
    const { person } = scene.bram;
    const b = await RawClient.open(server.port, scene.document.id, scene.bram.cookie);
    const a = await RawClient.open(server.port, scene.document.id, scene.anna.cookie);
    await membership(person.id).set({ role: 'member' }).execute();
    await until('Bram is told', () => b.rights.at(-1)?.canEdit === false, 500);
    b.edit((doc) => write(doc, 'kept back'));
    b.edit((doc) => write(doc, 'and on top of it'));
    await until('refused', () => b.rights.length >= 3);
    expect(textOf(a.doc)).toBe('');
    await membership(person.id).set({ role: 'expert' }).execute();
    await until('Anna sees it', () => textOf(a.doc) === 'kept back|and on top of it');
    await until('all counts as saved', () => b.saved.at(-1)?.count === 4);
    a.close();
    b.close();
  });

  it('C10: while a decision is read again nothing goes in or out', async () => {
    let gate = Promise.resolve();
    let open = () => {};
    let asked = 0;
    const sessions = createSessions(database.db, { days: 30, secure: false });
    const own = await startCollabServer(database.connection, {
      readSession: async (cookie) => {
        if (cookie === scene.bram.cookie) asked++;
        if (cookie === scene.bram.cookie) await gate;
        return sessions.read(cookie);
      },
    });
    const b = await RawClient.open(own.port, scene.document.id, scene.bram.cookie);
    const a = await RawClient.open(own.port, scene.document.id, scene.anna.cookie);
    gate = new Promise((resolve) => (open = resolve));
    await membership(scene.bram.person.id).set({ state: 'revoked' }).execute();
    await until('his decision is read again', () => asked > 1);
    b.edit((doc) => write(doc, 'too late'));
    a.edit((doc) => write(doc, 'not for Bram'));
    await until('hers is saved', () => a.saved.at(-1)?.count === 2);
    open();
    await until('Bram is closed', () => b.closeCode === 4403, 500);
    expect([textOf(a.doc), textOf(b.doc)]).toEqual(['not for Bram', 'too late']);
    a.close();
    await own.close();
  });

  it('C10: signing out, a page withdrawn from sight and a page deleted close with their codes', async () => {
    const { db } = database;
    const a = await RawClient.open(server.port, scene.document.id, scene.anna.cookie);
    const b = await RawClient.open(server.port, scene.document.id, scene.bram.cookie);
    await db.deleteFrom('session').where('person_id', '=', scene.anna.person.id).execute();
    await until('signed out', () => a.closeCode === 4401, 500);
    expect(b.closeCode).toBeNull();
    await db
      .updateTable('document')
      .set({ marking: 'TLP:RED' })
      .where('id', '=', scene.document.id)
      .execute();
    await until('out of sight', () => b.closeCode === 4403, 500);
    const other = await makeDocument(db, { community_id: scene.community.id });
    const c = await RawClient.open(server.port, other.id, scene.bram.cookie);
    await db.deleteFrom('document').where('id', '=', other.id).execute();
    await until('gone', () => c.closeCode === 4404, 500);
  });

  it('C10 C21: the stock client stops on a terminal code', async () => {
    const b = connectClient(server.port, scene.document.id, scene.bram.cookie, {
      doc: new Y.Doc(),
    });
    await until('in sync', () => b.provider.synced);
    await membership(scene.bram.person.id).set({ state: 'revoked' }).execute();
    await until('it has stopped', () => !b.provider.shouldConnect);
    b.close();
  });

  it('C11: what changed while the listener was lost is found when it is back', async () => {
    const b = await RawClient.open(server.port, scene.document.id, scene.bram.cookie);
    await database.pool.query(`ALTER TABLE membership DISABLE TRIGGER notify_access`);
    await membership(scene.bram.person.id).set({ state: 'revoked' }).execute();
    await database.pool.query(`ALTER TABLE membership ENABLE TRIGGER notify_access`);
    await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'collegium-listener'`,
    );
    await until('Bram is closed', () => b.closeCode === 4403);
    await until('heard again', () =>
      server.logged.some(({ message }) => message.includes('heard again')),
    );
  });
});
