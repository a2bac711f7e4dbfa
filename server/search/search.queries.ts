import { type RawBuilder, sql } from 'kysely';
import type { Language } from '../../app/shared/languages.ts';
import {
  type FilterName,
  namedNumber,
  type SearchQuery,
  type SearchTerm,
} from '../../app/shared/search-query.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import { readable } from '../access/readable.ts';
import type { Viewer } from '../access/viewer.ts';
import { countsWithout, facetCounts, facetsFor, missedFilters } from './facets.ts';
import {
  closeWeight,
  foundAll,
  foundByWords,
  MOST_COUNTED,
  openScopes,
  visible,
} from './ranking.ts';
import type { SearchHit, SearchScope } from './search.ts';
import { MARK_START, MARK_STOP } from './snippet.ts';
import { termTables } from './terms.ts';

/** So many of the best are ranked closely; the rest keep the order of the words they hold. */
const RANKED_CLOSELY = 200;

type HitRow = Omit<SearchHit, 'passage'> & { passage: string };
type FoundRow = {
  total: number;
  more: boolean;
  hits: HitRow[];
  facets: { name: FilterName; value: string; count: number }[];
  without: { name: FilterName; count: number }[];
};

type Options = { scope: SearchScope; languages: readonly Language[]; limit: number };

/** The one statement. */
export async function runSearch(
  db: DbOrTx,
  viewer: Viewer,
  query: SearchQuery,
  { scope, languages, limit }: Options,
): Promise<FoundRow> {
  const sought = query.terms.some(({ role }) => role !== 'not');
  const offset = (query.page - 1) * limit;
  const { rows } = await sql<FoundRow>`WITH
    ${termTables(query.terms, languages)},
    ${openScopes(viewer, scope)},
    ${sought ? foundByWords(viewer, scope, hasPhrase(query.terms)) : foundAll(viewer, scope)},
    fact AS MATERIALIZED (
      SELECT facet.*, ${missedFilters(query.filters)} AS missed
      FROM (SELECT e.id, e.dated, best.weight,
              coalesce(e.number = ${namedNumber(query)}, false) AS named, ${facetsFor(viewer)} AS facets
            FROM ${withNamed(namedNumber(query))} AS best JOIN search_entry e ON e.doc = best.doc
            WHERE ${visible(viewer, scope)} AND ${matches(query.terms)}) AS facet),
    missing AS MATERIALIZED (SELECT missed, count(*) AS n FROM fact GROUP BY missed),
    hit AS MATERIALIZED (${orderedHits(query, sought, offset)} LIMIT ${limit} OFFSET ${offset})
    SELECT
      coalesce((SELECT n FROM missing WHERE missed = 0), 0)::int AS total,
      (SELECT count(*) FROM best) = ${sql.lit(MOST_COUNTED)} AS more,
      (SELECT coalesce(json_agg(json_build_object('name', name, 'value', value, 'count', n)
        ORDER BY n DESC, value), '[]') FROM (${facetCounts()}) AS counted) AS facets,
      (SELECT coalesce(json_agg(json_build_object('name', name, 'count', n)), '[]')
        FROM (${countsWithout(query.filters)}) AS fewer) AS without,
      (SELECT coalesce(json_agg(${hitObject(viewer)} ORDER BY hit.place), '[]')
        FROM hit JOIN search_entry e ON e.id = hit.id JOIN community c ON c.id = e.community_id) AS hits`.execute(
    db,
  );
  return rows[0] as FoundRow;
}

const hasPhrase = (terms: readonly SearchTerm[]) => terms.some(({ role }) => role === 'phrase');

/** The found, and the lesson whose number the query names: a number is no word of the text. */
function withNamed(number: string | null): RawBuilder<unknown> {
  if (number === null) return sql`(SELECT doc, weight FROM best)`;
  return sql`(SELECT doc, weight FROM best UNION ALL
    SELECT n.doc, 0 FROM search_entry n WHERE n.number = ${number} AND n.doc NOT IN (SELECT doc FROM best))`;
}

/** Holds every phrase and nothing that is excluded. */
function matches(terms: readonly SearchTerm[]): RawBuilder<boolean> {
  const excluded = terms.some(({ role }) => role === 'not');
  return sql<boolean>`(
    ${hasPhrase(terms) ? sql`NOT EXISTS (SELECT FROM matching WHERE role = 'phrase' AND NOT e.words @@ q)` : sql`true`}
    AND ${excluded ? sql`NOT EXISTS (SELECT FROM matching WHERE role = 'not' AND e.words @@ q)` : sql`true`})`;
}

/**
 * A lesson named by its number first, then by weight. The first 200 are weighed more closely; the
 * pages after them follow in the order in which those were chosen.
 */
function orderedHits(query: SearchQuery, sought: boolean, offset: number): RawBuilder<unknown> {
  if (!sought || query.sort === 'newest') return inOrder(sql`named DESC, dated DESC, id DESC`);
  const chosen = sql`named DESC, weight DESC, dated DESC, id DESC`;
  if (offset >= RANKED_CLOSELY) return inOrder(chosen);
  return sql`
    SELECT e.id, row_number() OVER (ORDER BY named DESC, (weight + ${closeWeight()}) DESC, pool.dated DESC, pool.id DESC) AS place
    FROM (SELECT id, weight, named, dated FROM fact WHERE missed = 0
          ORDER BY ${chosen} LIMIT ${sql.lit(RANKED_CLOSELY)}) AS pool
    JOIN search_entry e ON e.id = pool.id
    ORDER BY place`;
}

function inOrder(order: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`SELECT id, row_number() OVER (ORDER BY ${order}) AS place FROM fact WHERE missed = 0 ORDER BY place`;
}

/** One hit with its best passage. The text's own private-use characters go, so that marks are ours. */
function hitObject(viewer: Viewer): RawBuilder<unknown> {
  const options = `StartSel=${MARK_START}, StopSel=${MARK_STOP}, MaxFragments=2, MinWords=14, MaxWords=34, FragmentDelimiter=" … "`;
  return sql`json_build_object(
    'kind', e.kind, 'id', e.id, 'number', e.number, 'title', e.title, 'language', e.language,
    'marking', e.marking, 'state', e.state, 'type', e.type, 'functions', e.functions,
    'countries', e.countries, 'community', json_build_object('slug', c.slug, 'name', c.name),
    'dated', e.dated, 'adoptedBy', cardinality(e.adopted_by),
    'passage', coalesce(
      ts_headline(search_config(e.language), translate(left(e.body, 60000), ${MARK_START + MARK_STOP}, ''),
        (SELECT string_agg('(' || q::text || ')', ' | ')::tsquery FROM matching WHERE role <> 'not'), ${options}),
      CASE WHEN length(e.body) > 240 THEN regexp_replace(left(e.body, 240), '\\s+\\S*$', '') || ' …' ELSE e.body END),
    'changedPages', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'slug', pc.slug, 'title', d.title,
        'section', p.section, 'language', d.language) ORDER BY d.title, p.section), '[]')
      FROM lesson_page p JOIN document d ON d.id = p.document_id JOIN community pc ON pc.id = d.community_id
      WHERE p.lesson_id = e.id AND p.relation = 'changed' AND ${readable(viewer, 'd')}))`;
}
