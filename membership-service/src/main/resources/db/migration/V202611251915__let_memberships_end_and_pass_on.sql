-- M9: how memberships end, and which member goes on with what another one was.

ALTER TABLE member
  -- The member that it was merged into, or the principal one of those that it was split into.
  ADD COLUMN successor_id  uuid,
  -- The first day on which the successor stands for it.
  ADD COLUMN succeeded_on  date,
  -- The member whose split made this one.
  ADD COLUMN split_from_id uuid,
  ADD CONSTRAINT fk_member_successor FOREIGN KEY (successor_id) REFERENCES member (id),
  ADD CONSTRAINT fk_member_split_from FOREIGN KEY (split_from_id) REFERENCES member (id),
  ADD CONSTRAINT ck_member_succeeded CHECK ((successor_id IS NULL) = (succeeded_on IS NULL)),
  ADD CONSTRAINT ck_member_successor_is_another CHECK (successor_id <> id),
  ADD CONSTRAINT ck_member_split_from_another CHECK (split_from_id <> id),
  -- Who has a successor is never a member again: the same organization would come back as a new one.
  ADD CONSTRAINT ck_member_succeeded_is_not_live CHECK (successor_id IS NULL OR NOT live);
CREATE INDEX ix_member_successor ON member (successor_id) WHERE successor_id IS NOT NULL;
CREATE INDEX ix_member_split_from ON member (split_from_id) WHERE split_from_id IS NOT NULL;

-- Nobody's successor ever changes, and only who has none can become one. So along every chain the
-- successors were named later and later, and no chain can come back to where it began. The lock
-- keeps two transactions from naming each other's member.
CREATE FUNCTION require_standing_successor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.successor_id IS NOT NULL THEN
    RAISE EXCEPTION 'Member % has a successor already', OLD.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_member_successor_stays';
  END IF;
  PERFORM 1 FROM member WHERE id = NEW.successor_id AND successor_id IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Member % cannot succeed another one', NEW.successor_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_member_successor_stands';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER tr_member_successor
  BEFORE UPDATE ON member
  FOR EACH ROW WHEN (NEW.successor_id IS DISTINCT FROM OLD.successor_id)
  EXECUTE FUNCTION require_standing_successor();

-- Written once: a member that comes back has a new period, and the end of the one before stays.
CREATE TABLE member_ending (
  id           uuid          NOT NULL,
  member_id    uuid          NOT NULL,
  kind         varchar(20)   NOT NULL,
  -- What it was until then.
  category     varchar(20)   NOT NULL,
  -- The first day on which it is no member.
  effective_on date          NOT NULL,
  reason       varchar(2000) NOT NULL,
  -- When the member said that it would leave.
  notice_on    date,
  reference    varchar(100),
  decision_id  uuid,
  successor_id uuid,
  recorded_at  timestamptz   NOT NULL,
  recorded_by  varchar(255)  NOT NULL,
  CONSTRAINT pk_member_ending PRIMARY KEY (id),
  CONSTRAINT fk_member_ending_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT fk_member_ending_decision FOREIGN KEY (decision_id)
    REFERENCES committee_decision (id),
  CONSTRAINT fk_member_ending_successor FOREIGN KEY (successor_id) REFERENCES member (id),
  CONSTRAINT ck_member_ending_kind CHECK (kind IN ('WITHDRAWAL', 'EXCLUSION', 'MERGER', 'SPLIT')),
  CONSTRAINT ck_member_ending_category CHECK (category IN ('FULL', 'ASSOCIATE', 'FRIENDSHIP')),
  CONSTRAINT ck_member_ending_notice CHECK
    (notice_on <= effective_on AND (notice_on IS NULL OR kind = 'WITHDRAWAL')),
  -- G5: no exclusion without a decision.
  CONSTRAINT ck_member_ending_decision CHECK ((kind = 'EXCLUSION') = (decision_id IS NOT NULL)),
  CONSTRAINT ck_member_ending_successor CHECK
    ((kind IN ('MERGER', 'SPLIT')) = (successor_id IS NOT NULL))
);
CREATE INDEX ix_member_ending_member ON member_ending (member_id, kind, effective_on, id);
CREATE UNIQUE INDEX uq_member_ending_decision ON member_ending (decision_id)
  WHERE decision_id IS NOT NULL;
