import { type RawBuilder, sql } from 'kysely';
import {
  FILTER_NAMES,
  type FilterName,
  type SearchFilters,
} from '../../app/shared/search-query.ts';
import { readable } from '../access/readable.ts';
import type { Viewer } from '../access/viewer.ts';

const bit = (name: FilterName) => 1 << FILTER_NAMES.indexOf(name);

/** Of an entry `e`: `name:value` for each value it has under each filter, as this person sees it. */
export function facetsFor(viewer: Viewer): RawBuilder<string[]> {
  return sql<string[]>`CASE WHEN e.adopted_by = '{}' AND NOT e.changed_page THEN e.facets
    ELSE e.facets || array_remove(ARRAY[
      CASE WHEN ${viewer.country} = ANY(e.adopted_by) THEN 'led:adopted-by-us' END,
      CASE WHEN e.changed_page AND EXISTS (
        SELECT FROM lesson_page p JOIN document d ON d.id = p.document_id
        WHERE p.lesson_id = e.id AND p.relation = 'changed' AND ${readable(viewer, 'd')}
      ) THEN 'led:changed-a-page' END], NULL) END`;
}

/** A number with one bit for each filter that `facets` does not pass; 0 for a hit. */
export function missedFilters(filters: SearchFilters): RawBuilder<number> {
  const active = FILTER_NAMES.filter((name) => filters[name].length > 0);
  if (active.length === 0) return sql<number>`0`;
  const bits = active.map((name) => {
    const wanted = filters[name].map((value) => `${name}:${value}`);
    return sql`CASE WHEN facets && ${wanted}::text[] THEN 0 ELSE ${sql.lit(bit(name))} END`;
  });
  return sql<number>`${sql.join(bits, sql` + `)}`;
}

/**
 * Rows `(name, value, n)` with the counts of all facets over `fact`. A row counts under a facet
 * when it passes all *other* filters, so that a chosen value does not hide its siblings.
 */
export function facetCounts(): RawBuilder<unknown> {
  const bits = FILTER_NAMES.map((name) => sql`(${sql.lit(name)}, ${sql.lit(bit(name))})`);
  return sql`
    SELECT f.name, substr(facet, length(f.name) + 2) AS value, sum(n) AS n
    FROM (SELECT facet, missed, count(*) AS n FROM fact, unnest(facets) AS facet GROUP BY 1, 2) AS counted
    JOIN (VALUES ${sql.join(bits)}) AS f (name, bit) ON f.name = split_part(facet, ':', 1)
    WHERE missed & ~f.bit = 0 GROUP BY f.name, facet`;
}

/** Rows `(name, n)`: how many hits there would be without one of the filters in force. */
export function countsWithout(filters: SearchFilters): RawBuilder<unknown> {
  const active = FILTER_NAMES.filter((name) => filters[name].length > 0);
  if (active.length === 0) return sql`SELECT NULL::text AS name, 0 AS n WHERE false`;
  const counts = active.map(
    (name) => sql`
      SELECT ${sql.lit(name)} AS name, coalesce(sum(n), 0) AS n FROM missing WHERE missed & ~${sql.lit(bit(name))} = 0`,
  );
  return sql.join(counts, sql` UNION ALL `);
}
