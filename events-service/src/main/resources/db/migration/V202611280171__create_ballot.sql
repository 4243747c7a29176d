-- The ballots of a vote (E6). One for each member on the roll, whatever is retried or comes at once.

CREATE FUNCTION refuse_ballot_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What was cast stays as it was cast';
END $$;

-- The row of the vote is shared to the end of the transaction, so that it does not close meanwhile.
CREATE FUNCTION require_open_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM vote
    WHERE id = NEW.vote_id AND state = 'OPEN' AND secrecy = TG_ARGV[0] FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The vote is not open for what is cast';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION require_known_options() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM vote v
    WHERE v.id = NEW.vote_id
      AND cardinality(NEW.options) <= v.choices
      AND NEW.options <@ ARRAY(SELECT o.option FROM vote_option o WHERE o.vote_id = v.id)
      AND cardinality(NEW.options) = (SELECT count(DISTINCT n.option)
                                        FROM unnest(NEW.options) AS n (option))
      AND (cardinality(NEW.options) < 2 OR NOT NEW.options && ARRAY['ABSTAIN', 'NONE']);
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The vote has no such choice';
  END IF;
  RETURN NEW;
END $$;

-- What was called out, entered by one person; it counts when another one has confirmed it.
CREATE TABLE roll_call_entry (
  id              uuid        NOT NULL,
  vote_id         uuid        NOT NULL,
  state           text        NOT NULL,
  entered_at      timestamptz NOT NULL,
  entered_by      text        NOT NULL,
  -- The login, which tells persons apart for certain.
  entered_subject text        NOT NULL,
  settled_at      timestamptz,
  settled_by      text,
  settled_subject text,
  rejection_reason text,
  CONSTRAINT pk_roll_call_entry PRIMARY KEY (id),
  CONSTRAINT uq_roll_call_entry_vote UNIQUE (vote_id, id),
  CONSTRAINT fk_roll_call_entry_vote FOREIGN KEY (vote_id) REFERENCES vote (id),
  CONSTRAINT ck_roll_call_entry_state CHECK (state IN ('ENTERED', 'CONFIRMED', 'REJECTED')),
  CONSTRAINT ck_roll_call_entry_settled CHECK ((state = 'ENTERED') = (settled_at IS NULL)
    AND num_nulls(settled_at, settled_by, settled_subject) IN (0, 3)
    AND (state = 'REJECTED') = (rejection_reason IS NOT NULL)),
  CONSTRAINT ck_roll_call_entry_two_persons
    CHECK (state <> 'CONFIRMED' OR entered_subject <> settled_subject)
);
CREATE INDEX ix_roll_call_entry_vote ON roll_call_entry (vote_id, id);

-- It is settled once; what was entered stays.
CREATE FUNCTION guard_entry_of_two() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  settling CONSTANT text[] :=
    ARRAY['state', 'settled_at', 'settled_by', 'settled_subject', 'rejection_reason'];
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state = 'ENTERED'
     AND to_jsonb(OLD) - settling = to_jsonb(NEW) - settling THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'What two persons enter is settled once, and stays as it was entered';
END $$;
CREATE TRIGGER tr_roll_call_entry_guard BEFORE UPDATE OR DELETE ON roll_call_entry
  FOR EACH ROW EXECUTE FUNCTION guard_entry_of_two();

CREATE TABLE roll_call_line (
  entry_id  uuid    NOT NULL,
  vote_id   uuid    NOT NULL,
  member_id uuid    NOT NULL,
  may_vote  boolean NOT NULL DEFAULT true,
  options   text[]  NOT NULL,
  CONSTRAINT pk_roll_call_line PRIMARY KEY (entry_id, member_id),
  CONSTRAINT fk_roll_call_line_entry
    FOREIGN KEY (vote_id, entry_id) REFERENCES roll_call_entry (vote_id, id),
  CONSTRAINT fk_roll_call_line_roll
    FOREIGN KEY (vote_id, member_id, may_vote) REFERENCES vote_roll (vote_id, member_id, may_vote),
  CONSTRAINT ck_roll_call_line_may_vote CHECK (may_vote),
  CONSTRAINT ck_roll_call_line_options CHECK (cardinality(options) > 0)
);
CREATE TRIGGER tr_roll_call_line_options BEFORE INSERT ON roll_call_line
  FOR EACH ROW EXECUTE FUNCTION require_known_options();
CREATE TRIGGER tr_roll_call_line_append_only BEFORE UPDATE OR DELETE ON roll_call_line
  FOR EACH ROW EXECUTE FUNCTION refuse_ballot_change();

