-- F11: a run can be cancelled, for good: what it has issued stays, and another run issues the rest.
ALTER TABLE fee_run
  ADD COLUMN cancelled_by text,
  DROP CONSTRAINT ck_fee_run_state,
  ADD CONSTRAINT ck_fee_run_state CHECK (state IN (
    'QUEUED', 'RUNNING', 'COMPLETED', 'COMPLETED_WITH_EXCEPTIONS', 'FAILED', 'CANCELLED')),
  ADD CONSTRAINT ck_fee_run_cancelled CHECK ((state = 'CANCELLED') = (cancelled_by IS NOT NULL));
