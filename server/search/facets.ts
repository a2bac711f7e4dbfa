import { type RawBuilder, sql } from 'kysely';
import {
  FILTER_NAMES,
  type FilterName,
  type SearchFilters,
} from '../../app/shared/search-query.ts';
import { readable } from '../access/readable.ts';
import type { Viewer } from '../access/viewer.ts';

/** What an entry `e` of the index is under each filter: an array, so that all are treated alike. */
function valuesOf(name: FilterName, viewer: Viewer): RawBuilder<unknown> {
  switch (name) {
    case 'kind':
      return sql`ARRAY[e.kind]`;
    case 'state':
      // Pages and threads have states of their own, under the same names.
      return sql`CASE WHEN e.kind = 'lesson' THEN ARRAY[e.state] END`;
    case 'crisis':
      return sql`ARRAY[e.crisis]`;
    case 'function':
      return sql`e.functions`;
    case 'area':
      return sql`e.areas`;
    case 'country':
      return sql`e.countries`;
    case 'language':
      return sql`ARRAY[e.language]`;
    case 'type':
      return sql`ARRAY[e.type]`;
    case 'marking':
      return sql`ARRAY[e.marking::text]`;
    case 'year':
      return sql`ARRAY[to_char(e.dated, 'YYYY')]`;
    case 'led':
      return sql`ARRAY[
        CASE WHEN ${viewer.country} = ANY(e.adopted_by) THEN 'adopted-by-us' END,
        CASE WHEN e.changed_page AND EXISTS (
          SELECT FROM lesson_page p JOIN document d ON d.id = p.document_id
          WHERE p.lesson_id = e.id AND p.relation = 'changed' AND ${readable(viewer, 'd')}
        ) THEN 'changed-a-page' END]`;
  }
}

const bit = (name: FilterName) => 1 << FILTER_NAMES.indexOf(name);
const column = (name: FilterName) => sql.ref(`f_${name}`);

/** The columns `f_<filter>` of all filters. */
export function facetColumns(viewer: Viewer): RawBuilder<unknown> {
  return sql.join(FILTER_NAMES.map((name) => sql`${valuesOf(name, viewer)} AS ${column(name)}`));
}

/** A number with one bit for each filter that the row does not pass; 0 for a hit. */
export function missedFilters(filters: SearchFilters): RawBuilder<number> {
  const active = FILTER_NAMES.filter((name) => filters[name].length > 0);
  if (active.length === 0) return sql<number>`0`;
  const bits = active.map(
    (name) =>
      sql`CASE WHEN ${column(name)} && ${filters[name]}::text[] THEN 0 ELSE ${sql.lit(bit(name))} END`,
  );
  return sql<number>`${sql.join(bits, sql` + `)}`;
}

/**
 * Rows `(name, value, n)` with the counts of all facets over `fact`. A row counts under a facet
 * when it passes all *other* filters, so that a chosen value does not hide its siblings.
 */
export function facetCounts(): RawBuilder<unknown> {
  const lists = FILTER_NAMES.map(
    (name) => sql`(${sql.lit(name)}, ${sql.lit(bit(name))}, ${column(name)})`,
  );
  return sql`
    SELECT name, value, count(*) AS n
    FROM fact CROSS JOIN LATERAL (VALUES ${sql.join(lists)}) AS f (name, bit, list), unnest(list) AS value
    WHERE missed & ~bit = 0 AND value IS NOT NULL GROUP BY name, value`;
}

/** Rows `(name, n)`: how many hits there would be without one of the filters in force. */
export function countsWithout(filters: SearchFilters): RawBuilder<unknown> {
  const active = FILTER_NAMES.filter((name) => filters[name].length > 0);
  if (active.length === 0) return sql`SELECT NULL::text AS name, 0 AS n WHERE false`;
  const counts = active.map(
    (name) => sql`
      SELECT ${sql.lit(name)} AS name, count(*) AS n FROM fact WHERE missed & ~${sql.lit(bit(name))} = 0`,
  );
  return sql.join(counts, sql` UNION ALL `);
}
