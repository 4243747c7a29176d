-- Whoever is written to about an entry, judges, or was proposed to, may be forgotten as a person.
-- That there was somebody stays on record, and so does what a judge gave.
ALTER TABLE award_entry_act
  DROP CONSTRAINT ck_award_entry_act_act,
  DROP CONSTRAINT ck_award_entry_act_reason,
  ADD CONSTRAINT ck_award_entry_act_act CHECK (act IN
    ('SUBMITTED', 'WITHDRAWN', 'DUPLICATE_LINKED', 'DUPLICATE_UNLINKED', 'CONTACT_ERASED')),
  ADD CONSTRAINT ck_award_entry_act_reason
    CHECK (act IN ('SUBMITTED', 'CONTACT_ERASED') OR reason IS NOT NULL);

ALTER TABLE award_judge
  ADD COLUMN erased_at timestamptz,
  ALTER COLUMN email DROP NOT NULL,
  ADD CONSTRAINT ck_award_judge_erased CHECK (
    (email IS NULL) = (erased_at IS NOT NULL) AND (erased_at IS NULL OR login_member_id IS NULL));
ALTER TABLE award_judge_nomination
  ADD COLUMN erased_at timestamptz,
  ALTER COLUMN email DROP NOT NULL,
  ALTER COLUMN statement DROP NOT NULL,
  ADD CONSTRAINT ck_award_judge_nomination_erased CHECK (
    num_nulls(email, statement) = CASE WHEN erased_at IS NULL THEN 0 ELSE 2 END
      AND (erased_at IS NULL OR state <> 'PROPOSED'));

ALTER TABLE award_judge_act
  DROP CONSTRAINT ck_award_judge_act_kind,
  ADD CONSTRAINT ck_award_judge_act_kind CHECK (kind IN
    ('APPOINTED', 'INVITED', 'ACCEPTED', 'DECLINED', 'CHANGED', 'RESIGNED', 'DISMISSED', 'ERASED'));

-- What is on record of a judge is never changed, but that an erasure takes the person out of it.
CREATE OR REPLACE FUNCTION refuse_judge_act_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
      AND to_jsonb(NEW) - ARRAY['reason', 'before', 'after', 'acted_by']
        = to_jsonb(OLD) - ARRAY['reason', 'before', 'after', 'acted_by']
      AND EXISTS (SELECT FROM award_judge j
                   WHERE j.id = OLD.judge_id AND j.erased_at IS NOT NULL) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'What was done about a judge is never changed';
END $$;
CREATE OR REPLACE FUNCTION refuse_declared_conflict_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
      AND to_jsonb(NEW) - ARRAY['reason', 'declared_by']
        = to_jsonb(OLD) - ARRAY['reason', 'declared_by']
      AND EXISTS (SELECT FROM award_judge j
                   WHERE j.id = OLD.judge_id AND j.erased_at IS NOT NULL) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A declared conflict is never changed or taken back';
END $$;
CREATE FUNCTION refuse_award_score_amendment_of_known_judge() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
      AND to_jsonb(NEW) - 'amended_by' = to_jsonb(OLD) - 'amended_by'
      AND EXISTS (SELECT FROM award_score_sheet s
                    JOIN award_judge j ON j.id = s.judge_id
                   WHERE s.id = OLD.sheet_id AND j.erased_at IS NOT NULL) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Amendments of scores are never changed: make another one';
END $$;
DROP TRIGGER tr_award_score_amendment_append_only ON award_score_amendment;
CREATE TRIGGER tr_award_score_amendment_append_only BEFORE UPDATE OR DELETE ON award_score_amendment
  FOR EACH ROW EXECUTE FUNCTION refuse_award_score_amendment_of_known_judge();
