-- Who found an entry eligible or not, and why (A4). The latest one counts. Append-only.
CREATE TABLE award_screening (
  id          uuid        NOT NULL,
  entry_id    uuid        NOT NULL,
  outcome     text        NOT NULL,
  reasons     text[]      NOT NULL,
  note        text,
  screened_at timestamptz NOT NULL,
  screened_by text        NOT NULL,
  CONSTRAINT pk_award_screening PRIMARY KEY (id),
  CONSTRAINT fk_award_screening_entry FOREIGN KEY (entry_id) REFERENCES award_entry (id),
  CONSTRAINT ck_award_screening_outcome CHECK (outcome IN ('ELIGIBLE', 'INELIGIBLE')),
  CONSTRAINT ck_award_screening_reasons
    CHECK (outcome = 'ELIGIBLE' OR cardinality(reasons) > 0)
);
CREATE INDEX ix_award_screening_entry ON award_screening (entry_id, id);

CREATE FUNCTION refuse_award_screening_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What a screening found is never rewritten: screen again';
END $$;
CREATE TRIGGER tr_award_screening_append_only BEFORE UPDATE OR DELETE ON award_screening
  FOR EACH ROW EXECUTE FUNCTION refuse_award_screening_change();

-- Rounds that narrow the eligible entries down; the last one that was not taken back counts. None
-- is needed.
CREATE TABLE award_shortlist_round (
  id         uuid        NOT NULL,
  edition_id uuid        NOT NULL,
  number     smallint    NOT NULL,
  reason     text        NOT NULL,
  decided_at timestamptz NOT NULL,
  decided_by text        NOT NULL,
  -- A round that was a mistake is taken back; what was before it counts again.
  revoked_at timestamptz,
  revoked_by text,
  revocation_reason text,
  CONSTRAINT pk_award_shortlist_round PRIMARY KEY (id),
  CONSTRAINT fk_award_shortlist_round_edition
    FOREIGN KEY (edition_id) REFERENCES award_edition (id),
  CONSTRAINT uq_award_shortlist_round_number UNIQUE (edition_id, number),
  CONSTRAINT ck_award_shortlist_round_revoked
    CHECK (num_nulls(revoked_at, revoked_by, revocation_reason) IN (0, 3))
);
CREATE TABLE award_shortlist_entry (
  round_id   uuid NOT NULL,
  entry_id   uuid NOT NULL,
  CONSTRAINT pk_award_shortlist_entry PRIMARY KEY (round_id, entry_id),
  CONSTRAINT fk_award_shortlist_entry_round
    FOREIGN KEY (round_id) REFERENCES award_shortlist_round (id),
  CONSTRAINT fk_award_shortlist_entry_entry FOREIGN KEY (entry_id) REFERENCES award_entry (id)
);
CREATE INDEX ix_award_shortlist_entry_entry ON award_shortlist_entry (entry_id);

CREATE FUNCTION refuse_award_shortlist_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What a shortlist round chose is never rewritten: take it back';
END $$;
CREATE TRIGGER tr_award_shortlist_entry_append_only BEFORE UPDATE OR DELETE
  ON award_shortlist_entry FOR EACH ROW EXECUTE FUNCTION refuse_award_shortlist_change();
CREATE TRIGGER tr_award_shortlist_round_append_only BEFORE DELETE ON award_shortlist_round
  FOR EACH ROW EXECUTE FUNCTION refuse_award_shortlist_change();
-- All that changes of a round is that it is taken back, once.
CREATE TRIGGER tr_award_shortlist_round_revoked_once BEFORE UPDATE ON award_shortlist_round
  FOR EACH ROW
  WHEN (OLD.revoked_at IS NOT NULL
     OR (OLD.id, OLD.edition_id, OLD.number, OLD.reason, OLD.decided_at, OLD.decided_by)
        IS DISTINCT FROM
        (NEW.id, NEW.edition_id, NEW.number, NEW.reason, NEW.decided_at, NEW.decided_by))
  EXECUTE FUNCTION refuse_award_shortlist_change();

-- The round of each edition that counts.
CREATE VIEW award_shortlist AS
SELECT DISTINCT ON (edition_id) edition_id, id AS round_id
  FROM award_shortlist_round
 WHERE revoked_at IS NULL
 ORDER BY edition_id, number DESC;

-- What is judged: what is eligible, and on the last shortlist where there is one.
CREATE VIEW competing_entry AS
SELECT e.*
  FROM award_entry e
 WHERE e.state = 'ELIGIBLE'
   AND (NOT EXISTS (SELECT FROM award_shortlist s WHERE s.edition_id = e.edition_id)
     OR EXISTS (
          SELECT FROM award_shortlist s
            JOIN award_shortlist_entry c ON c.round_id = s.round_id
           WHERE s.edition_id = e.edition_id AND c.entry_id = e.id));
