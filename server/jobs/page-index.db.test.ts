import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { appendUpdate } from '../documents/document-state.ts';
import { until, write } from '../testing/collab-harness.ts';
import { makeScene, type Scene } from '../testing/collab-scene.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { makeDocument } from '../testing/factories.ts';
import { PageIndex } from './page-index.ts';

let database: TestDatabase;
let scene: Scene;
beforeAll(async () => {
  database = await createTestDatabase();
  scene = await makeScene(database.db);
});
afterAll(() => database.drop());

it('finds at the start what was written and not indexed before the end', async () => {
  const id = await written('Found after the crash');
  const index = new PageIndex(database.db, { warn: () => {} });
  await index.catchUp();
  await until('it is indexed', async () => (await bodyOf(id)) === 'Found after the crash');
  await index.stop();
  expect(await behind()).not.toContain(id);
});

it('tries again what failed, and goes on with the others meanwhile', async () => {
  const [bad, good] = [await written('At the second attempt'), await written('At once')];
  await sql`CREATE SEQUENCE attempts`.execute(database.db);
  await sql`
    CREATE FUNCTION fail_once() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF nextval('attempts') = 1 THEN RAISE EXCEPTION 'the first attempt fails'; END IF;
      RETURN NEW;
    END $$`.execute(database.db);
  await sql`
    CREATE TRIGGER fail_once BEFORE UPDATE ON document FOR EACH ROW
    WHEN (NEW.id = ${sql.lit(bad)}::uuid) EXECUTE FUNCTION fail_once()`.execute(database.db);
  const warnings: string[] = [];
  const warn = (_: object, message: string) => void warnings.push(message);
  const index = new PageIndex(database.db, { warn } as never, 10);
  index.note(bad);
  index.note(good);
  await until(
    'both are indexed',
    async () =>
      (await bodyOf(bad)) === 'At the second attempt' && (await bodyOf(good)) === 'At once',
  );
  await index.stop();
  expect(warnings).toEqual(['page not indexed']);
});

async function written(text: string) {
  const owner_id = scene.anna.person.id;
  const { id } = await makeDocument(database.db, { community_id: scene.community.id, owner_id });
  const doc = new Y.Doc();
  write(doc, text);
  await appendUpdate(database.db, { personId: owner_id }, id, Y.encodeStateAsUpdate(doc));
  return id;
}

const bodyOf = async (id: string) =>
  (
    await database.db
      .selectFrom('search_entry')
      .select('body')
      .where('id', '=', id)
      .executeTakeFirst()
  )?.body;

const behind = async () =>
  (
    await sql<{ id: string }>`
      SELECT d.id FROM document d JOIN document_log l ON l.document_id = d.id
      WHERE l.seq > d.indexed_seq`.execute(database.db)
  ).rows.map(({ id }) => id);
