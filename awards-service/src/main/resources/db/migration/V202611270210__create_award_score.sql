-- A judge's scores of an entry (A6): a draft, then final, or an abstention, which is not zero.
CREATE TABLE award_score_sheet (
  id                uuid        NOT NULL,
  edition_id        uuid        NOT NULL,
  judge_id          uuid        NOT NULL,
  entry_id          uuid        NOT NULL,
  state             text        NOT NULL,
  abstention_reason text,
  comment           text,
  settled_at        timestamptz,
  version           bigint      NOT NULL DEFAULT 0,
  created_at        timestamptz NOT NULL,
  updated_at        timestamptz NOT NULL,
  CONSTRAINT pk_award_score_sheet PRIMARY KEY (id),
  CONSTRAINT fk_award_score_sheet_judge
    FOREIGN KEY (edition_id, judge_id) REFERENCES award_judge (edition_id, id),
  CONSTRAINT fk_award_score_sheet_entry
    FOREIGN KEY (edition_id, entry_id) REFERENCES award_entry (edition_id, id),
  CONSTRAINT uq_award_score_sheet UNIQUE (judge_id, entry_id),
  CONSTRAINT ck_award_score_sheet_state CHECK (state IN ('DRAFT', 'FINAL', 'ABSTAINED')),
  CONSTRAINT ck_award_score_sheet_settled CHECK ((state = 'DRAFT') = (settled_at IS NULL)),
  CONSTRAINT ck_award_score_sheet_abstention
    CHECK ((state = 'ABSTAINED') = (abstention_reason IS NOT NULL))
);
CREATE INDEX ix_award_score_sheet_entry ON award_score_sheet (entry_id, judge_id);
CREATE INDEX ix_award_score_sheet_edition ON award_score_sheet (edition_id, state);

CREATE TABLE award_score (
  sheet_id     uuid         NOT NULL,
  criterion_id uuid         NOT NULL,
  value        numeric(6,2) NOT NULL,
  comment      text,
  CONSTRAINT pk_award_score PRIMARY KEY (sheet_id, criterion_id),
  CONSTRAINT fk_award_score_sheet
    FOREIGN KEY (sheet_id) REFERENCES award_score_sheet (id) ON DELETE CASCADE,
  CONSTRAINT fk_award_score_criterion FOREIGN KEY (criterion_id) REFERENCES award_criterion (id)
);

-- A score is of a criterion of its edition, and within the edition's scale, whoever writes it.
CREATE FUNCTION check_award_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
      SELECT FROM award_score_sheet s
        JOIN award_edition e ON e.id = s.edition_id
        JOIN award_criterion c ON c.edition_id = s.edition_id AND c.id = NEW.criterion_id
       WHERE s.id = NEW.sheet_id AND NEW.value BETWEEN e.score_min AND e.score_max) THEN
    RAISE EXCEPTION 'A score is of a criterion of its edition, and within its scale';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tr_award_score_in_scale BEFORE INSERT OR UPDATE ON award_score
  FOR EACH ROW EXECUTE FUNCTION check_award_score();

-- That final scores were changed, and why. Append-only, as is what was changed.
CREATE TABLE award_score_amendment (
  id             uuid        NOT NULL,
  sheet_id       uuid        NOT NULL,
  reason         text        NOT NULL,
  -- The comment on the whole, where it was changed.
  comment_before text,
  comment_after  text,
  -- How many of the others' scores the judge could see by then (A6).
  others_settled integer     NOT NULL,
  amended_at     timestamptz NOT NULL,
  amended_by     text        NOT NULL,
  CONSTRAINT pk_award_score_amendment PRIMARY KEY (id),
  CONSTRAINT fk_award_score_amendment_sheet
    FOREIGN KEY (sheet_id) REFERENCES award_score_sheet (id),
  CONSTRAINT ck_award_score_amendment_others CHECK (others_settled >= 0)
);
CREATE INDEX ix_award_score_amendment_sheet ON award_score_amendment (sheet_id, id);

CREATE TABLE award_amended_score (
  amendment_id   uuid         NOT NULL,
  criterion_id   uuid         NOT NULL,
  value_before   numeric(6,2) NOT NULL,
  value_after    numeric(6,2) NOT NULL,
  comment_before text,
  comment_after  text,
  CONSTRAINT pk_award_amended_score PRIMARY KEY (amendment_id, criterion_id),
  CONSTRAINT fk_award_amended_score_amendment
    FOREIGN KEY (amendment_id) REFERENCES award_score_amendment (id),
  CONSTRAINT fk_award_amended_score_criterion
    FOREIGN KEY (criterion_id) REFERENCES award_criterion (id)
);

CREATE FUNCTION refuse_award_score_amendment_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Amendments of scores are never changed: make another one';
END $$;
CREATE TRIGGER tr_award_score_amendment_append_only BEFORE UPDATE OR DELETE ON award_score_amendment
  FOR EACH ROW EXECUTE FUNCTION refuse_award_score_amendment_change();
CREATE TRIGGER tr_award_amended_score_append_only BEFORE UPDATE OR DELETE ON award_amended_score
  FOR EACH ROW EXECUTE FUNCTION refuse_award_score_amendment_change();

-- An abstention is for good, and final scores are never taken back (A6).
CREATE FUNCTION refuse_award_score_sheet_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What a judge has settled stays settled';
END $$;
CREATE TRIGGER tr_award_score_sheet_settled BEFORE UPDATE ON award_score_sheet
  FOR EACH ROW WHEN (OLD.state <> 'DRAFT' AND NEW.state <> OLD.state)
  EXECUTE FUNCTION refuse_award_score_sheet_return();
CREATE TRIGGER tr_award_score_sheet_kept BEFORE DELETE ON award_score_sheet
  FOR EACH ROW WHEN (OLD.state <> 'DRAFT') EXECUTE FUNCTION refuse_award_score_sheet_return();
CREATE TRIGGER tr_award_score_sheet_fixed BEFORE UPDATE ON award_score_sheet
  FOR EACH ROW WHEN ((OLD.judge_id, OLD.entry_id) IS DISTINCT FROM (NEW.judge_id, NEW.entry_id)
    OR OLD.state <> 'DRAFT' AND (OLD.settled_at, OLD.abstention_reason)
       IS DISTINCT FROM (NEW.settled_at, NEW.abstention_reason))
  EXECUTE FUNCTION refuse_award_score_sheet_return();

CREATE INDEX ix_award_score_criterion ON award_score (criterion_id);
CREATE INDEX ix_award_amended_score_criterion ON award_amended_score (criterion_id);
