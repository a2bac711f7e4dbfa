import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSearch } from '../../app/shared/search-query.ts';
import { findViewer, type Viewer } from '../access/viewer.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  type CommunityRow,
  makeCommunity,
  makeLesson,
  makeMembership,
  makePerson,
} from '../testing/factories.ts';
import { foldCounts, reindexAll } from './keep.ts';
import { search } from './search.ts';

let database: TestDatabase;
let community: CommunityRow;
let viewer: Viewer;

beforeAll(async () => {
  database = await createTestDatabase();
  community = await makeCommunity(database.db);
  const person = await makePerson(database.db);
  await makeMembership(database.db, { community_id: community.id, person_id: person.id });
  const found = await findViewer(database.db, person.id);
  if (!found) throw new Error('no viewer');
  viewer = found;
});

afterAll(() => database.drop());

const lesson = (title: string, more: Partial<Parameters<typeof makeLesson>[1]> = {}) =>
  makeLesson(database.db, { community_id: community.id, title, ...more });

async function find(q: string, more = ''): Promise<string[]> {
  const query = parseSearch(new URLSearchParams([['q', q], ...new URLSearchParams(more)]));
  return (await search(database.db, viewer, query)).hits.map(({ title }) => title);
}

/** What the statistics and the postings say beside what a fresh look at the texts gives. */
async function compare() {
  const { rows } = await sql<{ counts: boolean; postings: boolean }>`
    SELECT NOT EXISTS (
      SELECT FROM (SELECT scope, sum(texts) AS texts, sum(length) AS length FROM search_count GROUP BY 1) AS kept
      FULL JOIN (SELECT scope, count(*) AS texts, sum(search_length(words)) AS length FROM search_entry GROUP BY 1) AS fresh USING (scope)
      WHERE (coalesce(kept.texts, 0), coalesce(kept.length, 0)) <> (coalesce(fresh.texts, 0), coalesce(fresh.length, 0))
    ) AS counts,
    NOT EXISTS (
      SELECT FROM (SELECT term, scope, doc, frequency, length FROM search_posting) AS kept
      FULL JOIN (SELECT p.term, e.scope, e.doc, p.frequency, p.length
                 FROM search_entry e, search_postings(e.language, e.words) AS p) AS fresh
        USING (term, scope, doc, frequency, length)
      WHERE kept IS NULL OR fresh IS NULL
    ) AS postings`.execute(database.db);
  return rows[0];
}

describe('statistics and postings', () => {
  it('are those of a fresh count after writers, deletions, rollbacks and folding at once', async () => {
    const { db } = database;
    const writer = async (n: number) => {
      for (let i = 0; i < 6; i++) {
        const { id } = await lesson(`Writer ${n} text ${i} on quarantine and crews`);
        await db
          .updateTable('lesson')
          .set({ observation: `Changed ${i} by ${n}.` })
          .where('id', '=', id)
          .execute();
        if (i % 3 === 0)
          await db
            .updateTable('lesson')
            .set({ marking: 'TLP:AMBER' })
            .where('id', '=', id)
            .execute();
        if (i % 3 === 1) await db.deleteFrom('lesson').where('id', '=', id).execute();
        const undone = db.transaction().execute(async (tx) => {
          await makeLesson(tx, { community_id: community.id, title: `Never committed ${n} ${i}` });
          throw new Error('rolled back');
        });
        await expect(undone).rejects.toThrow('rolled back');
      }
    };
    const folder = async () => {
      for (let i = 0; i < 20; i++) await foldCounts(db);
    };
    await Promise.all([writer(1), writer(2), writer(3), folder()]);
    expect(await compare()).toEqual({ counts: true, postings: true });
    await foldCounts(db);
    expect(await compare()).toEqual({ counts: true, postings: true });
    expect(await find('"never committed"')).toEqual([]);
  });

  it('are the same after all was indexed anew', async () => {
    const before = await find('quarantine');
    const entries = await database.db.selectFrom('search_entry').select('id').execute();
    expect(await reindexAll(database.db, () => {})).toBe(entries.length);
    expect(await compare()).toEqual({ counts: true, postings: true });
    expect((await find('quarantine')).sort()).toEqual(before.sort());
  });
});

describe('freshness', () => {
  it('a text is found with its commit, by its new words after a change, and gone with its deletion', async () => {
    const { id } = await lesson('Zeppelins over harbours');
    expect(await find('zeppelin')).toEqual(['Zeppelins over harbours']);
    await database.db
      .updateTable('lesson')
      .set({ title: 'Balloons over harbours' })
      .where('id', '=', id)
      .execute();
    expect(await find('zeppelin')).toEqual([]);
    expect(await find('balloon')).toEqual(['Balloons over harbours']);
    await database.db
      .updateTable('lesson')
      .set({ marking: 'TLP:RED' })
      .where('id', '=', id)
      .execute();
    expect(await find('balloon')).toEqual([]);
    await database.db
      .updateTable('lesson')
      .set({ marking: 'TLP:GREEN' })
      .where('id', '=', id)
      .execute();
    expect(await find('balloon')).toEqual(['Balloons over harbours']);
    await database.db.deleteFrom('lesson').where('id', '=', id).execute();
    expect(await find('balloon')).toEqual([]);
  });
});

describe('languages', () => {
  it('a root finds its relatives where there is no stemmer, and in other scripts', async () => {
    await lesson('Karanténa v kasárnách', { language: 'cs' });
    await lesson('Карантина в казармите', { language: 'bg' });
    await lesson('Καραντίνα στους στρατώνες', { language: 'el' });
    for (const language of ['cs', 'bg', 'el']) {
      expect(await find('quarantine', `language=${language}`), language).toHaveLength(1);
    }
    expect(await find('karanténou', 'language=cs')).toEqual(['Karanténa v kasárnách']);
  });

  it('words that PostgreSQL takes for one are several', async () => {
    await lesson('Masks and/or visors', { observation: 'The v-Room held covid-19/sars guidance.' });
    for (const q of ['visor', 'room', 'sars', 'covid', '"covid 19"']) {
      expect(await find(q), q).toContain('Masks and/or visors');
    }
  });
});

it('hidden texts change nothing in the order that another person sees', async () => {
  const far = await makeCommunity(database.db);
  await lesson('Drones above stadiums', { observation: 'drone drone stadium' });
  await lesson('Stadium stewards', { observation: 'stadium stadium drone' });
  const before = await find('drone stadium');
  for (let i = 0; i < 12; i++) {
    await makeLesson(database.db, {
      community_id: far.id,
      title: `Drone ${i}`,
      observation: 'drone',
    });
  }
  expect(await find('drone stadium')).toEqual(before);
});
