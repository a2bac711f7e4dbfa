/** Best-practice pages: the tree, the update log, snapshots, revisions and endorsements. */
export const documents = /* sql */ `
CREATE TYPE document_state AS ENUM ('draft', 'in-review', 'endorsed', 'superseded', 'withdrawn');

CREATE TABLE document (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  community_id uuid NOT NULL REFERENCES community,
  parent_id uuid,
  position integer NOT NULL DEFAULT 0,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  language text NOT NULL,
  marking marking NOT NULL,
  originating_organisation_id uuid NOT NULL REFERENCES organisation,
  owner_id uuid NOT NULL REFERENCES person,
  state document_state NOT NULL DEFAULT 'draft',
  review_by date,
  schema_version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL REFERENCES person,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (community_id, id),
  -- A page hangs under a page of its own community, never of another.
  FOREIGN KEY (community_id, parent_id) REFERENCES document (community_id, id)
);
CREATE INDEX document_tree ON document (community_id, parent_id, position);

-- The last sequence number of each log. Its row lock gives every server one order per document.
CREATE TABLE document_log (
  document_id uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  seq bigint NOT NULL DEFAULT 0
);
CREATE FUNCTION document_log_begin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO document_log (document_id) VALUES (NEW.id);
  RETURN NEW;
END $$;
CREATE TRIGGER document_log_begin AFTER INSERT ON document
  FOR EACH ROW EXECUTE FUNCTION document_log_begin();

-- Append-only: raw Yjs updates (encoding version 1) as they arrived.
CREATE TABLE document_update (
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  seq bigint NOT NULL,
  author_id uuid NOT NULL REFERENCES person,
  payload bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (document_id, seq)
);

-- The state after all updates up to seq, deflated. Opening reads it and the tail of the log.
CREATE TABLE document_snapshot (
  document_id uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  seq bigint NOT NULL,
  state bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE document_revision (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  number integer NOT NULL,
  name text,
  -- The sequence number it stands for and the content as ProseMirror JSON, frozen.
  seq bigint NOT NULL,
  content jsonb NOT NULL,
  created_by uuid NOT NULL REFERENCES person,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (document_id, number)
);

-- Named people, one exact revision; dissent is recorded beside assent.
CREATE TABLE endorsement (
  revision_id uuid NOT NULL REFERENCES document_revision ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person,
  verdict text NOT NULL CHECK (verdict IN ('endorse', 'dissent')),
  body text CHECK (verdict = 'endorse' OR length(trim(body)) > 0),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (revision_id, person_id)
);

-- Readers named for TLP:RED. The resource is a page, thread or lesson: ids are unique over all three.
CREATE TABLE named_reader (
  resource_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES person,
  named_by uuid NOT NULL REFERENCES person,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (resource_id, person_id)
);
`;
