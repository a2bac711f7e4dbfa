import { type RawBuilder, sql } from 'kysely';
import type { Language } from '../../app/shared/languages.ts';
import type { SearchTerm } from '../../app/shared/search-query.ts';

/**
 * CTEs that turn the words of a query into
 * - `word (k, word, phrase, stop)`: each word once, as it is typed;
 * - `term (k, language, kind, term)`: its stem in each language of the query that has stems, and
 *   its root, which is the same in all languages;
 * - `matching (role, q)`: tsqueries for the phrases and for what is excluded.
 *
 * The words are parameters and never tsquery syntax, so that any string is a query. A stop word of
 * a language of the query counts only where there is nothing else: it would find everything.
 */
export function termTables(
  terms: readonly SearchTerm[],
  languages: readonly Language[],
): RawBuilder<unknown> {
  const texts = terms.map(({ text }) => text);
  const roles = terms.map(({ role }) => role);
  return sql`
    given AS MATERIALIZED (
      SELECT i, role, search_clean(text) AS text
      FROM unnest(${texts}::text[], ${roles}::text[]) WITH ORDINALITY AS t (text, role, i)),
    reading AS MATERIALIZED (
      SELECT code AS language, search_has_stems(code) AS stems, search_config(code) AS config
      FROM unnest(${languages}::text[]) AS code),
    written AS MATERIALIZED (
      SELECT u.lexeme AS word, min(i * 10000 + u.positions[1]) AS k, bool_or(role = 'phrase') AS phrase
      FROM given, unnest(to_tsvector('simple', text)) AS u WHERE role <> 'not' GROUP BY 1),
    every_word AS MATERIALIZED (
      SELECT k, word, phrase,
        EXISTS (SELECT FROM reading WHERE stems AND to_tsvector(config, word) = ''::tsvector) AS stop
      FROM written),
    word AS MATERIALIZED (
      SELECT * FROM every_word
      WHERE NOT stop OR NOT EXISTS (SELECT FROM every_word WHERE NOT stop)),
    term AS MATERIALIZED (
      SELECT DISTINCT k, language, search_stem_term(language, u.lexeme) AS term
      FROM word CROSS JOIN reading, unnest(to_tsvector(config, word)) AS u WHERE stems
      UNION
      SELECT k, NULL, search_root_term(u.lexeme)
      FROM word, unnest(to_tsvector('simple', search_fold(word))) AS u),
    variant AS (
      SELECT i, role, phraseto_tsquery(config, text) AS q FROM given CROSS JOIN reading
      UNION
      SELECT i, role, phraseto_tsquery('simple', search_fold(text)) FROM given),
    matching AS MATERIALIZED (
      SELECT i, role, string_agg('(' || q::text || ')', ' | ')::tsquery AS q
      FROM variant WHERE numnode(q) > 0 GROUP BY i, role)`;
}