CREATE TABLE named_ballot (
  vote_id   uuid        NOT NULL,
  member_id uuid        NOT NULL,
  may_vote  boolean     NOT NULL DEFAULT true,
  options   text[]      NOT NULL,
  cast_at   timestamptz NOT NULL,
  cast_by   text        NOT NULL,
  -- Where it was called out and not cast by the member's own delegate.
  roll_call_entry_id uuid,
  CONSTRAINT pk_named_ballot PRIMARY KEY (vote_id, member_id),
  CONSTRAINT fk_named_ballot_roll
    FOREIGN KEY (vote_id, member_id, may_vote) REFERENCES vote_roll (vote_id, member_id, may_vote),
  CONSTRAINT fk_named_ballot_roll_call
    FOREIGN KEY (vote_id, roll_call_entry_id) REFERENCES roll_call_entry (vote_id, id),
  CONSTRAINT ck_named_ballot_may_vote CHECK (may_vote),
  CONSTRAINT ck_named_ballot_options CHECK (cardinality(options) > 0)
);
CREATE TRIGGER tr_named_ballot_open BEFORE INSERT ON named_ballot
  FOR EACH ROW EXECUTE FUNCTION require_open_vote('NAMED');
CREATE TRIGGER tr_named_ballot_options BEFORE INSERT ON named_ballot
  FOR EACH ROW EXECUTE FUNCTION require_known_options();
CREATE TRIGGER tr_named_ballot_append_only BEFORE UPDATE OR DELETE ON named_ballot
  FOR EACH ROW EXECUTE FUNCTION refuse_ballot_change();

-- What the minutes say otherwise than what was recorded, before the result is published: entered by
-- one person, and it counts when another one has confirmed it. The ballot stays; the latest
-- correction that was confirmed counts.
CREATE TABLE ballot_correction (
  id           uuid        NOT NULL,
  vote_id      uuid        NOT NULL,
  member_id    uuid        NOT NULL,
  may_vote     boolean     NOT NULL DEFAULT true,
  -- 1 for the first one of this member.
  number       smallint    NOT NULL,
  -- Empty for no ballot.
  before       text[]      NOT NULL,
  options      text[]      NOT NULL,
  reason       text        NOT NULL,
  state           text        NOT NULL,
  entered_at      timestamptz NOT NULL,
  entered_by      text        NOT NULL,
  -- The login, which tells persons apart for certain.
  entered_subject text        NOT NULL,
  settled_at      timestamptz,
  settled_by      text,
  settled_subject text,
  rejection_reason text,
  CONSTRAINT pk_ballot_correction PRIMARY KEY (id),
  CONSTRAINT uq_ballot_correction_number UNIQUE (vote_id, member_id, number),
  CONSTRAINT fk_ballot_correction_roll
    FOREIGN KEY (vote_id, member_id, may_vote) REFERENCES vote_roll (vote_id, member_id, may_vote),
  CONSTRAINT ck_ballot_correction_may_vote CHECK (may_vote),
  CONSTRAINT ck_ballot_correction_number CHECK (number > 0),
  CONSTRAINT ck_ballot_correction_changes CHECK (before <> options),
  CONSTRAINT ck_ballot_correction_state CHECK (state IN ('ENTERED', 'CONFIRMED', 'REJECTED')),
  CONSTRAINT ck_ballot_correction_settled CHECK ((state = 'ENTERED') = (settled_at IS NULL)
    AND num_nulls(settled_at, settled_by, settled_subject) IN (0, 3)
    AND (state = 'REJECTED') = (rejection_reason IS NOT NULL)),
  CONSTRAINT ck_ballot_correction_two_persons
    CHECK (state <> 'CONFIRMED' OR entered_subject <> settled_subject)
);
-- One after the other, so that each says what counted before it.
CREATE UNIQUE INDEX uq_ballot_correction_waiting ON ballot_correction (vote_id, member_id)
  WHERE state = 'ENTERED';
CREATE FUNCTION require_entered_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A correction counts when a second person has confirmed it';
END $$;
CREATE TRIGGER tr_ballot_correction_entered BEFORE INSERT ON ballot_correction
  FOR EACH ROW WHEN (NEW.state <> 'ENTERED') EXECUTE FUNCTION require_entered_correction();
CREATE FUNCTION require_correctable_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM vote
    WHERE id = NEW.vote_id AND state = 'CLOSED' AND sealed_at IS NULL AND secrecy = 'NAMED'
      FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Named ballots are corrected between the close and the publication';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tr_ballot_correction_in_time BEFORE INSERT OR UPDATE ON ballot_correction
  FOR EACH ROW EXECUTE FUNCTION require_correctable_vote();
CREATE TRIGGER tr_ballot_correction_options BEFORE INSERT ON ballot_correction
  FOR EACH ROW EXECUTE FUNCTION require_known_options();
CREATE TRIGGER tr_ballot_correction_guard BEFORE UPDATE OR DELETE ON ballot_correction
  FOR EACH ROW EXECUTE FUNCTION guard_entry_of_two();

-- Nothing is published while a correction waits.
CREATE FUNCTION require_settled_corrections() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM ballot_correction WHERE vote_id = NEW.id AND state = 'ENTERED') THEN
    RAISE EXCEPTION 'A correction of the vote waits for the second person';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tr_vote_settled_corrections BEFORE UPDATE ON vote
  FOR EACH ROW WHEN (NEW.sealed_at IS NOT NULL) EXECUTE FUNCTION require_settled_corrections();

