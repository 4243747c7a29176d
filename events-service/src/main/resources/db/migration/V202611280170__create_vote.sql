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
  CONSTRAINT pk_vote PRIMARY KEY (id),
  CONSTRAINT fk_vote_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT ck_vote_kind CHECK (kind IN ('MOTION', 'ELECTION')),
  CONSTRAINT ck_vote_secrecy CHECK (secrecy IN ('NAMED', 'SECRET')),
  CONSTRAINT ck_vote_choices CHECK (choices > 0),
  CONSTRAINT ck_vote_state CHECK (state IN ('OPEN', 'CLOSED')),
  CONSTRAINT ck_vote_closed CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)
    AND num_nulls(closed_at, closed_by, quorum_at_close) IN (0, 3))
);

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
  CONSTRAINT pk_vote_roll PRIMARY KEY (vote_id, member_id),
  CONSTRAINT fk_vote_roll_vote FOREIGN KEY (vote_id) REFERENCES vote (id),
  CONSTRAINT uq_vote_roll_entitled UNIQUE (vote_id, member_id, entitled)
);
