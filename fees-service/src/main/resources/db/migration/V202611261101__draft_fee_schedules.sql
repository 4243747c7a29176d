-- Schedules are drafted, voted on, and activated; from then on they never change (F3a, F9).
ALTER TABLE fee_schedule
  ADD COLUMN version            bigint      NOT NULL DEFAULT 0,
  -- The schedule whose cells were taken, and by how much they were changed. No reference: it may have
  -- been a draft that was given up.
  ADD COLUMN based_on           uuid,
  ADD COLUMN change_percent     numeric(6,2),
  ADD COLUMN created_at         timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN created_by         text        NOT NULL DEFAULT 'the brochure of March 2016',
  ADD COLUMN activated_at       timestamptz,
  ADD COLUMN activated_by       text,
  -- Of the committee's or the Assembly's decision.
  ADD COLUMN decision_reference text,
  ADD CONSTRAINT ck_fee_schedule_change CHECK (change_percent IS NULL OR based_on IS NOT NULL),
  ADD CONSTRAINT ck_fee_schedule_from CHECK (effective_from_year BETWEEN 1900 AND 9999);

ALTER TABLE fee_schedule
  ALTER COLUMN created_at DROP DEFAULT,
  ALTER COLUMN created_by DROP DEFAULT;

-- A function that answers rows of a table names its columns once and for all: again, with the new ones.
CREATE OR REPLACE FUNCTION fee_schedule_in_force(p_fee_year integer) RETURNS SETOF fee_schedule
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
  BEGIN ATOMIC
    SELECT s.* FROM fee_schedule s WHERE s.status = 'ACTIVE' AND s.effective_years @> p_fee_year;
  END;

-- Of an active schedule only the last year may be set, when another one follows it.
CREATE FUNCTION keep_active_schedule() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'ACTIVE' AND (TG_OP = 'DELETE'
      OR to_jsonb(NEW) - ARRAY['effective_to_year', 'effective_years', 'version']
         <> to_jsonb(OLD) - ARRAY['effective_to_year', 'effective_years', 'version']) THEN
    RAISE EXCEPTION 'Schedule % is active and never changes', OLD.code
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'tr_fee_schedule_keep_active';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER tr_fee_schedule_keep_active BEFORE UPDATE OR DELETE ON fee_schedule
  FOR EACH ROW EXECUTE FUNCTION keep_active_schedule();

-- The schedule is locked against its activation before its status is read.
CREATE FUNCTION keep_active_chart() RETURNS trigger
  LANGUAGE plpgsql AS $$
DECLARE
  active boolean;
BEGIN
  SELECT bool_or(s.status = 'ACTIVE') INTO active
    FROM (SELECT status FROM fee_schedule
           WHERE id IN (OLD.schedule_id, NEW.schedule_id) FOR SHARE) s;
  IF active THEN
    RAISE EXCEPTION 'The charts of an active schedule never change'
      USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'tr_fee_cell_keep_active';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER tr_fee_cell_keep_active BEFORE INSERT OR UPDATE OR DELETE ON fee_cell
  FOR EACH ROW EXECUTE FUNCTION keep_active_chart();