-- Each named ballot as it counts.
CREATE VIEW effective_ballot AS
SELECT r.vote_id, r.member_id, r.name, e.options, c.number IS NOT NULL AS corrected,
       b.roll_call_entry_id IS NOT NULL AS called
  FROM vote_roll r
  LEFT JOIN named_ballot b ON b.vote_id = r.vote_id AND b.member_id = r.member_id
  LEFT JOIN LATERAL (SELECT x.options, x.number FROM ballot_correction x
                      WHERE x.vote_id = r.vote_id AND x.member_id = r.member_id
                        AND x.state = 'CONFIRMED'
                      ORDER BY x.number DESC LIMIT 1) c ON true
 CROSS JOIN LATERAL (SELECT coalesce(c.options, b.options) AS options) e
 WHERE cardinality(e.options) > 0;

-- Who has cast a secret ballot. No time and no choice: what was chosen is in a table of the vote's
-- own, ballot_box_<id>, which is made when the vote opens, and dropped when it closes after its
-- choices and its receipts were written apart, to counted_choice and counted_receipt.
CREATE TABLE vote_mark (
  vote_id   uuid    NOT NULL,
  member_id uuid    NOT NULL,
  may_vote  boolean NOT NULL DEFAULT true,
  CONSTRAINT pk_vote_mark PRIMARY KEY (vote_id, member_id),
  CONSTRAINT fk_vote_mark_roll
    FOREIGN KEY (vote_id, member_id, may_vote) REFERENCES vote_roll (vote_id, member_id, may_vote),
  CONSTRAINT ck_vote_mark_may_vote CHECK (may_vote)
);
CREATE TRIGGER tr_vote_mark_open BEFORE INSERT ON vote_mark
  FOR EACH ROW EXECUTE FUNCTION require_open_vote('SECRET');
CREATE TRIGGER tr_vote_mark_append_only BEFORE UPDATE OR DELETE ON vote_mark
  FOR EACH ROW EXECUTE FUNCTION refuse_ballot_change();

-- The secret ballots of a vote that closed, in two tables that nothing joins: neither a key nor the
-- order of the rows, which is a random one of each. Whoever has a receipt finds that its ballot was
-- counted, and finds no choice.
CREATE TABLE counted_choice (
  -- Random, so that nothing rises in the order of casting.
  id      uuid   NOT NULL DEFAULT gen_random_uuid(),
  vote_id uuid   NOT NULL,
  options text[] NOT NULL,
  CONSTRAINT pk_counted_choice PRIMARY KEY (id),
  CONSTRAINT fk_counted_choice_vote FOREIGN KEY (vote_id) REFERENCES vote (id),
  CONSTRAINT ck_counted_choice_options CHECK (cardinality(options) > 0)
);
CREATE INDEX ix_counted_choice_vote ON counted_choice (vote_id);
CREATE TRIGGER tr_counted_choice_open BEFORE INSERT ON counted_choice
  FOR EACH ROW EXECUTE FUNCTION require_open_vote('SECRET');
CREATE TRIGGER tr_counted_choice_options BEFORE INSERT ON counted_choice
  FOR EACH ROW EXECUTE FUNCTION require_known_options();
CREATE TRIGGER tr_counted_choice_append_only BEFORE UPDATE OR DELETE ON counted_choice
  FOR EACH ROW EXECUTE FUNCTION refuse_ballot_change();

-- The receipt is the hash of the vote's id and of a token that only the client knows: a token that
-- was used in several votes is another receipt in each.
CREATE TABLE counted_receipt (
  vote_id uuid  NOT NULL,
  receipt bytea NOT NULL,
  CONSTRAINT pk_counted_receipt PRIMARY KEY (vote_id, receipt),
  CONSTRAINT fk_counted_receipt_vote FOREIGN KEY (vote_id) REFERENCES vote (id),
  CONSTRAINT ck_counted_receipt_hash CHECK (octet_length(receipt) = 32)
);
CREATE TRIGGER tr_counted_receipt_open BEFORE INSERT ON counted_receipt
  FOR EACH ROW EXECUTE FUNCTION require_open_vote('SECRET');
CREATE TRIGGER tr_counted_receipt_append_only BEFORE UPDATE OR DELETE ON counted_receipt
  FOR EACH ROW EXECUTE FUNCTION refuse_ballot_change();

-- Nor is the record emptied.
CREATE TRIGGER tr_roll_call_entry_no_truncate BEFORE TRUNCATE ON roll_call_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER tr_roll_call_line_no_truncate BEFORE TRUNCATE ON roll_call_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER tr_named_ballot_no_truncate BEFORE TRUNCATE ON named_ballot
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER tr_ballot_correction_no_truncate BEFORE TRUNCATE ON ballot_correction
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER tr_vote_mark_no_truncate BEFORE TRUNCATE ON vote_mark
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER tr_counted_choice_no_truncate BEFORE TRUNCATE ON counted_choice
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER tr_counted_receipt_no_truncate BEFORE TRUNCATE ON counted_receipt
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
