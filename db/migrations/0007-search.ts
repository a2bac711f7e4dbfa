/**
 * The search index is kept by the database itself, in the transaction that writes the text: no
 * use case can forget it. Pages are the exception, because their text is in a Yjs document; a use
 * case hands it to `search_index_document`.
 */
export const search = /* sql */ `
-- Stemmers that PostgreSQL has; the other official languages are taken as they are written.
CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE language
    WHEN 'da' THEN 'danish' WHEN 'de' THEN 'german' WHEN 'el' THEN 'greek' WHEN 'en' THEN 'english'
    WHEN 'es' THEN 'spanish' WHEN 'et' THEN 'estonian' WHEN 'fi' THEN 'finnish' WHEN 'fr' THEN 'french'
    WHEN 'ga' THEN 'irish' WHEN 'hu' THEN 'hungarian' WHEN 'it' THEN 'italian' WHEN 'lt' THEN 'lithuanian'
    WHEN 'nl' THEN 'dutch' WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian' WHEN 'sv' THEN 'swedish'
    ELSE 'simple' END::regconfig
$$;

-- Without accents and in lower case, so that a word is found from any keyboard.
CREATE FUNCTION search_fold(value text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT lower(unaccent(value))
$$;

-- A title weighs more (A) than what follows (C). Stems find inflected words, folded words exact ones.
CREATE FUNCTION search_words(language text, title text, body text) RETURNS tsvector
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector(search_config(language), title), 'A')
      || setweight(to_tsvector('simple', search_fold(title)), 'A')
      || setweight(to_tsvector(search_config(language), left(body, 400000)), 'C')
      || setweight(to_tsvector('simple', search_fold(left(body, 400000))), 'C')
$$;

CREATE FUNCTION search_index_lesson(which uuid) RETURNS void LANGUAGE sql AS $$
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
    search_words(l.language, l.number || ' ' || l.title, t.body || ' ' || array_to_string(l.topics, ' '))
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

CREATE FUNCTION search_index_thread(which uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_entry (id, kind, community_id, marking, originating_organisation_id, language, title,
    body, state, dated, words)
  SELECT t.id, 'thread', t.community_id, t.marking, t.originating_organisation_id, t.language, t.title, p.body,
    CASE WHEN t.accepted_post_id IS NOT NULL THEN 'answered' WHEN t.answer_by IS NOT NULL THEN 'request' ELSE 'open' END,
    t.last_post_at::date, search_words(t.language, t.title, p.body || ' ' || array_to_string(t.tags, ' '))
  FROM thread t
  CROSS JOIN LATERAL (SELECT coalesce(string_agg(body, E'\\n\\n' ORDER BY created_at, id), '') AS body
                      FROM post WHERE thread_id = t.id) p
  WHERE t.id = which
  ON CONFLICT (id) DO UPDATE SET marking = excluded.marking,
    originating_organisation_id = excluded.originating_organisation_id, language = excluded.language,
    title = excluded.title, body = excluded.body, state = excluded.state, dated = excluded.dated,
    words = excluded.words
$$;

-- The text of a page as readers see it, given by the use case that renders it.
CREATE FUNCTION search_index_document(which uuid, page_text text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_entry (id, kind, community_id, marking, originating_organisation_id, language, title,
    body, state, changed_page, dated, words)
  SELECT d.id, 'document', d.community_id, d.marking, d.originating_organisation_id, d.language, d.title,
    page_text, d.state, false, d.updated_at::date, search_words(d.language, d.title, page_text)
  FROM document d WHERE d.id = which
  ON CONFLICT (id) DO UPDATE SET marking = excluded.marking,
    originating_organisation_id = excluded.originating_organisation_id, language = excluded.language,
    title = excluded.title, body = excluded.body, state = excluded.state, dated = excluded.dated,
    words = excluded.words
$$;

CREATE FUNCTION search_keep() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE row jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'lesson' THEN PERFORM search_index_lesson((row ->> 'id')::uuid);
    WHEN 'lesson_adoption', 'lesson_page' THEN PERFORM search_index_lesson((row ->> 'lesson_id')::uuid);
    WHEN 'thread' THEN PERFORM search_index_thread((row ->> 'id')::uuid);
    WHEN 'post' THEN PERFORM search_index_thread((row ->> 'thread_id')::uuid);
    WHEN 'document' THEN
      PERFORM search_index_document((row ->> 'id')::uuid,
        coalesce((SELECT body FROM search_entry WHERE id = (row ->> 'id')::uuid), ''));
  END CASE;
  RETURN NULL;
END $$;
CREATE TRIGGER search_keep AFTER INSERT OR UPDATE ON lesson FOR EACH ROW EXECUTE FUNCTION search_keep();
CREATE TRIGGER search_keep AFTER INSERT OR UPDATE OR DELETE ON lesson_adoption FOR EACH ROW EXECUTE FUNCTION search_keep();
CREATE TRIGGER search_keep AFTER INSERT OR UPDATE OR DELETE ON lesson_page FOR EACH ROW EXECUTE FUNCTION search_keep();
CREATE TRIGGER search_keep AFTER INSERT OR UPDATE OF title, marking, language, originating_organisation_id, accepted_post_id, tags ON thread
  FOR EACH ROW EXECUTE FUNCTION search_keep();
CREATE TRIGGER search_keep AFTER INSERT OR UPDATE OF body OR DELETE ON post FOR EACH ROW EXECUTE FUNCTION search_keep();
CREATE TRIGGER search_keep AFTER INSERT OR UPDATE OF title, marking, language, state, originating_organisation_id ON document
  FOR EACH ROW EXECUTE FUNCTION search_keep();

CREATE FUNCTION search_forget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search_entry WHERE id = OLD.id;
  RETURN NULL;
END $$;
CREATE TRIGGER search_forget AFTER DELETE ON lesson FOR EACH ROW EXECUTE FUNCTION search_forget();
CREATE TRIGGER search_forget AFTER DELETE ON thread FOR EACH ROW EXECUTE FUNCTION search_forget();
CREATE TRIGGER search_forget AFTER DELETE ON document FOR EACH ROW EXECUTE FUNCTION search_forget();
`;
