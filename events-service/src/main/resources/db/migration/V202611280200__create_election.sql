-- Elections of the General Assembly (E7): of the next host, the President City, the Executive Committee.
CREATE TABLE election (
  id                    uuid        NOT NULL,
  event_id              uuid        NOT NULL,
  kind                  text        NOT NULL,
  seats                 smallint    NOT NULL,
  rule                  text        NOT NULL,
  tie_rule              text        NOT NULL,
  secrecy               text        NOT NULL,
  state                 text        NOT NULL,
  -- What the lot between equals is drawn by.
  lot_seed              text,
  lot_seed_published_at timestamptz,
  abandonment_reason    text,
  ended_at              timestamptz,
  event_sequence        bigint      NOT NULL DEFAULT 0,
  version               bigint      NOT NULL DEFAULT 0,
  created_at            timestamptz NOT NULL,
  created_by            text        NOT NULL,
  CONSTRAINT pk_election PRIMARY KEY (id),
  CONSTRAINT fk_election_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT ck_election_kind
    CHECK (kind IN ('NEXT_HOST', 'PRESIDENT_CITY', 'EXECUTIVE_COMMITTEE')),
  CONSTRAINT ck_election_seats
    CHECK (seats > 0 AND (kind = 'EXECUTIVE_COMMITTEE' OR seats = 1)),
  CONSTRAINT ck_election_rule CHECK (rule IN ('PLURALITY', 'MAJORITY_RUN_OFF', 'APPROVAL')),
  CONSTRAINT ck_election_tie_rule CHECK (tie_rule IN ('LOT', 'RUN_OFF')),
  CONSTRAINT ck_election_secrecy CHECK (secrecy IN ('NAMED', 'SECRET')),
  CONSTRAINT ck_election_state CHECK (state IN
    ('CANDIDACIES', 'VOTING', 'ROUND_DUE', 'DECIDED', 'UNFILLED', 'ABANDONED')),
  CONSTRAINT ck_election_ended
    CHECK ((state IN ('DECIDED', 'UNFILLED', 'ABANDONED')) = (ended_at IS NOT NULL)),
  -- Where some of several seats were filled before, the others were given up.
  CONSTRAINT ck_election_abandoned CHECK (CASE state
    WHEN 'ABANDONED' THEN abandonment_reason IS NOT NULL
    WHEN 'DECIDED' THEN true
    ELSE abandonment_reason IS NULL END),
  -- No ballot is cast where a lot might decide that nobody can check.
  CONSTRAINT ck_election_lot_seed CHECK (
    (lot_seed IS NULL) = (lot_seed_published_at IS NULL)
      AND (tie_rule = 'LOT' OR lot_seed IS NULL)
      AND (state IN ('CANDIDACIES', 'ABANDONED') OR tie_rule <> 'LOT' OR lot_seed IS NOT NULL))
);
-- An Assembly holds each election once, unless it elected nobody.
CREATE UNIQUE INDEX uq_election_kind ON election (event_id, kind)
  WHERE state NOT IN ('UNFILLED', 'ABANDONED');
CREATE INDEX ix_election_created ON election (created_at DESC, id DESC);

-- Members that stand, stood, or were found not to be eligible any more.
CREATE TABLE candidacy (
  id               uuid        NOT NULL,
  election_id      uuid        NOT NULL,
  member_id        uuid        NOT NULL,
  -- As it was called when it stood.
  name             text        NOT NULL,
  state            text        NOT NULL,
  -- The day of the written notice (G2a), and where it is kept.
  notice_on        date        NOT NULL,
  notice_reference text,
  statement        text,
  -- What was checked when the member stood, or when the ballot was opened, and what was found.
  findings         jsonb       NOT NULL,
  checked_at       timestamptz NOT NULL,
  submitted_at     timestamptz NOT NULL,
  submitted_by     text        NOT NULL,
  ended_at         timestamptz,
  ended_by         text,
  CONSTRAINT pk_candidacy PRIMARY KEY (id),
  CONSTRAINT fk_candidacy_election FOREIGN KEY (election_id) REFERENCES election (id),
  CONSTRAINT ck_candidacy_state CHECK (state IN ('STANDING', 'WITHDRAWN', 'EXCLUDED')),
  -- An earlier notice can be looked up. Which day today is, is a matter of the zone.
  CONSTRAINT ck_candidacy_notice CHECK (notice_reference IS NOT NULL
    OR notice_on >= (submitted_at AT TIME ZONE 'UTC')::date - 1),
  CONSTRAINT ck_candidacy_ended
    CHECK (num_nulls(ended_at, ended_by) = CASE WHEN state = 'STANDING' THEN 2 ELSE 0 END)
);
CREATE UNIQUE INDEX uq_candidacy_standing ON candidacy (election_id, member_id)
  WHERE state = 'STANDING';
