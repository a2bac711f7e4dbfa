import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from './database.ts';

let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  first = await createTestDatabase();
  second = await createTestDatabase();
});

afterAll(async () => {
  await first.drop();
  await second.drop();
});

it('gives each test file a migrated database of its own', async () => {
  await first.db
    .insertInto('organisation')
    .values({ name: 'Landespolizei Beispiel', country: 'DE' })
    .execute();
  expect(await first.db.selectFrom('organisation').select('name').execute()).toHaveLength(1);
  expect(await second.db.selectFrom('organisation').select('name').execute()).toHaveLength(0);
});
