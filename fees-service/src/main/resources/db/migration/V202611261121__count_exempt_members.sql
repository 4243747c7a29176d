-- F8: runs count the members that are exempt.
ALTER TABLE fee_run
  ADD COLUMN exempt integer NOT NULL DEFAULT 0,
  DROP CONSTRAINT ck_fee_run_counts,
  ADD CONSTRAINT ck_fee_run_counts CHECK (liable = issued + already_issued + exempt + exceptions);