CREATE INDEX ix_candidacy_election ON candidacy (election_id, name, id);

-- The rounds of an election, each with a vote of its own.
CREATE TABLE election_round (
  election_id uuid     NOT NULL,
  number      smallint NOT NULL,
  vote_id     uuid     NOT NULL,
  -- Whether an earlier round left it to this one; then nobody can choose NONE.
  run_off     boolean  NOT NULL,
  -- How many seats were still to be filled, and how many candidates a ballot could choose.
  seats       smallint NOT NULL,
  choices     smallint NOT NULL,
  -- Null while it is open.
  outcome     text,
  valid       integer,
  none        integer,
  abstained   integer,
  cast_ballots integer,
  CONSTRAINT pk_election_round PRIMARY KEY (election_id, number),
  CONSTRAINT fk_election_round_election FOREIGN KEY (election_id) REFERENCES election (id),
  CONSTRAINT fk_election_round_vote FOREIGN KEY (vote_id) REFERENCES vote (id),
  CONSTRAINT uq_election_round_vote UNIQUE (vote_id),
  CONSTRAINT ck_election_round_number CHECK (number > 0 AND (number > 1 OR NOT run_off)),
  CONSTRAINT ck_election_round_seats CHECK (seats > 0 AND choices > 0),
  CONSTRAINT ck_election_round_outcome
    CHECK (outcome IN ('DECIDED', 'UNFILLED', 'NEXT_ROUND', 'NO_QUORUM', 'VOID')),
  -- What is void is never counted; only how many had voted is kept.
  CONSTRAINT ck_election_round_counted CHECK (
    num_nulls(valid, none, abstained)
        = CASE WHEN coalesce(outcome, 'VOID') = 'VOID' THEN 3 ELSE 0 END
      AND (cast_ballots IS NULL) = (outcome IS NULL)
      AND valid + abstained = cast_ballots AND none BETWEEN 0 AND valid)
);
CREATE UNIQUE INDEX uq_election_round_open ON election_round (election_id)
  WHERE outcome IS NULL;

-- Who stood in a round, and what it made of each.
CREATE TABLE election_round_candidate (
  election_id uuid     NOT NULL,
  number      smallint NOT NULL,
  member_id   uuid     NOT NULL,
  -- What it was called on the ballot, and its place there.
  name        text     NOT NULL,
  position    smallint NOT NULL,
  -- The place after the count: by votes, and among equals by the lot.
  place       smallint,
  votes       integer,
  drawn       text,
  fate        text,
  ground      text,
  CONSTRAINT pk_election_round_candidate PRIMARY KEY (election_id, number, member_id),
  CONSTRAINT fk_election_round_candidate_round
    FOREIGN KEY (election_id, number) REFERENCES election_round (election_id, number),
  CONSTRAINT uq_election_round_candidate_position UNIQUE (election_id, number, position),
  CONSTRAINT ck_election_round_candidate_fate CHECK (fate IN ('ELECTED', 'NEXT_ROUND', 'OUT')),
  CONSTRAINT ck_election_round_candidate_counted CHECK (num_nulls(place, votes, fate, ground) IN (0, 4))
);
-- Nobody is elected twice.
CREATE UNIQUE INDEX uq_election_round_candidate_elected
  ON election_round_candidate (election_id, member_id) WHERE fate = 'ELECTED';

-- What a round decided stays as it is.
CREATE FUNCTION refuse_change_of_counted_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A round that was counted is never changed';
END $$;
CREATE TRIGGER tr_election_round_counted BEFORE UPDATE OR DELETE ON election_round
  FOR EACH ROW WHEN (OLD.outcome IS NOT NULL) EXECUTE FUNCTION refuse_change_of_counted_round();
CREATE TRIGGER tr_election_round_candidate_counted
  BEFORE UPDATE OR DELETE ON election_round_candidate
  FOR EACH ROW WHEN (OLD.fate IS NOT NULL) EXECUTE FUNCTION refuse_change_of_counted_round();
