import { type RawBuilder, sql } from 'kysely';
import { moderatedCommunities, readable } from '../access/readable.ts';
import type { Viewer } from '../access/viewer.ts';
import type { SearchScope } from './search.ts';

/** More hits than this are not counted: the best of them are shown, and their facets. */
export const MOST_COUNTED = 10_000;

/** BM25 as Robertson and Zaragoza give it (The Probabilistic Relevance Framework, 2009). */
const K1 = 1.2;
const B = 0.75;

/** A language of which there are only a few texts tells little about which words are rare. */
const UNKNOWN_TEXTS = 20;
/** In other languages than the query's, a root that more of the texts hold than this finds nothing. */
const COMMON = 0.05;
/** A word that fewer texts hold than this is also looked for by its root. */
const FEW = 3;

/** What a match by the root alone is worth beside one by the stem. */
const WORTH = { otherLanguage: 0.6, likeWord: 0.5, sameWord: 0.3 };

/** What the viewer may find at all: the markings, what waits for acceptance, and the scope. */
export function visible(viewer: Viewer, { communityId, kind }: SearchScope): RawBuilder<boolean> {
  return sql<boolean>`(${readable(viewer, 'e')}
    AND (e.pending_of IS NULL OR e.pending_of = ${viewer.personId}::uuid
      OR e.community_id = ANY(${moderatedCommunities(viewer)}::uuid[]))
    AND ${communityId ? sql`e.community_id = ${communityId}::uuid` : sql`true`}
    AND ${kind ? sql`e.kind = ${kind}` : sql`true`})`;
}

/**
 * CTE `open (id, language, guarded)`: the scopes from which the viewer may find something. In a
 * guarded one that depends on the text (named readers, the originating organisation, lessons not yet
 * accepted, the community of a TLP:CLEAR text), and is looked up for each.
 */
export function openScopes(
  viewer: Viewer,
  { communityId, kind }: SearchScope,
): RawBuilder<unknown> {
  const member = [...viewer.memberships].map(([id]) => id);
  return sql`open AS MATERIALIZED (
    SELECT s.id, s.language,
      s.pending OR s.marking IN ('TLP:AMBER+STRICT', 'TLP:RED')
        OR (s.community_id IS NULL AND ${communityId !== undefined}) AS guarded
    FROM search_scope s
    WHERE (s.community_id IS NULL OR s.community_id = ANY(${member}::uuid[]))
      AND (s.marking NOT IN ('TLP:AMBER', 'TLP:AMBER+STRICT') OR s.community_id = ANY(${knowing(viewer)}::uuid[]))
      AND ${viewer.admitted}
      AND ${kind ? sql`s.kind = ${kind}` : sql`true`}
      AND ${communityId ? sql`(s.community_id IS NULL OR s.community_id = ${communityId}::uuid)` : sql`true`})`;
}

const knowing = (viewer: Viewer) =>
  [...viewer.memberships].filter(([, m]) => m.needToKnow || m.role !== 'member').map(([id]) => id);

/**
 * CTEs up to `found (doc, weight)`: BM25 over what the viewer may read. How many texts hold a word
 * is counted from the very postings read for this viewer, so it is always true and tells of
 * nothing that is hidden.
 */
