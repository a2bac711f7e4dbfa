import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonId } from '../../app/shared/ids.ts';
import { parseSearch } from '../../app/shared/search-query.ts';
import { findViewer, type Viewer } from '../access/viewer.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import {
  type CommunityRow,
  makeCommunity,
  makeDocument,
  makeLesson,
  makeMembership,
  makePerson,
  makePost,
  makeThread,
  type PersonRow,
} from '../testing/factories.ts';
import { search } from './search.ts';

let database: TestDatabase;
let here: CommunityRow;
let elsewhere: CommunityRow;
let originator: PersonRow;
const viewers = {} as Record<'member' | 'expert' | 'moderator' | 'stranger' | 'originator', Viewer>;

beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  [here, elsewhere] = [await makeCommunity(db), await makeCommunity(db)];
  originator = await makePerson(db, { country: 'FI' });
  await makeMembership(db, { community_id: here.id, person_id: originator.id, role: 'expert' });
  viewers.originator = await viewerOf(originator.id);
  viewers.member = await join('member');
  viewers.expert = await join('expert');
  viewers.moderator = await join('moderator');
  viewers.stranger = await viewerOf((await makePerson(db)).id);
  await fill();
});

afterAll(() => database.drop());

async function viewerOf(id: PersonId): Promise<Viewer> {
  const viewer = await findViewer(database.db, id);
  if (!viewer) throw new Error('no viewer');
  return viewer;
}

async function join(role: 'member' | 'expert' | 'moderator'): Promise<Viewer> {
  const person = await makePerson(database.db, { country: 'FI' });
  await makeMembership(database.db, { community_id: here.id, person_id: person.id, role });
  return viewerOf(person.id);
}

/** One thing for each way in which something may be hidden; all hold the word “quarantine”. */
async function fill(): Promise<void> {
  const { db } = database;
  const lesson = (title: string, more: Partial<Parameters<typeof makeLesson>[1]> = {}) =>
    makeLesson(db, {
      title,
      community_id: here.id,
      originator_id: originator.id,
      observation: `The quarantine of a crew. ${title}.`,
      crisis: 'covid-19',
      functions: ['staffing'],
      countries: ['FI'],
      event_from: '2021-02-03',
      ...more,
    });
  await lesson('Rosters that rotate', { number: 'LL-2021-0042', state: 'lesson-learned' });
  await lesson('Fixed crews on islands', {
    marking: 'TLP:AMBER',
    functions: ['custody'],
    event_from: '2020-02-03',
  });
  const red = await lesson('A name that must not be known', {
    marking: 'TLP:RED',
    countries: ['SE'],
    crisis: 'energy-2022',
  });
  await lesson('Only drafted so far', {
    state: 'submitted',
    countries: ['MT'],
    functions: ['logistics'],
  });
  await lesson('Of another community', {
    community_id: elsewhere.id,
    countries: ['DE'],
    functions: ['ict'],
  });
  await lesson('Open to all', {
    marking: 'TLP:CLEAR',
    community_id: elsewhere.id,
    countries: ['FR'],
    functions: ['training'],
  });
  await lesson('Garde à vue pendant le confinement', {
    language: 'fr',
    marking: 'TLP:CLEAR',
    observation: 'Les gardés à vue attendaient un médecin. La quarantaine durait.',
  });
  await db
    .insertInto('named_reader')
    .values({ resource_id: red.id, person_id: viewers.expert.personId, named_by: originator.id })
    .execute();
  const thread = await makeThread(db, {
    community_id: here.id,
    author_id: originator.id,
    title: 'May a crew leave early?',
  });
  await makePost(db, {
    thread_id: thread.id,
    author_id: originator.id,
    body: 'Who ends the quarantine of a crew?',
  });
  await makeDocument(db, {
    community_id: here.id,
    owner_id: originator.id,
    title: 'Duty planning in quarantine',
  });
}

async function find(viewer: Viewer, address: string, scope = {}) {
  return search(database.db, viewer, parseSearch(new URLSearchParams(address)), { scope });
}
const titles = (result: Awaited<ReturnType<typeof find>>) => result.hits.map(({ title }) => title);
const values = (result: Awaited<ReturnType<typeof find>>) =>
  Object.values(result.facets).flatMap((counts) => counts.map(({ value }) => value));

describe('what may not be read is in no hit, count or facet', () => {
  const cases = [
    ['member', 'Fixed crews on islands', ['custody', '2020', 'TLP:AMBER']],
    ['stranger', 'Rosters that rotate', ['FI', 'lesson-learned', 'TLP:GREEN']],
    ['member', 'Of another community', ['DE', 'ict']],
    ['moderator', 'A name that must not be known', ['SE', 'energy-2022', 'TLP:RED']],
    ['expert', 'Only drafted so far', ['MT', 'logistics', 'submitted']],
  ] as const;

  it.each(cases)('to the %s: %s', async (who, title, facets) => {
    for (const address of ['', 'q=quarantine', `q="${title}"`]) {
      const result = await find(viewers[who], address);
      expect(titles(result)).not.toContain(title);
      const shown = values(result);
      for (const facet of facets) if (facet !== 'FI') expect(shown, address).not.toContain(facet);
    }
    expect((await find(viewers[who], `q="${title}"`)).total).toBe(0);
  });

  const readers = [
    ['expert', 'Fixed crews on islands'],
    ['member', 'Rosters that rotate'],
    ['stranger', 'Open to all'],
    ['expert', 'A name that must not be known'],
    ['moderator', 'Only drafted so far'],
    ['originator', 'Only drafted so far'],
  ] as const;

  it.each(readers)('and what may be is found by the %s: %s', async (who, title) => {
    expect(titles(await find(viewers[who], `q="${title}"`))).toEqual([title]);
  });

  it('counts as many as it shows', async () => {
    for (const viewer of Object.values(viewers)) {
      const result = await find(viewer, 'q=quarantine');
      expect(result.total).toBe(result.hits.length);
      expect(result.facets.kind.reduce((sum, { count }) => sum + count, 0)).toBe(result.total);
    }
  });
});

