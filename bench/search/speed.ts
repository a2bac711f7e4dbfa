import { sql } from 'kysely';
import type { CommunityId } from '../../app/shared/ids.ts';
import { parseSearch } from '../../app/shared/search-query.ts';
import type { Db } from '../../db/create-db.ts';
import type { Viewer } from '../../server/access/viewer.ts';
import { search } from '../../server/search/search.ts';
import { makeCommunity, makeMembership, makePerson } from '../../server/testing/factories.ts';
import { percentile } from '../collab/figures.ts';
import type { Text } from './collections.ts';
import { settle, viewerOf } from './stage.ts';

const COMMUNITIES = 200;
const OWN = 5;
const BATCH = 1000;
const SEARCHES = 200;
/** One text in ten is TLP:CLEAR, which all may read. */
const CLEAR_EACH = 10;

/** Times in ms. */
export type Speed = {
  words: string;
  p50: number;
  p95: number;
};
export type SpeedReport = { texts: number; writeMs: number; megabytes: number; searches: Speed[] };

/**
 * Fills 200 communities with texts made of two halves of real ones, and searches as a person in five of
 * them, with words of real titles: one, two and five.
 */
export async function measureSpeed(
  db: Db,
  real: readonly Text[],
  texts: number,
  say: (line: string) => void,
): Promise<SpeedReport> {
  const { viewer, writeMs } = await fill(db, real, texts, say);
  await settle(db);
  const searches: Speed[] = [];
  for (const words of [1, 2, 5]) {
    // Once unmeasured: a server that has just started reads from the disk.
    await searchTimes(db, viewer, real, words, 20);
    const times = await searchTimes(db, viewer, real, words, SEARCHES);
    searches.push({
      words: String(words),
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
    });
  }
  const { rows } = await sql<{ mb: number }>`
    SELECT (pg_total_relation_size('search_posting') + pg_total_relation_size('search_entry')) / 1048576.0 AS mb`.execute(
    db,
  );
  return { texts, writeMs, megabytes: Number(rows[0]?.mb ?? NaN), searches };
}

async function fill(db: Db, real: readonly Text[], texts: number, say: (line: string) => void) {
  const person = await makePerson(db);
  const communities: CommunityId[] = [];
  while (communities.length < COMMUNITIES) communities.push((await makeCommunity(db)).id);
  for (const community_id of communities.slice(0, OWN)) {
    await makeMembership(db, { community_id, person_id: person.id });
  }
  const pick = (n: number) => real[n % real.length] ?? { title: '', body: '' };
  const begin = performance.now();
  for (let from = 0; from < texts; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, texts - from) }, (_, i) => {
      const n = from + i;
      const [a, b] = [pick(n), pick(n * 7 + Math.floor(n / real.length))];
      return {
        number: `LL-2021-${100_000 + n}`,
        title: `${a.title} `.padEnd(3, '–').slice(0, 400),
        type: 'challenge' as const,
        state: 'observation' as const,
        language: 'en',
        marking: n % CLEAR_EACH === 0 ? ('TLP:CLEAR' as const) : ('TLP:GREEN' as const),
        observation: a.body.slice(0, 500) + b.body.slice(-500),
        originator_id: person.id,
        community_id: communities[(n * 31) % COMMUNITIES] as CommunityId,
        originating_organisation_id: person.organisation_id,
      };
    });
    await db.insertInto('lesson').values(rows).execute();
    if ((from / BATCH) % 10 === 9) say(`${from + BATCH} texts`);
  }
  const writeMs = (performance.now() - begin) / texts;
  return { viewer: await viewerOf(db, person.id), writeMs };
}

async function searchTimes(
  db: Db,
  viewer: Viewer,
  real: readonly Text[],
  words: number,
  searches: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; times.length < searches; n++) {
    const title = (real[(n * 97) % real.length]?.title ?? '').match(/[\p{L}]{4,}/gu) ?? [];
    if (title.length < words) continue;
    const query = parseSearch(new URLSearchParams({ q: title.slice(0, words).join(' ') }));
    const begin = performance.now();
    await search(db, viewer, query);
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b);
}
