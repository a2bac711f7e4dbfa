/**
 * Ranking by BM25 with tables of our own (docs/decisions/2026-11-24-postings-by-scope.md).
 * `search_entry` and its triggers stay what they are; from its `words` follow the postings.
 */
export const searchRanking = /* sql */ `
-- What a reader may open is decided for most texts by these five alone. A posting carries the
-- number of its scope, so that a search reads only postings of scopes open to the person.
CREATE TABLE search_scope (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  -- Null for TLP:CLEAR, which every community shares.
  community_id uuid REFERENCES community ON DELETE CASCADE,
  marking marking NOT NULL,
  language text NOT NULL,
  -- Of lessons not yet accepted: who may read them is on their entry.
  pending boolean NOT NULL,
  UNIQUE NULLS NOT DISTINCT (kind, community_id, marking, language, pending)
);

CREATE FUNCTION search_scope_of(kind text, community uuid, marking marking, language text, pending boolean)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  shared uuid := CASE WHEN marking <> 'TLP:CLEAR' THEN community END;
  found integer;
BEGIN
  LOOP
    SELECT s.id INTO found FROM search_scope s
    WHERE s.kind = search_scope_of.kind AND s.community_id IS NOT DISTINCT FROM shared
      AND s.marking = search_scope_of.marking AND s.language = search_scope_of.language
      AND s.pending = search_scope_of.pending;
    IF found IS NOT NULL THEN RETURN found; END IF;
    INSERT INTO search_scope (kind, community_id, marking, language, pending)
    VALUES (kind, shared, marking, language, pending) ON CONFLICT DO NOTHING;
  END LOOP;
END $$;

-- A term is the hash of its text: no table of terms to write, so no two writers ever wait for
-- each other over a word. With 64 bits a million terms meet by accident once in 30 million cases.
CREATE TABLE search_posting (
  term bigint NOT NULL,
  scope integer NOT NULL,
  doc integer NOT NULL,
  -- How often, a title counting three times; and the length of the text in the same measure.
  frequency smallint NOT NULL,
  length smallint NOT NULL,
  PRIMARY KEY (term, scope, doc) INCLUDE (frequency, length)
);

-- How many texts a scope has and how long they are together, as differences: each write adds a
-- row, nobody changes one, the sum is right in every snapshot. search_count_fold() keeps it short.
CREATE TABLE search_count (
  scope integer NOT NULL,
  texts integer NOT NULL,
  length bigint NOT NULL
);
CREATE INDEX search_count_scope ON search_count (scope) INCLUDE (texts, length);

DROP INDEX search_entry_words;
ALTER TABLE search_entry
  ADD COLUMN doc integer GENERATED ALWAYS AS IDENTITY UNIQUE,
  ADD COLUMN scope integer NOT NULL DEFAULT 0,
  -- “filter:value” for every filter that does not depend on who searches.
  ADD COLUMN facets text[] NOT NULL DEFAULT '{}';
CREATE INDEX search_entry_number ON search_entry (number);
CREATE INDEX search_entry_scope ON search_entry (scope, dated) INCLUDE (doc);

CREATE FUNCTION search_has_stems(language text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT search_config(language) <> 'simple'::regconfig
$$;

-- PostgreSQL takes “and/or”, “v-Room”, “covid-19” and addresses for one word; here they are several.
CREATE FUNCTION search_clean(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT replace(translate(value, '/.:_@+=&#~|*^<>\\-‐‑–—…·•''’ʼ"„“”«»()[]{}', repeat(' ', 44)), U&'\\00AD', '')
$$;

-- The root of a folded word: its first five letters in Latin script, with letters that sound alike
-- written alike. It stands for the stem where there is no stemmer, and meets its relatives in other
-- languages: quarantäne, karanténa and καραντίνα all begin with “karan”.
CREATE FUNCTION search_root(folded text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(regexp_replace(
    translate(replace(replace(replace(replace(replace(replace(replace(replace(
      CASE WHEN folded ~ '[α-ωа-я]' THEN
        translate(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
          folded, 'μπ', 'b'), 'ου', 'u'), 'ει', 'i'), 'οι', 'i'), 'θ', 't'), 'ψ', 'ps'), 'χ', 'h'),
          'ж', 'z'), 'ц', 'ts'), 'щ', 'sht'), 'ю', 'iu'), 'я', 'ia'), 'ч', 'k'),
          'αβγδεζηικλμνξοπρσςτυφωабвгдезийклмнопрстуфхшъь',
          'avgdeziiklmnxoprsstifoabvgdeziiklmnoprstufhsa')
      ELSE folded END,
      'ou', 'u'), 'ph', 'f'), 'th', 't'), 'qu', 'k'), 'ck', 'k'), 'ch', 'k'), 'sh', 's'), 'x', 'ks'),
      'cqywzj', 'kkivsi'),
    '(.)\\1+', '\\1', 'g'), 5)
$$;

CREATE FUNCTION search_stem_term(language text, stem text) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT hashtextextended(language || ':' || unaccent(stem), 0)
$$;

CREATE FUNCTION search_root_term(folded text) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT hashtextextended('~' || search_root(folded), 0)
$$;

-- Weights tell what a lexeme is: A and C a stem of the title or the text, B and D a folded word.
CREATE OR REPLACE FUNCTION search_words(language text, title text, body text) RETURNS tsvector
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN search_has_stems(language)
      THEN setweight(to_tsvector(search_config(language), t), 'A')
        || setweight(to_tsvector(search_config(language), b), 'C')
      ELSE ''::tsvector END
    || setweight(to_tsvector('simple', search_fold(t)), 'B')
    || setweight(to_tsvector('simple', search_fold(b)), 'D')
  FROM (SELECT search_clean(title) AS t, search_clean(left(body, 400000)) AS b) AS cleaned
$$;

-- In steps of about six per cent, so that a small edit leaves the postings of the other words alone.
CREATE FUNCTION search_length(words tsvector) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT least(32767, exp(round(16 * ln(greatest(1, coalesce(sum(
    CASE weight WHEN 'B' THEN 3 WHEN 'D' THEN 1 ELSE 0 END), 0)))) / 16))::smallint
  FROM unnest(words) AS lexeme, unnest(lexeme.weights) AS weight
$$;

CREATE FUNCTION search_postings(language text, words tsvector)
RETURNS TABLE (term bigint, frequency smallint, length smallint) LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH lexeme AS MATERIALIZED (
    SELECT u.lexeme,
      (SELECT sum(CASE w WHEN 'A' THEN 3 WHEN 'C' THEN 1 END) FROM unnest(u.weights) AS w) AS stem,
      (SELECT sum(CASE w WHEN 'B' THEN 3 WHEN 'D' THEN 1 END) FROM unnest(u.weights) AS w) AS word
    FROM unnest(words) AS u),
  term AS (
    SELECT search_stem_term(language, lexeme) AS term, stem AS n FROM lexeme WHERE stem > 0
    UNION ALL
    SELECT search_root_term(lexeme), word FROM lexeme WHERE word > 0)
  SELECT term, least(32767, sum(n))::smallint, (SELECT search_length(words)) FROM term GROUP BY term
$$;

CREATE FUNCTION search_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.scope := search_scope_of(NEW.kind, NEW.community_id, NEW.marking, NEW.language, NEW.pending_of IS NOT NULL);
  NEW.facets := array_remove(ARRAY[
      'kind:' || NEW.kind, 'language:' || NEW.language, 'marking:' || NEW.marking, 'crisis:' || NEW.crisis,
      'type:' || NEW.type, 'year:' || to_char(NEW.dated, 'YYYY'),
      -- Pages and threads have states of their own, under the same names.
      CASE WHEN NEW.kind = 'lesson' THEN 'state:' || NEW.state END], NULL)
    || ARRAY(SELECT DISTINCT 'function:' || each FROM unnest(NEW.functions) AS each)
    || ARRAY(SELECT DISTINCT 'area:' || each FROM unnest(NEW.areas) AS each)
    || ARRAY(SELECT DISTINCT 'country:' || each FROM unnest(NEW.countries) AS each);
  RETURN NEW;
END $$;
CREATE TRIGGER search_place BEFORE INSERT OR UPDATE ON search_entry FOR EACH ROW EXECUTE FUNCTION search_place();

-- Postings and counts follow the entry in its own transaction. Only what differs is written.
CREATE FUNCTION search_post(old_entry search_entry, new_entry search_entry) RETURNS void LANGUAGE sql AS $$
  WITH before AS MATERIALIZED (
    SELECT term, old_entry.scope, old_entry.doc, frequency, length
    FROM search_postings(old_entry.language, old_entry.words) WHERE old_entry.doc IS NOT NULL),
  after AS MATERIALIZED (
    SELECT term, new_entry.scope, new_entry.doc, frequency, length
    FROM search_postings(new_entry.language, new_entry.words) WHERE new_entry.doc IS NOT NULL),
  changed AS MATERIALIZED (SELECT * FROM after EXCEPT SELECT * FROM before),
  gone AS (
    DELETE FROM search_posting p USING before b
    WHERE p.term = b.term AND p.scope = b.scope AND p.doc = b.doc
      AND NOT EXISTS (SELECT FROM after a WHERE a.term = b.term AND a.scope = b.scope)),
  counted AS (
    INSERT INTO search_count (scope, texts, length)
    SELECT scope, sum(texts), sum(length) FROM (
      SELECT old_entry.scope, -1 AS texts, -search_length(old_entry.words)::int AS length WHERE old_entry.doc IS NOT NULL
      UNION ALL
      SELECT new_entry.scope, 1, search_length(new_entry.words) WHERE new_entry.doc IS NOT NULL) AS difference
    GROUP BY scope HAVING sum(texts) <> 0 OR sum(length) <> 0)
  INSERT INTO search_posting (term, scope, doc, frequency, length) SELECT * FROM changed
  ON CONFLICT (term, scope, doc) DO UPDATE SET frequency = excluded.frequency, length = excluded.length;
$$;

CREATE FUNCTION search_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_post(OLD, NEW);
  RETURN NULL;
END $$;
CREATE TRIGGER search_follow AFTER INSERT OR DELETE ON search_entry FOR EACH ROW EXECUTE FUNCTION search_follow();
CREATE TRIGGER search_follow_change AFTER UPDATE ON search_entry FOR EACH ROW
  WHEN (OLD.words <> NEW.words OR OLD.scope <> NEW.scope OR OLD.language <> NEW.language)
  EXECUTE FUNCTION search_follow();

-- One at a time; whoever comes second leaves it to the first. Neither writers nor searches wait.
CREATE FUNCTION search_count_fold() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('collegium.search_count')) THEN RETURN; END IF;
  WITH gone AS (DELETE FROM search_count RETURNING scope, texts, length)
  INSERT INTO search_count (scope, texts, length)
  SELECT scope, sum(texts), sum(length) FROM gone GROUP BY scope HAVING sum(texts) <> 0 OR sum(length) <> 0;
END $$;

-- A lesson is found by its number without that being among its words: parts of it, a year, mean nothing.
CREATE OR REPLACE FUNCTION search_index_lesson(which uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_entry (id, kind, community_id, marking, originating_organisation_id, pending_of,
    language, number, title, body, state, type, crisis, functions, areas, countries, solutions, phases,
    adopted_by, changed_page, dated, words)
  SELECT l.id, 'lesson', l.community_id, l.marking, l.originating_organisation_id,
    CASE WHEN l.state IN ('draft', 'submitted', 'returned', 'rejected') THEN l.originator_id END,
    l.language, l.number, l.title, t.body, l.state, l.type, l.crisis, l.functions, l.areas, l.countries,
    l.solutions, l.phases,
    ARRAY(SELECT a.country FROM lesson_adoption a WHERE a.lesson_id = l.id AND a.status = 'adopted'),
    EXISTS (SELECT FROM lesson_page p WHERE p.lesson_id = l.id AND p.relation = 'changed'),
    coalesce(l.event_from, l.created_at::date),
    search_words(l.language, l.title, t.body || ' ' || array_to_string(l.topics, ' '))
  FROM lesson l
  CROSS JOIN LATERAL (SELECT concat_ws(E'\\n\\n', l.observation, l.discussion, l.root_cause, l.conclusion, l.recommendation) AS body) t
  WHERE l.id = which
  ON CONFLICT (id) DO UPDATE SET community_id = excluded.community_id, marking = excluded.marking,
    originating_organisation_id = excluded.originating_organisation_id, pending_of = excluded.pending_of,
    language = excluded.language, number = excluded.number, title = excluded.title, body = excluded.body,
    state = excluded.state, type = excluded.type, crisis = excluded.crisis, functions = excluded.functions,
    areas = excluded.areas, countries = excluded.countries, solutions = excluded.solutions,
    phases = excluded.phases, adopted_by = excluded.adopted_by, changed_page = excluded.changed_page,
    dated = excluded.dated, words = excluded.words
$$;

-- The entry of one thing, made anew from its text. False where there is none.
CREATE FUNCTION search_reindex(which uuid) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE entry search_entry;
BEGIN
  SELECT * INTO entry FROM search_entry WHERE id = which FOR UPDATE;
  IF NOT FOUND THEN RETURN false; END IF;
  DELETE FROM search_entry WHERE id = which;
  CASE entry.kind
    WHEN 'lesson' THEN PERFORM search_index_lesson(which);
    WHEN 'thread' THEN PERFORM search_index_thread(which);
    WHEN 'document' THEN PERFORM search_index_document(which, entry.body);
  END CASE;
  RETURN true;
END $$;

SELECT search_reindex(id) FROM search_entry;
-- The old entries had no scope: what was taken off there was never added.
DELETE FROM search_count WHERE scope = 0;
`;