describe('words', () => {
  it('finds lessons, pages and threads', async () => {
    const { facets } = await find(viewers.expert, 'q=crew+quarantine');
    expect(facets.kind.map(({ value }) => value).sort()).toEqual(['document', 'lesson', 'thread']);
  });

  it('finds inflected words in the language of the text, and words without their accents', async () => {
    expect(titles(await find(viewers.expert, 'q=rotating+roster'))[0]).toBe('Rosters that rotate');
    expect(titles(await find(viewers.expert, 'q=medecin'))).toEqual([
      'Garde à vue pendant le confinement',
    ]);
  });

  it('demands a phrase and leaves out what is excluded', async () => {
    expect(titles(await find(viewers.expert, 'q="crews+on+islands"+quarantine'))).toEqual([
      'Fixed crews on islands',
    ]);
    const without = await find(viewers.expert, 'q=quarantine+-islands');
    expect(titles(without)).not.toContain('Fixed crews on islands');
    expect(without.total).toBeGreaterThan(1);
    expect(titles(await find(viewers.expert, 'q=-quarantine'))).not.toContain(
      'Rosters that rotate',
    );
  });

  it('puts the lesson with the number first', async () => {
    for (const q of ['crew+2021-0042', 'LL-2021-0042', 'll-2021-0042+nothing-else']) {
      expect((await find(viewers.expert, `q=${q}`)).hits[0]?.number, q).toBe('LL-2021-0042');
    }
    expect((await find(viewers.stranger, 'q=LL-2021-0042')).total).toBe(0);
  });

  it('puts what holds all words before what holds some, and a title before a text', async () => {
    expect(titles(await find(viewers.expert, 'q=quarantine+islands'))[0]).toBe(
      'Fixed crews on islands',
    );
    expect(titles(await find(viewers.expert, 'q=quarantine'))[0]).toBe(
      'Duty planning in quarantine',
    );
  });

  it('marks the found words in the passage', async () => {
    const [hit] = (await find(viewers.expert, 'q="Rosters+that+rotate"+quarantine')).hits;
    expect(hit?.passage.filter(({ marked }) => marked).map(({ text }) => text)).toContain(
      'quarantine',
    );
  });

  it('finds nothing for what holds no word, and everything for nothing', async () => {
    expect((await find(viewers.expert, `q=${encodeURIComponent('& | !')}`)).total).toBe(0);
    expect((await find(viewers.expert, 'q=🦊')).total).toBe(0);
    expect((await find(viewers.expert, '')).total).toBeGreaterThan(5);
  });
});

describe('filters', () => {
  it('narrow, and a filter does not hide its siblings', async () => {
    const { total, facets } = await find(viewers.expert, 'function=staffing');
    expect(total).toBe(3);
    expect(facets.function).toEqual(
      expect.arrayContaining([
        { value: 'staffing', count: 3 },
        { value: 'custody', count: 1 },
      ]),
    );
    expect(facets.marking.map(({ value }) => value)).not.toContain('TLP:AMBER');
  });

  it('say which of them to take off', async () => {
    const { hits, without } = await find(
      viewers.expert,
      'q=quarantine&country=MT&function=staffing',
    );
    expect(hits).toEqual([]);
    // Two with the word itself, and one in French with “quarantaine”.
    expect(without).toEqual([{ name: 'country', count: 3 }]);
  });

  it('keep to a community and to lessons', async () => {
    const scope = { communityId: elsewhere.id, kind: 'lesson' };
    expect(titles(await find(viewers.expert, '', scope))).toEqual(['Open to all']);
  });

  it('order by date', async () => {
    const { hits } = await find(viewers.expert, 'q=quarantine&sort=newest&kind=lesson');
    const dates = hits.map(({ dated }) => dated);
    expect(dates).toEqual(dates.toSorted().reverse());
  });
});

describe('any string', () => {
  const own = [
    '\0',
    "'; DROP TABLE lesson; --",
    'a & b | !c <-> d:*',
    '"',
    '\\',
    'x'.repeat(10_000),
    '"a" '.repeat(3000),
    '%',
    '$1',
    '\ud800',
    '-',
    '-the',
  ];
  const list = new URL('../../../shared/data/hostile/blns.json', import.meta.url);
  const naughty = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as string[]).filter((_, i) => i % 9 === 0)
    : [];

  it(`is answered (${own.length} own, ${naughty.length} of the public list)`, async () => {
    for (const q of [...own, ...naughty]) {
      const query = parseSearch(new URLSearchParams({ q }));
      expect((await search(database.db, viewers.expert, query)).total).toBeGreaterThanOrEqual(0);
    }
  });
});
