-- What was done about a judge, by whom and why. Append-only, and without names and addresses.
CREATE TABLE award_judge_act (
  id       uuid        NOT NULL,
  judge_id uuid        NOT NULL,
  kind     text        NOT NULL,
  reason   text,
  -- What a change was from and to: expertise, affiliations and the member that nominated.
  before   jsonb,
  after    jsonb,
  acted_at timestamptz NOT NULL,
  acted_by text        NOT NULL,
  CONSTRAINT pk_award_judge_act PRIMARY KEY (id),
  CONSTRAINT fk_award_judge_act_judge FOREIGN KEY (judge_id) REFERENCES award_judge (id),
  CONSTRAINT ck_award_judge_act_kind CHECK (kind IN
    ('APPOINTED', 'INVITED', 'ACCEPTED', 'DECLINED', 'CHANGED', 'RESIGNED', 'DISMISSED')),
  CONSTRAINT ck_award_judge_act_reason
    CHECK (kind NOT IN ('RESIGNED', 'DISMISSED') OR reason IS NOT NULL),
  CONSTRAINT ck_award_judge_act_change
    CHECK ((before IS NOT NULL) = (kind = 'CHANGED') AND (before IS NULL OR after IS NOT NULL))
);
CREATE INDEX ix_award_judge_act_judge ON award_judge_act (judge_id, id);

CREATE FUNCTION refuse_judge_act_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What was done about a judge is never changed';
END $$;
CREATE TRIGGER tr_award_judge_act_append_only BEFORE UPDATE OR DELETE ON award_judge_act
  FOR EACH ROW EXECUTE FUNCTION refuse_judge_act_change();
