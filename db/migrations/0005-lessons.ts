/** The lessons library, after NATO's and NASA's record (observation, discussion, conclusion, recommendation). */
export const lessons = /* sql */ `
CREATE TYPE lesson_state AS ENUM (
  'draft', 'submitted', 'returned', 'rejected', 'observation', 'analysis', 'lesson-identified',
  'good-practice', 'tasked', 'declined', 'implementing', 'validation', 'lesson-learned',
  'merged', 'superseded', 'archived');
CREATE TYPE lesson_type AS ENUM ('challenge', 'good-practice');

CREATE TABLE crisis (
  key text PRIMARY KEY CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- Null for the crises that the catalogues translate.
  label text
);
INSERT INTO crisis (key) VALUES
  ('covid-19'), ('floods-2021'), ('floods-2024'), ('wildfires-2021'), ('wildfires-2023'),
  ('displacement-2022'), ('terror-attacks-2015-2017'), ('terror-attack-2020'),
  ('ransomware-health-2021'), ('energy-2022'), ('rail-accident'), ('chemical-fire'),
  ('earthquake-2020'), ('border-2021'), ('drone-airport'), ('none');

CREATE TABLE lesson_number (year integer PRIMARY KEY, last integer NOT NULL);

CREATE TABLE lesson (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  number text NOT NULL UNIQUE CHECK (number ~ '^LL-[0-9]{4}-[0-9]{4,}$'),
  version integer NOT NULL DEFAULT 1,
  community_id uuid NOT NULL REFERENCES community,
  title text NOT NULL CHECK (length(title) BETWEEN 3 AND 400),
  type lesson_type NOT NULL,
  state lesson_state NOT NULL DEFAULT 'draft',
  language text NOT NULL,
  marking marking NOT NULL,
  -- Null for records brought in from a public source, which source_* names.
  originator_id uuid REFERENCES person,
  originating_organisation_id uuid REFERENCES organisation,
  analyst_id uuid REFERENCES person,
  approver_id uuid REFERENCES person,
  owner_id uuid REFERENCES person,
  validator_id uuid REFERENCES person,
  observation text NOT NULL,
  discussion text,
  root_cause text,
  conclusion text,
  recommendation text,
  -- The originator's words: {observation, discussion?, recommendation?}.
  original jsonb,
  crisis text NOT NULL DEFAULT 'none' REFERENCES crisis,
  event_kind text NOT NULL DEFAULT 'real',
  event_from date,
  event_to date,
  areas text[] NOT NULL DEFAULT '{}',
  countries text[] NOT NULL DEFAULT '{}',
  organisation_types text[] NOT NULL DEFAULT '{}',
  functions text[] NOT NULL DEFAULT '{}',
  solutions text[] NOT NULL DEFAULT '{}',
  phases text[] NOT NULL DEFAULT '{}',
  applies_if text,
  confidence text,
  confidence_note text,
  review_by date,
  source_name text,
  source_id text,
  source_url text,
  source_organisation text,
  licence text,
  topics text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (source_name, source_id),
  CHECK (source_name IS NOT NULL OR (originator_id IS NOT NULL AND originating_organisation_id IS NOT NULL)),
  CHECK ((source_name IS NULL) = (source_id IS NULL)),
  CHECK (source_name IS NULL OR licence IS NOT NULL),
  -- A lesson learned was validated by somebody who is neither originator, approver nor owner.
  CHECK (validator_id IS NULL OR validator_id NOT IN (
    coalesce(originator_id, '00000000-0000-0000-0000-000000000000'),
    coalesce(approver_id, '00000000-0000-0000-0000-000000000000'),
    coalesce(owner_id, '00000000-0000-0000-0000-000000000000')))
);
CREATE INDEX lesson_by_community ON lesson (community_id, state, updated_at DESC);

CREATE TABLE lesson_event (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  lesson_id uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  actor_id uuid REFERENCES person,
  to_state lesson_state NOT NULL,
  reason text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX lesson_event_by_lesson ON lesson_event (lesson_id, created_at, id);

CREATE TABLE lesson_action (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  lesson_id uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  position smallint NOT NULL,
  what text NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation,
  owner_id uuid REFERENCES person,
  due date NOT NULL,
  status text NOT NULL DEFAULT 'not-started'
    CHECK (status IN ('not-started', 'ongoing', 'delayed', 'standby', 'finished')),
  evidence text,
  UNIQUE (lesson_id, position)
);

CREATE TABLE lesson_adoption (
  lesson_id uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  country text NOT NULL,
  status text NOT NULL CHECK (status IN ('adopted', 'in-part', 'planned', 'not-applicable')),
  adopted_on date NOT NULL,
  note text,
  recorded_by uuid REFERENCES person,
  PRIMARY KEY (lesson_id, country)
);

CREATE TABLE lesson_reuse (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  lesson_id uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  country text NOT NULL,
  place text NOT NULL,
  outcome text NOT NULL,
  reused_on date NOT NULL,
  recorded_by uuid REFERENCES person
);
CREATE INDEX lesson_reuse_by_lesson ON lesson_reuse (lesson_id);

CREATE TABLE lesson_source (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  lesson_id uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  label text NOT NULL,
  url text
);
CREATE INDEX lesson_source_by_lesson ON lesson_source (lesson_id);

CREATE TABLE lesson_relation (
  lesson_id uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  other_id uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  relation text NOT NULL CHECK (relation IN ('supports', 'contradicts', 'duplicates', 'supersedes')),
  PRIMARY KEY (lesson_id, other_id, relation),
  CHECK (lesson_id <> other_id)
);
CREATE INDEX lesson_relation_by_other ON lesson_relation (other_id);

-- A lesson beside a passage of a page; the passage is named by its heading.
CREATE TABLE lesson_page (
  lesson_id uuid NOT NULL REFERENCES lesson ON DELETE CASCADE,
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  section text NOT NULL,
  relation text NOT NULL CHECK (relation IN ('derived-from', 'supports', 'contradicts', 'changed')),
  note text NOT NULL DEFAULT '',
  created_by uuid REFERENCES person,
  PRIMARY KEY (lesson_id, document_id, section)
);
CREATE INDEX lesson_page_by_document ON lesson_page (document_id);

CREATE TABLE thread_about (
  thread_id uuid NOT NULL REFERENCES thread ON DELETE CASCADE,
  lesson_id uuid REFERENCES lesson ON DELETE CASCADE,
  document_id uuid REFERENCES document ON DELETE CASCADE,
  CHECK (num_nonnulls(lesson_id, document_id) = 1),
  UNIQUE NULLS NOT DISTINCT (thread_id, lesson_id, document_id)
);
`;
