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

-- A vote is opened, closed and sealed, in this order and for good. What it is about stays.
CREATE FUNCTION guard_vote() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  progress CONSTANT text[] :=
    ARRAY['state', 'closed_at', 'closed_by', 'quorum_at_close', 'sealed_at'];
BEGIN
  IF TG_OP = 'INSERT' AND NEW.state = 'OPEN' THEN
    RETURN NEW;
  ELSIF TG_OP = 'UPDATE' AND to_jsonb(OLD) - progress = to_jsonb(NEW) - progress
     AND (OLD.state = 'OPEN' AND NEW.state = 'CLOSED' AND NEW.sealed_at IS NULL
       OR OLD.state = 'CLOSED' AND NEW.sealed_at = coalesce(OLD.sealed_at, NEW.sealed_at)
          AND to_jsonb(OLD) - 'sealed_at' = to_jsonb(NEW) - 'sealed_at') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A vote is opened, closed and sealed, and is changed in nothing else';
END $$;
CREATE TRIGGER tr_vote_guard BEFORE INSERT OR UPDATE OR DELETE ON vote
  FOR EACH ROW EXECUTE FUNCTION guard_vote();
CREATE FUNCTION refuse_emptying() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The record of an Assembly is not emptied';
END $$;
CREATE TRIGGER tr_vote_no_truncate BEFORE TRUNCATE ON vote
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();

-- Only the transaction that opened the vote says who is on its roll and what can be chosen.
CREATE FUNCTION require_opening_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM added a
    WHERE NOT EXISTS (SELECT FROM vote v
                       WHERE v.id = a.vote_id AND v.xmin = pg_current_xact_id()::xid);
  IF FOUND THEN
    RAISE EXCEPTION 'The roll and the options of a vote are frozen when it opens';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tr_vote_roll_opening AFTER INSERT ON vote_roll
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_opening_vote();
CREATE TRIGGER tr_vote_option_opening AFTER INSERT ON vote_option
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION require_opening_vote();

CREATE FUNCTION refuse_roll_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The roll and the options of a vote are frozen when it opens';
END $$;
CREATE TRIGGER tr_vote_roll_frozen BEFORE UPDATE OR DELETE ON vote_roll
  FOR EACH ROW EXECUTE FUNCTION refuse_roll_change();
CREATE TRIGGER tr_vote_option_frozen BEFORE UPDATE OR DELETE ON vote_option
  FOR EACH ROW EXECUTE FUNCTION refuse_roll_change();
CREATE TRIGGER tr_vote_roll_no_truncate BEFORE TRUNCATE ON vote_roll
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER tr_vote_option_no_truncate BEFORE TRUNCATE ON vote_option
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
