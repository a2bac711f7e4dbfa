import { type RawBuilder, sql } from 'kysely';
import type { InterfaceLanguage } from '../../app/shared/languages.ts';
import { type FilterName, namedNumber, type SearchQuery } from '../../app/shared/search-query.ts';
import type { DbOrTx } from '../../db/create-db.ts';
import { moderatedCommunities, readable } from '../access/readable.ts';
import type { Viewer } from '../access/viewer.ts';
import { countsWithout, facetColumns, facetCounts, missedFilters } from './facets.ts';
import type { SearchHit, SearchScope } from './search.ts';
import { MARK_START, MARK_STOP } from './snippet.ts';
import { termTables } from './terms.ts';

/** So many of the best are ranked closely; the rest keep the order of the words they hold. */
const RANKED_CLOSELY = 200;

type HitRow = Omit<SearchHit, 'passage'> & { passage: string };
type FoundRow = {
  total: number;
  hits: HitRow[];
  facets: { name: FilterName; value: string; count: number }[];
  without: { name: FilterName; count: number }[];
};

type Options = { scope: SearchScope; language: InterfaceLanguage; limit: number };

/** The one statement. */
export async function runSearch(
  db: DbOrTx,
  viewer: Viewer,
  query: SearchQuery,
  { scope, language, limit }: Options,
): Promise<FoundRow> {
  const sought = query.terms.some(({ role }) => role !== 'not');
  const offset = (query.page - 1) * limit;
  const { rows } = await sql<FoundRow>`WITH
    ${termTables(query.terms, language)},
    ${sought ? foundByWords(viewer, scope) : foundAll(viewer, scope)},
    fact AS MATERIALIZED (
      SELECT facet.*, ${missedFilters(query.filters)} AS missed
      FROM (SELECT e.id, e.dated, found.weight, found.whole,
              coalesce(e.number = ${namedNumber(query)}, false) AS named, ${facetColumns(viewer)}
            FROM found JOIN search_entry e ON e.id = found.id) AS facet),
    hit AS (${orderedHits(query, sought, offset)} LIMIT ${limit} OFFSET ${offset})
    SELECT
      (SELECT count(*)::int FROM fact WHERE missed = 0) AS total,
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

/** What the viewer may find at all: the markings, what waits for acceptance, and the scope. */
function visible(viewer: Viewer, { communityId, kind }: SearchScope): RawBuilder<boolean> {
  return sql<boolean>`(${readable(viewer, 'e')}
    AND (e.pending_of IS NULL OR e.pending_of = ${viewer.personId}::uuid
      OR e.community_id = ANY(${moderatedCommunities(viewer)}::uuid[]))
    AND ${communityId ? sql`e.community_id = ${communityId}::uuid` : sql`true`}
    AND ${kind ? sql`e.kind = ${kind}` : sql`true`})`;
}

const excluded = sql`(SELECT e.id FROM term JOIN search_entry e ON e.words @@ term.q WHERE term.role = 'not')`;

/** Without words: everything, newest first. */
function foundAll(viewer: Viewer, scope: SearchScope): RawBuilder<unknown> {
  return sql`found AS (
    SELECT e.id, 0 AS weight, false AS whole FROM search_entry e
    WHERE ${visible(viewer, scope)} AND e.id NOT IN ${excluded})`;
}

/**
 * With words: whatever holds one of them, and all the phrases. A rare word weighs more than a
 * common one (inverse document frequency, as in BM25), counted over what the viewer may read.
 */
function foundByWords(viewer: Viewer, scope: SearchScope): RawBuilder<unknown> {
  return sql`
    match AS MATERIALIZED (
      SELECT e.id, term.i, term.role FROM term JOIN search_entry e ON e.words @@ term.q
      WHERE term.role <> 'not' AND ${visible(viewer, scope)}),
    size AS MATERIALIZED (SELECT count(*) AS n FROM search_entry e WHERE ${visible(viewer, scope)}),
    worth AS MATERIALIZED (
      SELECT i, q, ln(1 + (size.n - held.n + 0.5) / (held.n + 0.5)) AS idf
      FROM (SELECT i, count(*) AS n FROM match GROUP BY i) AS held JOIN term USING (i) CROSS JOIN size),
    found AS (
      SELECT id, sum(idf) AS weight, count(*) = (SELECT count(*) FROM term WHERE role <> 'not') AS whole
      FROM match JOIN worth USING (i)
      WHERE id NOT IN ${excluded}
      GROUP BY id
      HAVING count(*) FILTER (WHERE role = 'phrase') = (SELECT count(*) FROM term WHERE role = 'phrase'))`;
}

/**
 * A lesson named by its number first. Then by the words held, how often and where (a title weighs
 * five times the text), less for long texts, which hold many words by chance. Only the first 200 are
 * weighed that closely; the pages after them follow in the order in which those were chosen.
 */
function orderedHits(query: SearchQuery, sought: boolean, offset: number): RawBuilder<unknown> {
  if (!sought || query.sort === 'newest') return inOrder(sql`named DESC, dated DESC, id DESC`);
  const chosen = sql`named DESC, whole DESC, weight DESC, dated DESC, id DESC`;
  if (offset >= RANKED_CLOSELY) return inOrder(chosen);
  const score = sql`(weight + 8 * (SELECT sum(idf * ts_rank('{0.1, 0.2, 0.4, 1.0}', e.words, q, 1)) FROM worth))
    / (1 + 0.5 * ln(1 + length(e.words) / 100.0)) * CASE WHEN whole THEN 1.5 ELSE 1 END`;
  return sql`
    SELECT e.id, row_number() OVER (ORDER BY named DESC, ${score} DESC, pool.dated DESC, pool.id DESC) AS place
    FROM (SELECT id, weight, whole, named, dated FROM fact WHERE missed = 0
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
        (SELECT string_agg('(' || q::text || ')', ' | ')::tsquery FROM term WHERE role <> 'not'), ${options}),
      CASE WHEN length(e.body) > 240 THEN regexp_replace(left(e.body, 240), '\\s+\\S*$', '') || ' …' ELSE e.body END),
    'changedPages', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'slug', pc.slug, 'title', d.title,
        'section', p.section, 'language', d.language) ORDER BY d.title, p.section), '[]')
      FROM lesson_page p JOIN document d ON d.id = p.document_id JOIN community pc ON pc.id = d.community_id
      WHERE p.lesson_id = e.id AND p.relation = 'changed' AND ${readable(viewer, 'd')}))`;
}
