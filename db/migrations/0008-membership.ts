/** What happens to a membership after it began, and who was invited to apply. */
export const membership = /* sql */ `
-- The file of a membership: who changed it, when and why. The reason reaches the member.
CREATE TABLE membership_event (
  id uuid PRIMARY KEY DEFAULT uuidv7(),
  membership_id uuid NOT NULL REFERENCES membership ON DELETE CASCADE,
  -- Null where the system acted.
  actor_id uuid REFERENCES person,
  kind text NOT NULL CHECK (kind IN (
    'joined', 'role_changed', 'need_to_know_confirmed', 'need_to_know_withdrawn',
    'suspended', 'reinstated', 'revoked', 'left')),
  -- The role given, for joined and role_changed.
  role community_role CHECK ((role IS NOT NULL) = (kind IN ('joined', 'role_changed'))),
  body text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (kind NOT IN ('suspended', 'revoked') OR length(trim(coalesce(body, ''))) > 0)
);
CREATE INDEX membership_event_by_membership ON membership_event (membership_id, id);

CREATE FUNCTION membership_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind NOT IN ('joined', 'left')
     AND EXISTS (SELECT FROM membership m WHERE m.id = NEW.membership_id AND m.person_id = NEW.actor_id) THEN
    RAISE EXCEPTION 'four eyes: nobody changes his own membership' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER membership_four_eyes BEFORE INSERT ON membership_event
  FOR EACH ROW EXECUTE FUNCTION membership_four_eyes();

-- An invitation lets a person know of an unlisted community and apply there; it does not admit.
CREATE TABLE community_invitation (
  community_id uuid NOT NULL REFERENCES community ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  invited_by uuid NOT NULL REFERENCES person,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (community_id, person_id)
);
CREATE INDEX community_invitation_by_person ON community_invitation (person_id);

-- The directory of one community, and the count of its moderators.
CREATE INDEX membership_by_community ON membership (community_id, state);
`;
