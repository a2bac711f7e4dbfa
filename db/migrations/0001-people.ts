/** Persons, their bodies, sessions, and the first gate: admission to the platform. */
export const people = /* sql */ `
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TYPE marking AS ENUM ('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED');
CREATE TYPE admission_state AS ENUM (
  'registered', 'email_verified', 'sponsored', 'admitted',
  'info_requested', 'rejected', 'suspended', 'revoked', 'left');
CREATE TYPE platform_role AS ENUM ('administrator', 'platform-manager', 'ncp', 'auditor');

CREATE TABLE organisation (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 200),
  country text CHECK (length(country) = 2),
  type text NOT NULL DEFAULT 'other',
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE NULLS NOT DISTINCT (name, country)
);

-- A known domain is evidence shown to the decider, never proof.
CREATE TABLE email_domain (
  domain citext PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  confirmed_on date NOT NULL DEFAULT current_date
);

CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  email citext NOT NULL UNIQUE,
  name text NOT NULL CHECK (length(name) BETWEEN 2 AND 120),
  phone text NOT NULL DEFAULT '',
  organisation_id uuid NOT NULL REFERENCES organisation,
  unit text NOT NULL DEFAULT '',
  country text NOT NULL CHECK (length(country) = 2),
  supervisor text NOT NULL DEFAULT '',
  expertise text[] NOT NULL DEFAULT '{}',
  languages text[] NOT NULL DEFAULT '{}',
  reason text NOT NULL DEFAULT '',
  admission admission_state NOT NULL DEFAULT 'registered',
  password_hash text,
  interface_language text,
  theme text CHECK (theme IN ('light', 'dark')),
  single_key_shortcuts boolean NOT NULL DEFAULT true,
  email_verified_at timestamptz,
  admitted_at timestamptz,
  terms_accepted_at timestamptz,
  last_sign_in_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX person_by_admission ON person (admission, country);
CREATE INDEX person_name_similar ON person USING gin (name gin_trgm_ops);

CREATE TABLE person_role (
  person_id uuid NOT NULL REFERENCES person,
  role platform_role NOT NULL,
  -- The country of a national contact point; null for the other roles.
  country text CHECK ((role = 'ncp') = (country IS NOT NULL)),
  granted_by uuid REFERENCES person,
  granted_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE NULLS NOT DISTINCT (person_id, role, country)
);

CREATE TABLE session (
  -- SHA-256 of the identifier in the cookie: a copy of the table signs nobody in.
  id bytea PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_by_person ON session (person_id);

-- Failed sign-ins of the last minutes, also for addresses that nobody has.
CREATE TABLE sign_in_failure (
  email citext NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_failure_recent ON sign_in_failure (email, at);

CREATE TABLE email_token (
  token_hash bytea PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  purpose text NOT NULL CHECK (purpose IN ('verify', 'reset')),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- The applicant names a sponsor by address; whether that is a member is told to nobody.
CREATE TABLE sponsor_request (
  applicant_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  sponsor_email citext NOT NULL,
  requested_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (applicant_id, sponsor_email)
);
CREATE INDEX sponsor_request_by_sponsor ON sponsor_request (sponsor_email);

CREATE TABLE sponsorship (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  applicant_id uuid NOT NULL REFERENCES person,
  sponsor_id uuid NOT NULL REFERENCES person,
  kind text NOT NULL CHECK (kind IN ('statement', 'concern')),
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 5000),
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (applicant_id, sponsor_id),
  CHECK (applicant_id <> sponsor_id)
);

CREATE TABLE admission_event (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  person_id uuid NOT NULL REFERENCES person,
  -- Null where the system acted (an address confirmed by its link).
  actor_id uuid REFERENCES person,
  kind text NOT NULL CHECK (kind IN (
    'registered', 'email_verified', 'sponsored', 'concern', 'admitted', 'rejected', 'info_requested',
    'answered', 'appealed', 'suspended', 'reinstated', 'revoked', 'left')),
  body text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (kind NOT IN ('rejected', 'info_requested', 'suspended', 'revoked') OR length(trim(body)) > 0)
);
CREATE INDEX admission_event_by_person ON admission_event (person_id, id);

-- Four eyes, enforced where no page can forget it: nobody decides on himself or on whom he sponsored.
CREATE FUNCTION admission_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind IN ('admitted', 'rejected', 'reinstated') THEN
    IF NEW.actor_id IS NOT DISTINCT FROM NEW.person_id THEN
      RAISE EXCEPTION 'four eyes: nobody decides on his own admission' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM sponsorship s WHERE s.applicant_id = NEW.person_id AND s.sponsor_id = NEW.actor_id) THEN
      RAISE EXCEPTION 'four eyes: a sponsor does not decide on the admission' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER admission_four_eyes BEFORE INSERT ON admission_event
  FOR EACH ROW EXECUTE FUNCTION admission_four_eyes();

CREATE FUNCTION sponsor_is_not_decider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM admission_event e WHERE e.person_id = NEW.applicant_id
             AND e.actor_id = NEW.sponsor_id AND e.kind IN ('admitted', 'rejected')) THEN
    RAISE EXCEPTION 'four eyes: who decided on the admission cannot sponsor' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER sponsor_is_not_decider BEFORE INSERT ON sponsorship
  FOR EACH ROW EXECUTE FUNCTION sponsor_is_not_decider();
`;
