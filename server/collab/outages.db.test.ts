import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { createDb, type Db } from '../../db/create-db.ts';
import { startEmbedded } from '../../db/embedded.ts';
import { migrateToLatest } from '../../db/migrate.ts';
import { listUpdatesAfter } from '../documents/document-state.ts';
import { type CollabServer, startCollabServer, until } from '../testing/collab-harness.ts';
import { makeScene, type Scene } from '../testing/collab-scene.ts';
import { createSmallDisk } from '../testing/small-disk.ts';
import { findLost, readStored, Typist } from '../testing/typist.ts';

/** A database of the test's own, with commits that reach the disk, and two servers on it. */
async function startAll(dataDir: string) {
  const postgres = await startEmbedded({ dataDir, durable: true, log: () => {} });
  onTestFinished(() => postgres.stop());
  await postgres.ensureDatabase('collegium');
  const connection = postgres.connection('collegium');
  const { db } = createDb(connection);
  onTestFinished(() => db.destroy());
  await migrateToLatest(db);
  const servers = [
    await startCollabServer(connection),
    await startCollabServer(connection),
  ] as const;
  onTestFinished(async () => {
    for (const server of servers) await server.close();
  });
  return { db, servers, scene: await makeScene(db) };
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'collegium-collab-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function typistsOf({ document, anna, bram }: Scene, [one, two]: readonly { port: number }[]) {
  const a = new Typist('a', one?.port ?? 0, document.id, anna.cookie);
  const b = new Typist('b', two?.port ?? 0, document.id, bram.cookie);
  onTestFinished(() => [a, b].forEach((typist) => typist.close()));
  return [a, b] as const;
}

/** All that was typed is stored once, in one order without gaps, and everybody has it. */
async function expectAgreement(db: Db, scene: Scene, [a, b]: readonly [Typist, Typist]) {
  const { text } = await readStored(db, scene.document.id);
  await until('all agree', () => a.text === text && b.text === text);
  expect(text.split('|').length).toBe(a.lines + b.lines);
  const seqs = (await listUpdatesAfter(db, scene.document.id, 0)).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, i) => i + 1));
}

/** Where it answers again after having crashed. */
const untilAnswers = (db: Db) =>
  until(
    'the database answers',
    () =>
      readStored(db, '018f0000-0000-7000-8000-000000000000' as Scene['document']['id']).then(
        () => true,
        () => false,
      ),
    20_000,
  );

describe('SIGKILL of PostgreSQL in mid-write', () => {
  /** The process to be killed. */
  const victims: Record<string, (dataDir: string, db: Db) => Promise<number>> = {
    'the process that writes': async (_, db) => {
      const { rows } = await sql<{ pid: number }>`SELECT pid FROM pg_stat_activity
        WHERE query LIKE '%FOR UPDATE%' AND pid <> pg_backend_pid() ORDER BY state = 'active' DESC LIMIT 1`.execute(
        db,
      );
      return rows[0]?.pid ?? NaN;
    },
    'the whole server': async (dataDir) =>
      Number(readFileSync(join(dataDir, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]),
  };

  it.each(Object.entries(victims))(
    'C1 C3 C8 C22: %s: what was said to be saved is there, and all goes on by itself',
    { timeout: 60_000 },
    async (_, victim) => {
      const dataDir = folder();
      const { db, servers, scene } = await startAll(dataDir);
      const [a, b] = typistsOf(scene, servers);
      a.begin();
      b.begin();
      await a.untilSees(b);
      await b.untilSees(a);
      for (const { client } of [a, b]) {
        // Nobody comes back with what he still has.
        client.provider.once('connection-close', () => client.provider.disconnect());
      }
      process.kill(await victim(dataDir, db), 'SIGKILL');
      await until('all are told', () => [a, b].every((t) => !t.client.provider.shouldConnect));
      await untilAnswers(db);
      expect(await findLost(db, scene.document.id, [a, b])).toEqual([]);
      for (const { client } of [a, b]) client.provider.connect();
      await a.untilSees(b, 20_000);
      await b.untilSees(a, 20_000);
      for (const typist of [a, b]) typist.stop();
      for (const typist of [a, b]) await typist.untilSaved(20_000);
      await expectAgreement(db, scene, [a, b]);
    },
  );
});

describe('a full disk', () => {
  /** What PostgreSQL needs room for. */
  const needs: Record<string, (db: Db) => Promise<void>> = {
    'its tables': async () => {},
    // It cannot go on without: it ends, and starts again when there is room.
    'its own log': async (db) => {
      for (let i = 0; i < 20 && (await switchesLog(db)); i++);
    },
  };

  it.each(Object.entries(needs))(
    'C1 C3 C8 C22: no room for %s while people type: they are told, nothing is lost, and writing goes on by itself',
    { timeout: 90_000 },
    async (_, useUp) => {
      const disk = await createSmallDisk(160);
      onTestFinished(() => disk.remove());
      const { db, servers, scene } = await startAll(join(disk.path, 'data'));
      const [a, b] = typistsOf(scene, servers);
      a.begin();
      b.begin();
      await a.untilSees(b);
      await b.untilSees(a);
      disk.fill();
      await useUp(db);
      await until(
        'both servers have told their people',
        () => servers.every(hasClosedRooms),
        20_000,
      );
      const linesThen = a.lines;
      await until('they type on', () => a.lines > linesThen + 20);
      expect(a.saved.get(a.client.doc.clientID)).toBeLessThan(
        Y.getState(a.client.doc.store, a.client.doc.clientID),
      );
      const said = readFileSync(join(disk.path, 'data/postgres.log'), 'utf8');
      expect(said).toContain('No space left on device');
      disk.free();
      await untilAnswers(db);
      expect(await findLost(db, scene.document.id, [a, b])).toEqual([]);
      await a.untilSees(b, 20_000);
      await b.untilSees(a, 20_000);
      for (const typist of [a, b]) typist.stop();
      for (const typist of [a, b]) await typist.untilSaved(20_000);
      await expectAgreement(db, scene, [a, b]);
    },
  );

  const hasClosedRooms = ({ logged }: CollabServer) =>
    logged.some(({ message }) => message === 'room closed: not on disk');

  const switchesLog = (db: Db) =>
    sql`SELECT pg_logical_emit_message(false, 'test', 'x'), pg_switch_wal()`.execute(db).then(
      () => true,
      () => false,
    );
});