export function foundByWords(
  viewer: Viewer,
  scope: SearchScope,
  phrases: boolean,
): RawBuilder<unknown> {
  const mayOpen = sql`(NOT o.guarded OR EXISTS (
    SELECT FROM search_entry e WHERE e.doc = p.doc AND ${visible(viewer, scope)}))`;
  return sql`
    size AS MATERIALIZED (
      SELECT o.language, sum(c.texts)::float8 AS texts,
        greatest(1, sum(c.length)::float8 / greatest(1, sum(c.texts))) AS length
      FROM open o JOIN search_count c ON c.scope = o.id WHERE NOT o.guarded GROUP BY 1),
    by_stem AS MATERIALIZED (
      SELECT t.k, o.language, 1::float8 AS worth, p.doc, p.frequency, p.length
      FROM term t JOIN open o ON o.language = t.language
      JOIN search_posting p ON p.term = t.term AND p.scope = o.id WHERE ${mayOpen}),
    poor AS MATERIALIZED (
      SELECT w.k, r.language FROM word w CROSS JOIN reading r
      WHERE r.stems AND (SELECT count(*) FROM by_stem b WHERE b.k = w.k AND b.language = r.language) < ${sql.lit(FEW)}),
    by_root AS MATERIALIZED (
      SELECT t.k, o.language,
        CASE WHEN r.stems THEN ${real(WORTH.likeWord)} WHEN r.language IS NULL THEN ${real(WORTH.otherLanguage)} ELSE 1 END AS worth,
        p.doc, p.frequency, p.length
      FROM term t CROSS JOIN open o LEFT JOIN reading r ON r.language = o.language
      JOIN search_posting p ON p.term = t.term AND p.scope = o.id
      WHERE t.language IS NULL
        AND (r.stems IS NOT TRUE OR EXISTS (SELECT FROM poor WHERE poor.k = t.k AND poor.language = o.language))
        AND ${mayOpen}),
    posting AS MATERIALIZED (SELECT * FROM by_stem UNION ALL SELECT * FROM by_root),
    held AS MATERIALIZED (
      SELECT h.*, coalesce(s.texts, h.n) AS texts, coalesce(s.length, 1::float8) AS average,
        ln((greatest(s.texts, h.n) + ${real(UNKNOWN_TEXTS + 1)}) / (h.n + ${real(0.5)})) AS idf
      FROM (SELECT k, language, worth, count(*)::float8 AS n FROM posting GROUP BY 1, 2, 3) AS h
      LEFT JOIN size s USING (language)),
    found AS MATERIALIZED (
      SELECT p.doc, sum(p.worth * h.idf * ${bm25(sql`p`, sql`h.average`)}) AS weight
      FROM posting p JOIN held h USING (k, language, worth)
      GROUP BY p.doc
      HAVING bool_or(h.worth <> ${real(WORTH.otherLanguage)} OR h.n < greatest(${real(FEW)}, h.texts * ${real(COMMON)}))
        ${phrases ? holdsPhraseWords : sql``}),
    best AS MATERIALIZED (SELECT doc, weight FROM found ORDER BY weight DESC, doc LIMIT ${sql.lit(MOST_COUNTED)})`;
}

/** Whether a phrase is there is seen in the text itself; where one of its words is missing, it is not. */
const holdsPhraseWords = sql`AND count(DISTINCT k) FILTER (WHERE k IN (SELECT k FROM word WHERE phrase))
  = (SELECT count(*) FROM word WHERE phrase)`;

/** Without words: everything, newest first. */
export function foundAll(viewer: Viewer, scope: SearchScope): RawBuilder<unknown> {
  return sql`
    found AS MATERIALIZED (
      SELECT e.doc, e.dated FROM open o JOIN search_entry e ON e.scope = o.id
      WHERE NOT o.guarded OR ${visible(viewer, scope)}),
    best AS MATERIALIZED (
      SELECT doc, 0::float8 AS weight FROM found ORDER BY dated DESC, doc LIMIT ${sql.lit(MOST_COUNTED)})`;
}

/** A constant that keeps PostgreSQL from its slow exact numbers. */
const real = (value: number) => sql`${sql.lit(value)}::float8`;

function bm25(posting: RawBuilder<unknown>, average: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${posting}.frequency * ${real(K1 + 1)}
    / (${posting}.frequency + ${real(K1)} * (${real(1 - B)} + ${real(B)} * ${posting}.length / ${average})))`;
}

/**
 * What the closely ranked gain over `weight`, for an entry `e`: texts in a language with stems also by
 * the roots of the words, which catch compounds and forms that the stemmer parts.
 */
export function closeWeight(): RawBuilder<unknown> {
  return sql`(SELECT coalesce(sum(${real(WORTH.sameWord)} * coalesce(h.idf, ln((s.texts + ${real(UNKNOWN_TEXTS + 1)}) / ${real(0.5)}))
        * ${bm25(sql`p`, sql`s.length`)}), 0)
      FROM reading r JOIN size s USING (language) CROSS JOIN term t
      JOIN search_posting p ON p.term = t.term AND p.scope = e.scope AND p.doc = e.doc
      LEFT JOIN held h ON h.k = t.k AND h.language = e.language AND h.worth = 1
      WHERE r.language = e.language AND r.stems AND t.language IS NULL)`;
}
