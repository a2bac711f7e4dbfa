/** What lies under all: the search index, the mail outbox, the audit log and the notice of changed access. */
export const ground = /* sql */ `
-- One row per thing that can be found. The permission columns are those of the thing itself, so
-- that a search filters inside its one statement.
CREATE TABLE search_entry (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('lesson', 'document', 'thread')),
  community_id uuid NOT NULL REFERENCES community ON DELETE CASCADE,
  marking marking NOT NULL,
  originating_organisation_id uuid,
  -- Set while a lesson is not yet accepted: then only this person and the moderators see it.
  pending_of uuid,
  language text NOT NULL,
  number text,
  title text NOT NULL,
  body text NOT NULL,
  state text NOT NULL,
  type text,
  crisis text,
  functions text[] NOT NULL DEFAULT '{}',
  areas text[] NOT NULL DEFAULT '{}',
  countries text[] NOT NULL DEFAULT '{}',
  solutions text[] NOT NULL DEFAULT '{}',
  phases text[] NOT NULL DEFAULT '{}',
  adopted_by text[] NOT NULL DEFAULT '{}',
  changed_page boolean NOT NULL DEFAULT false,
  dated date NOT NULL,
  words tsvector NOT NULL
);
CREATE INDEX search_entry_words ON search_entry USING gin (words);
CREATE INDEX search_entry_community ON search_entry (community_id);

CREATE TABLE mail (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid REFERENCES person ON DELETE CASCADE,
  to_address text NOT NULL,
  language text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz
);

-- A mail row becomes a job of the queue in the same transaction: no mail before commit, none lost
-- after it. Where the queue is not installed (tests), the rows alone remain.
CREATE FUNCTION mail_is_delivered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_regnamespace('graphile_worker') IS NOT NULL THEN
    PERFORM graphile_worker.add_job('deliver_mail', json_build_object('mailId', NEW.id), job_key := 'mail:' || NEW.id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER mail_is_delivered AFTER INSERT ON mail FOR EACH ROW EXECUTE FUNCTION mail_is_delivered();

CREATE TABLE audit_entry (
  seq bigint PRIMARY KEY,
  created_at timestamptz NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid,
  community_id uuid,
  detail jsonb NOT NULL DEFAULT '{}',
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL UNIQUE
);

-- The chain is closed by the database under one lock, so that two servers write one chain.
-- The lock is held until commit: the next entry sees this one or waits for it.
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('collegium.audit'));
  SELECT seq, hash INTO last FROM audit_entry ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.created_at := clock_timestamp();
  NEW.previous_hash := coalesce(last.hash, '\\x'::bytea);
  NEW.hash := sha256(NEW.previous_hash || convert_to(
    jsonb_build_array(NEW.seq, extract(epoch FROM NEW.created_at)::text, NEW.actor_id, NEW.action,
      NEW.subject_kind, NEW.subject_id, NEW.community_id, NEW.detail)::text, 'UTF8'));
  RETURN NEW;
END $$;
CREATE TRIGGER audit_chain BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_chain();

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_is_not_truncated BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- Every change that may take access away tells all servers at commit: {person?, document?, session?}.
-- They re-authorise the sockets concerned. A lost notice is made up for by checking all again.
CREATE FUNCTION notify_access() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE row jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
  PERFORM pg_notify('collegium_access', json_strip_nulls(json_build_object(
    'person', CASE WHEN TG_TABLE_NAME = 'person' THEN row ->> 'id' ELSE row ->> 'person_id' END,
    'document', CASE TG_TABLE_NAME WHEN 'document' THEN row ->> 'id'
                                   WHEN 'named_reader' THEN row ->> 'resource_id' END))::text);
  RETURN NULL;
END $$;
CREATE TRIGGER notify_access AFTER INSERT OR UPDATE OR DELETE ON membership
  FOR EACH ROW EXECUTE FUNCTION notify_access();
CREATE TRIGGER notify_access AFTER UPDATE OF admission, organisation_id ON person
  FOR EACH ROW EXECUTE FUNCTION notify_access();
CREATE TRIGGER notify_access AFTER DELETE ON session
  FOR EACH ROW EXECUTE FUNCTION notify_access();
CREATE TRIGGER notify_access AFTER UPDATE OF marking, state, community_id, originating_organisation_id OR DELETE ON document
  FOR EACH ROW EXECUTE FUNCTION notify_access();
CREATE TRIGGER notify_access AFTER INSERT OR DELETE ON named_reader
  FOR EACH ROW EXECUTE FUNCTION notify_access();
`;
