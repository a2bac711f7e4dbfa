import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE } from '../../app/shared/close-codes.ts';
import { allowedNames } from '../../app/shared/editor-schema.ts';
import { loadState } from '../documents/document-state.ts';
import { findSchemaVersion } from '../documents/schema-version.ts';
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

/** Two versions of the server beside each other, as while a new one is rolled out. */
let database: TestDatabase;
let older: CollabServer;
let newer: CollabServer;
let scene: Scene;

/** The newer version knows one more node. */
const newerNames = { ...allowedNames, nodes: { ...allowedNames.nodes, footnote: [] } };

beforeAll(async () => {
  database = await createTestDatabase();
  older = await startCollabServer(database.connection, { schemaVersion: 1 });
  newer = await startCollabServer(database.connection, {
    schemaVersion: 2,
    allowedNames: newerNames,
  });
});
beforeEach(async () => {
  scene = await makeScene(database.db);
});
afterAll(async () => {
  await Promise.all([older.close(), newer.close()]);
  await database.drop();
});

const version = () => findSchemaVersion(database.db, scene.document.id);
const open = (server: CollabServer, schema: number | null) =>
  RawClient.open(server.port, scene.document.id, scene.anna.cookie, schema);

async function storedText(): Promise<string> {
  const { update } = await loadState(database.db, scene.document.id);
  const doc = new Y.Doc();
  if (update) Y.applyUpdate(doc, update);
  return textOf(doc);
}

function writeFootnote(doc: Y.Doc): void {
  doc.getXmlFragment('default').push([new Y.XmlElement('footnote')]);
}

describe('an editor older than the server', () => {
  it('C24: is told to load anew by a terminal code, and its words are not taken in', async () => {
    const client = new RawClient(newer.port, `${scene.document.id}?ack=1&schema=1`, {
      cookie: scene.anna.cookie,
    });
    client.ws.on('open', () => client.edit((doc) => write(doc, 'from an old editor')));
    await until('it is closed', () => client.closeCode !== null);
    expect(client.closeCode).toBe(CLOSE.outdated);
    expect(await storedText()).toBe('');
    client.close();
  });

  it('C24: learns nothing of a page that it may not read', async () => {
    const outsider = (await makeScene(database.db)).anna.cookie;
    const path = `${scene.document.id}?ack=1&schema=1`;
    expect(await RawClient.refused(newer.port, path, { cookie: outsider })).toBe(404);
  });

  it('C21 C24: a stock client that says no version goes on, and the guard alone judges it', async () => {
    const client = connectClient(newer.port, scene.document.id, scene.anna.cookie);
    await until('in sync', () => client.provider.synced);
    write(client.doc, 'from a stock client');
    await until('it is stored', async () => (await storedText()) === 'from a stock client');
    client.close();
  });
});

describe('the version of a page', () => {
  it('C24: goes up with the first words on a newer server, not with opening', async () => {
    const client = await open(newer, 2);
    expect(await version()).toBe(1);
    const { count = 0 } = client.saved.at(-1) ?? {};
    client.edit((doc) => {
      write(doc, 'one');
      write(doc, 'two');
    });
    await until('both are saved', () => (client.saved.at(-1)?.count ?? 0) >= count + 2);
    expect(await version()).toBe(2);
    expect(await storedText()).toBe('one|two');
    client.close();
  });

  it('C24: once it is newer than a server, nobody writes there, at once and with the reason', async () => {
    const there = await open(older, 1);
    await until('may write', () => there.rights.at(-1)?.canEdit === true);
    const here = await open(newer, 2);
    here.edit(writeFootnote);
    await until('told', () => there.rights.at(-1)?.canEdit === false);
    expect(there.rights.at(-1)).toEqual({ canEdit: false, reason: 'newer-schema' });
    there.edit((doc) => write(doc, 'too late'));
    const late = await open(older, 1);
    expect(late.rights.at(-1)).toEqual({ canEdit: false, reason: 'newer-schema' });
    expect(await storedText()).not.toContain('too late');
    // Who reads there goes on seeing what is written here.
    here.edit((doc) => write(doc, 'read along'));
    await until('it is seen', () => textOf(there.doc).includes('read along'));
    for (const client of [there, here, late]) client.close();
  });

  it('C24: a newer editor on an older server reads only, so that none of its words are refused', async () => {
    const client = await open(older, 2);
    expect(client.rights.at(-1)).toEqual({ canEdit: false, reason: 'newer-schema' });
    client.edit(writeFootnote);
    client.sync();
    await until('answered', () => client.rights.length > 1);
    expect(client.closeCode).toBeNull();
    expect(await version()).toBe(1);
    client.close();
  });
});
