/** Threads, their posts, and how far each person has read. */
export const discussions = /* sql */ `
CREATE TABLE thread (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  community_id uuid NOT NULL REFERENCES community,
  category text NOT NULL CHECK (category IN ('general', 'questions', 'operations-support', 'training')),
  title text NOT NULL CHECK (length(title) BETWEEN 3 AND 200),
  language text NOT NULL,
  marking marking NOT NULL,
  originating_organisation_id uuid NOT NULL REFERENCES organisation,
  author_id uuid NOT NULL REFERENCES person,
  answer_by timestamptz,
  accepted_post_id uuid,
  tags text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  last_post_at timestamptz NOT NULL DEFAULT now(),
  closed_at timestamptz
);
CREATE INDEX thread_by_activity ON thread (community_id, last_post_at DESC, id);

CREATE TABLE post (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  thread_id uuid NOT NULL REFERENCES thread ON DELETE CASCADE,
  author_id uuid NOT NULL REFERENCES person,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
  language text NOT NULL,
  quoted_post_id uuid REFERENCES post,
  created_at timestamptz NOT NULL DEFAULT now(),
  edited_at timestamptz,
  -- Written by the form, so that a form sent twice makes one post.
  submission_id uuid UNIQUE,
  UNIQUE (thread_id, id)
);
CREATE INDEX post_by_thread ON post (thread_id, created_at, id);
-- The accepted answer is a post of this very thread.
ALTER TABLE thread ADD FOREIGN KEY (id, accepted_post_id) REFERENCES post (thread_id, id);

CREATE TABLE thread_read (
  thread_id uuid NOT NULL REFERENCES thread ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  read_at timestamptz NOT NULL,
  PRIMARY KEY (thread_id, person_id)
);
`;
