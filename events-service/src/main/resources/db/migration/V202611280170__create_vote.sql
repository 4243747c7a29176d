-- A vote of the General Assembly (E6): of a motion, or of a round of an election (E7). One table for
-- both, so that the roll, the ballots and the count exist once.
CREATE TABLE vote (
  id          uuid        NOT NULL,
  event_id    uuid        NOT NULL,
  kind        text        NOT NULL,
  secrecy     text        NOT NULL,
  -- How many options a ballot may choose.
  choices     smallint    NOT NULL DEFAULT 1,
  state       text        NOT NULL,
  opened_at   timestamptz NOT NULL,
  opened_by   text        NOT NULL,
  closed_at   timestamptz,
  closed_by   text,
  -- What quorum was found at opening and at close: entitled, present, required, met.
  quorum      jsonb       NOT NULL,
  quorum_at_close jsonb,
  -- When the result was published: nothing is corrected after it.
  sealed_at   timestamptz,
  CONSTRAINT pk_vote PRIMARY KEY (id),
  CONSTRAINT fk_vote_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT ck_vote_kind CHECK (kind IN ('MOTION', 'ELECTION')),
  CONSTRAINT ck_vote_secrecy CHECK (secrecy IN ('NAMED', 'SECRET')),
  CONSTRAINT ck_vote_choices CHECK (choices > 0),
  CONSTRAINT ck_vote_state CHECK (state IN ('OPEN', 'CLOSED')),
  CONSTRAINT ck_vote_closed CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)
    AND num_nulls(closed_at, closed_by, quorum_at_close) IN (0, 3)),
  CONSTRAINT ck_vote_sealed CHECK (sealed_at IS NULL OR state = 'CLOSED')
);

CREATE INDEX ix_vote_event ON vote (event_id, id);

-- What can be chosen: YES, NO and ABSTAIN for a motion; the candidates, NONE and ABSTAIN of a round.
CREATE TABLE vote_option (
  vote_id  uuid     NOT NULL,
  option   text     NOT NULL,
  position smallint NOT NULL,
  CONSTRAINT pk_vote_option PRIMARY KEY (vote_id, option),
  CONSTRAINT fk_vote_option_vote FOREIGN KEY (vote_id) REFERENCES vote (id)
);

-- The roll as frozen when the vote opened: every member, in or out, and why.
CREATE TABLE vote_roll (
  vote_id   uuid    NOT NULL,
  member_id uuid    NOT NULL,
  name      text    NOT NULL,
  entitled  boolean NOT NULL,
  present   boolean NOT NULL,
  reason    text    NOT NULL,
  -- Who casts a ballot: an entitled member that was there when the vote opened.
  may_vote  boolean NOT NULL GENERATED ALWAYS AS (entitled AND present) STORED,
  CONSTRAINT pk_vote_roll PRIMARY KEY (vote_id, member_id),
  CONSTRAINT fk_vote_roll_vote FOREIGN KEY (vote_id) REFERENCES vote (id),
  CONSTRAINT uq_vote_roll_may_vote UNIQUE (vote_id, member_id, may_vote)
);
-- The order of the roll in lists.
CREATE INDEX ix_vote_roll_name ON vote_roll (vote_id, name, member_id);

CREATE FUNCTION refuse_roll_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The roll and the options of a vote are frozen when it opens';
END $$;
CREATE TRIGGER tr_vote_roll_frozen BEFORE UPDATE OR DELETE ON vote_roll
  FOR EACH ROW EXECUTE FUNCTION refuse_roll_change();
CREATE TRIGGER tr_vote_option_frozen BEFORE UPDATE OR DELETE ON vote_option
  FOR EACH ROW EXECUTE FUNCTION refuse_roll_change();
