import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts';
import { importLessons, type Rejection } from './import-lessons.ts';
import { BrokenFileError, inspectFile } from './read-lines.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'lessons-import-'));
});

beforeEach(async () => {
  await database.db.deleteFrom('lesson').execute();
  await database.db.deleteFrom('lesson_number').execute();
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const record = (id: string, more: object = {}) => ({
  id,
  source: 'Example Reports',
  title: `Report ${id}`,
  event: 'The pump failed at night.',
  date: '2019-05-06',
  topics: ['Communications'],
  org: 'Example Agency',
  country: 'US',
  location: 'ND',
  language: 'en',
  url: 'https://reports.example/1',
  licence: 'public domain',
  ...more,
});
const lines = (...records: unknown[]) =>
  records.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');

function file(content: string | Buffer, name = 'lessons.jsonl'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function load(path: string, community?: string) {
  const rejections: Rejection[] = [];
  const result = await importLessons(database.db, await inspectFile(path), {
    community,
    onRejected: (rejection) => rejections.push(rejection),
  });
  return { ...result, rejections };
}

const stored = () => database.db.selectFrom('lesson').selectAll().orderBy('number').execute();

describe('a record', () => {
  it('keeps source, licence and what has no column of its own', async () => {
    await load(
      file(
        lines(
          record('a', {
            lesson: '<p>Test the pump.</p>',
            recommendation: 'Weekly.',
            stage: ['Mop Up'],
          }),
        ),
      ),
    );
    expect(await stored()).toMatchObject([
      {
        number: 'LL-2019-0001',
        state: 'lesson-identified',
        marking: 'TLP:CLEAR',
        originator_id: null,
        observation: 'The pump failed at night.',
        conclusion: 'Test the pump.',
        recommendation: 'Weekly.',
        discussion: 'Place: ND, US.\nStage: Mop Up.',
        functions: ['communication'],
        phases: ['respond'],
        source_name: 'Example Reports',
        source_id: 'a',
        source_url: 'https://reports.example/1',
        source_organisation: 'Example Agency',
        licence: 'public domain',
        topics: ['Communications'],
        event_from: '2019-05-06',
      },
    ]);
  });

  it('without a lesson is an observation; without a title it is named by its text', async () => {
    await load(
      file(lines(record('a', { title: undefined, event: 'A crew was lost. It came back.' }))),
    );
    expect(await stored()).toMatchObject([{ state: 'observation', title: 'A crew was lost.' }]);
  });

  it('belongs to a listed community for all, made where it is missing', async () => {
    await load(file(lines(record('a'))), 'shared-reports');
    const community = await database.db
      .selectFrom('community')
      .selectAll()
      .where('slug', '=', 'shared-reports')
      .executeTakeFirstOrThrow();
    expect(community).toMatchObject({ visibility: 'listed', default_marking: 'TLP:CLEAR' });
    expect((await stored())[0]?.community_id).toBe(community.id);
  });
});

describe('a second run', () => {
  it('changes nothing where nothing has changed, and only the text where it has', async () => {
    const first = file(lines(record('a'), record('b')));
    expect(await load(first)).toMatchObject({ added: 2, unchanged: 0, updated: 0 });
    expect(await load(first)).toMatchObject({ added: 0, unchanged: 2, updated: 0 });
    await database.db
      .updateTable('lesson')
      .set({ state: 'analysis' })
      .where('source_id', '=', 'a')
      .execute();
    expect(
      await load(file(lines(record('a', { event: 'It failed twice.' }), record('b'), record('c')))),
    ).toMatchObject({
      added: 1,
      unchanged: 1,
      updated: 1,
    });
    expect(await stored()).toMatchObject([
      {
        source_id: 'a',
        observation: 'It failed twice.',
        version: 2,
        state: 'analysis',
        number: 'LL-2019-0001',
      },
      { source_id: 'b', version: 1 },
      { source_id: 'c', number: 'LL-2019-0003' },
    ]);
  });

  it('completes one that was cut short', async () => {
    await load(file(lines(record('a'))));
    expect(await load(file(lines(record('a'), record('b'))))).toMatchObject({
      added: 1,
      unchanged: 1,
    });
  });

  it('at the same time as the first takes its turn', async () => {
    const path = file(lines(...Array.from({ length: 30 }, (_, i) => record(`r${i}`))));
    const [one, two] = await Promise.all([load(path), load(path)]);
    expect(one.added + two.added).toBe(30);
    expect(one.unchanged + two.unchanged).toBe(30);
  });
});

describe('broken lines', () => {
  it('are rejected with the reason, and the rest goes in', async () => {
    const bad = [
      '{"id": "x"',
      '[1]',
      '"text"',
      '',
      record('', {}),
      record('n', { licence: undefined }),
      record('t', { title: 'x'.repeat(401) }),
      record('l', { event: 'x'.repeat(100_001) }),
      record('e', { event: ' ' }),
      record('d', { date: '2019-02-30' }),
      record('g', { language: 'xx' }),
      record('u', { url: 'javascript:alert(1)' }),
      record('c', { event: 'See RESTREINT UE/EU RESTRICTED.' }),
      record('k', { topics: 'Fire' }),
    ];
    const content = Buffer.concat([
      Buffer.from(`\ufeff${lines(record('first'), ...bad)}\n`),
      Buffer.from([0x7b, 0xff, 0xfe, 0x0a]),
      Buffer.from(lines(record('last', { event: 'NUL \0 and more.' }))),
    ]);
    const { rejections, ...result } = await load(file(content));
    expect(result).toMatchObject({ added: 2, rejected: 14 });
    expect(rejections.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 is not JSON',
      '3 is no JSON object',
      '4 is no JSON object',
      '6 id is empty',
      '7 licence is missing',
      '8 title is longer than 400 characters',
      '9 event is longer than 100000 characters',
      '10 has no text: abstract, event, lesson and recommendation are all empty',
      '11 date is not a date like 2021-07-14',
      '12 language is none of the 24 official languages (a code such as en)',
      '13 url is not a web address',
      '14 event bears an EU classification marking, which has no place here',
      '15 topics is not a list of texts',
      '16 is not UTF-8',
    ]);
  });
});

describe('a broken file', () => {
  it.each([
    ['is not there', () => join(folder, 'nowhere.jsonl'), 'does not exist'],
    ['is a folder', () => folder, 'is not a file'],
    ['is empty', () => file('\n\n'), 'is empty'],
    [
      'is one JSON document',
      () => file(JSON.stringify([record('a')], null, 1)),
      'is not JSON Lines',
    ],
    ['is something else', () => file('PK\x03\x04 not lessons\n'.repeat(40)), 'is not JSON Lines'],
    [
      'is a damaged gzip',
      () => file(gzipSync(lines(record('a'), record('b'))).subarray(0, 90)),
      'ends in the middle',
    ],
    ['is no gzip after all', () => file(Buffer.from([0x1f, 0x8b, 1, 2, 3, 4])), 'is damaged'],
  ])('%s: one sentence, and nothing is written', async (_name, path, reason) => {
    const tried = inspectFile(path());
    await expect(tried).rejects.toThrow(BrokenFileError);
    await expect(tried).rejects.toThrow(reason);
    expect(await stored()).toEqual([]);
  });

  it('that is gzipped is told by its bytes, whatever its name', async () => {
    expect(await load(file(gzipSync(lines(record('a'))), 'plain.jsonl'))).toMatchObject({
      added: 1,
    });
  });
});

it('imports real records, twice', async () => {
  const real = new URL('../../../../shared/data/lessons/lessons.sample.jsonl', import.meta.url)
    .pathname;
  const there = existsSync(real);
  if (!there) console.log('real files not beside the checkout; own fixture used');
  const path = there
    ? real
    : file(lines(...Array.from({ length: 180 }, (_, i) => record(`r${i}`))));
  expect(await load(path)).toMatchObject({ added: 180, rejected: 0 });
  expect(await load(path)).toMatchObject({ added: 0, unchanged: 180, updated: 0 });
  const texts = await database.db.selectFrom('search_entry').select('body').execute();
  expect(texts).toHaveLength(180);
});
