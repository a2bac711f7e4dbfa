import { type RawBuilder, sql } from 'kysely';
import type { InterfaceLanguage } from '../../app/shared/languages.ts';
import type { SearchTerm } from '../../app/shared/search-query.ts';

/**
 * CTEs that turn the words of a query into `term (i, role, q)`. A word is looked for in the stems
 * of every language that the library holds, and as it is written, without accents. The words are
 * parameters and never tsquery syntax, so that any string is a query.
 *
 * A stop word (of English or of the language of the interface) counts only where there is nothing
 * else: it would find everything.
 */
export function termTables(
  terms: readonly SearchTerm[],
  language: InterfaceLanguage,
): RawBuilder<unknown> {
  const texts = terms.map(({ text }) => text);
  const roles = terms.map(({ role }) => role);
  return sql`
    config AS MATERIALIZED (
      SELECT DISTINCT search_config(language) AS name FROM (SELECT DISTINCT language FROM search_entry)),
    given AS (
      SELECT * FROM unnest(${texts}::text[], ${roles}::text[]) WITH ORDINALITY AS t (text, role, i)),
    variant AS (
      SELECT i, role, phraseto_tsquery(config.name, text) AS q FROM given CROSS JOIN config
      UNION
      SELECT i, role, phraseto_tsquery('simple', search_fold(text)) FROM given),
    every_term AS MATERIALIZED (
      SELECT i, role, string_agg('(' || q::text || ')', ' | ')::tsquery AS q
      FROM variant WHERE numnode(q) > 0 GROUP BY i, role),
    stop AS (
      SELECT i FROM given WHERE role = 'word'
        AND (numnode(plainto_tsquery('english', text)) = 0
          OR numnode(plainto_tsquery(search_config(${language}), text)) = 0)),
    term AS MATERIALIZED (
      SELECT * FROM every_term WHERE i NOT IN (SELECT i FROM stop)
        OR NOT EXISTS (SELECT FROM every_term o WHERE o.role <> 'not' AND o.i NOT IN (SELECT i FROM stop)))`;
}
