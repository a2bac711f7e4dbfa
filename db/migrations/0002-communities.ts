/** Communities and the second gate: membership. */
export const communities = /* sql */ `
CREATE TYPE community_role AS ENUM ('member', 'expert', 'moderator');
CREATE TYPE application_state AS ENUM ('applied', 'approved', 'declined', 'info_requested', 'withdrawn');
CREATE TYPE membership_state AS ENUM ('active', 'revalidation_due', 'suspended', 'revoked', 'left');

CREATE TABLE community (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text NOT NULL CHECK (length(name) BETWEEN 3 AND 120),
  purpose text NOT NULL CHECK (length(purpose) BETWEEN 10 AND 2000),
  visibility text NOT NULL DEFAULT 'listed' CHECK (visibility IN ('listed', 'unlisted')),
  default_marking marking NOT NULL DEFAULT 'TLP:GREEN',
  approvals smallint NOT NULL DEFAULT 1 CHECK (approvals IN (1, 2)),
  quorum smallint NOT NULL DEFAULT 3 CHECK (quorum BETWEEN 1 AND 20),
  revalidation_months smallint NOT NULL DEFAULT 12 CHECK (revalidation_months BETWEEN 1 AND 60),
  created_by uuid REFERENCES person,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE community_question (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  community_id uuid NOT NULL REFERENCES community ON DELETE CASCADE,
  position smallint NOT NULL,
  body text NOT NULL CHECK (length(body) BETWEEN 3 AND 500),
  -- A question is retired, not removed: answers given to it stay readable.
  retired_at timestamptz
);
CREATE INDEX community_question_by_community ON community_question (community_id, position);

CREATE TABLE announcement (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  community_id uuid NOT NULL REFERENCES community ON DELETE CASCADE,
  author_id uuid NOT NULL REFERENCES person,
  title text NOT NULL,
  body text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz
);

CREATE TABLE application (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  community_id uuid NOT NULL REFERENCES community,
  person_id uuid NOT NULL REFERENCES person,
  state application_state NOT NULL DEFAULT 'applied',
  created_at timestamptz NOT NULL DEFAULT now(),
  decided_at timestamptz
);
CREATE UNIQUE INDEX application_one_open ON application (community_id, person_id)
  WHERE state IN ('applied', 'info_requested');
CREATE INDEX application_queue ON application (community_id, created_at, id)
  WHERE state IN ('applied', 'info_requested');
CREATE INDEX application_by_person ON application (person_id, created_at);

CREATE TABLE application_answer (
  application_id uuid NOT NULL REFERENCES application ON DELETE CASCADE,
  question_id uuid NOT NULL REFERENCES community_question,
  body text NOT NULL CHECK (length(body) <= 5000),
  PRIMARY KEY (application_id, question_id)
);

CREATE TABLE application_event (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  application_id uuid NOT NULL REFERENCES application ON DELETE CASCADE,
  actor_id uuid NOT NULL REFERENCES person,
  kind text NOT NULL CHECK (kind IN (
    'applied', 'approval', 'approved', 'declined', 'question', 'answer', 'withdrawn')),
  body text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (kind NOT IN ('declined', 'question', 'answer') OR length(trim(body)) > 0)
);
CREATE INDEX application_event_by_application ON application_event (application_id, id);
-- Two approvals come from two people.
CREATE UNIQUE INDEX application_event_one_approval ON application_event (application_id, actor_id)
  WHERE kind = 'approval';

CREATE FUNCTION application_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind IN ('approval', 'approved', 'declined', 'question')
     AND EXISTS (SELECT FROM application a WHERE a.id = NEW.application_id AND a.person_id = NEW.actor_id) THEN
    RAISE EXCEPTION 'four eyes: nobody decides on his own application' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_four_eyes BEFORE INSERT ON application_event
  FOR EACH ROW EXECUTE FUNCTION application_four_eyes();

CREATE TABLE membership (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  community_id uuid NOT NULL REFERENCES community,
  person_id uuid NOT NULL REFERENCES person,
  role community_role NOT NULL DEFAULT 'member',
  state membership_state NOT NULL DEFAULT 'active',
  -- Confirmed need to know opens TLP:AMBER; experts and moderators have it by their role.
  need_to_know boolean NOT NULL DEFAULT false,
  since timestamptz NOT NULL DEFAULT now(),
  revalidation_due_on date,
  UNIQUE (community_id, person_id)
);
CREATE INDEX membership_by_person ON membership (person_id);
`;
