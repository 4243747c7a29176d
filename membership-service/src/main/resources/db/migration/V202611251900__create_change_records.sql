-- What was changed, by whom, when and why: appended to, and never rewritten.
CREATE TABLE change_record (
  id              uuid         NOT NULL,
  subject         varchar(40)  NOT NULL,
  subject_id      uuid         NOT NULL,
  type            varchar(60)  NOT NULL,
  recorded_at     timestamptz  NOT NULL,
  actor           varchar(255) NOT NULL,
  -- The day from which the change holds; it may be long before it was recorded.
  effective_on    date         NOT NULL,
  reason          varchar(4000),
  -- The fields that changed, without any person in them.
  state_before    jsonb,
  state_after     jsonb,
  -- The same of a person; an erasure empties these and nothing else.
  person_ref      uuid,
  personal_before jsonb,
  personal_after  jsonb,
  CONSTRAINT pk_change_record PRIMARY KEY (id)
);
CREATE INDEX ix_change_record_time ON change_record (recorded_at, id);
CREATE INDEX ix_change_record_subject ON change_record (subject, subject_id, recorded_at, id);
CREATE INDEX ix_change_record_type ON change_record (type, recorded_at, id);
CREATE INDEX ix_change_record_person ON change_record (person_ref) WHERE person_ref IS NOT NULL;

CREATE FUNCTION keep_change_record() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  personal CONSTANT text[] := ARRAY['person_ref', 'personal_before', 'personal_after'];
BEGIN
  IF TG_OP = 'UPDATE'
    AND to_jsonb(NEW) - personal = to_jsonb(OLD) - personal
    AND (NEW.person_ref IS NULL OR NEW.person_ref IS NOT DISTINCT FROM OLD.person_ref)
    AND NEW.personal_before IS NULL
    AND NEW.personal_after IS NULL
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'change_record is append-only' USING ERRCODE = 'restrict_violation';
END
$$;
CREATE TRIGGER tr_change_record_kept BEFORE UPDATE OR DELETE ON change_record
  FOR EACH ROW EXECUTE FUNCTION keep_change_record();
CREATE TRIGGER tr_change_record_not_truncated BEFORE TRUNCATE ON change_record
  FOR EACH STATEMENT EXECUTE FUNCTION keep_change_record();
