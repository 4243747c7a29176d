-- The billing of a fee year as a job that goes on where it stopped (F10, F11).
CREATE TABLE fee_run (
  id                 uuid        NOT NULL,
  fee_year           integer     NOT NULL,
  dry_run            boolean     NOT NULL,
  state              text        NOT NULL,
  schedule_id        uuid        NOT NULL,
  -- Indicators up to this revision count (F6); set when the run starts, and again when it resumes.
  indicator_revision bigint,
  -- SCAN goes through all accounts, REVISIT through the exceptions that are left.
  phase              text        NOT NULL,
  revisit_due        boolean     NOT NULL DEFAULT false,
  -- The last member dealt with in this phase.
  reached            uuid,
  accounts_total     integer     NOT NULL DEFAULT 0,
  accounts_done      integer     NOT NULL DEFAULT 0,
  liable             integer     NOT NULL DEFAULT 0,
  issued             integer     NOT NULL DEFAULT 0,
  already_issued     integer     NOT NULL DEFAULT 0,
  exceptions         integer     NOT NULL DEFAULT 0,
  failure            text,
  requested_by       text        NOT NULL,
  requested_at       timestamptz NOT NULL,
  started_at         timestamptz,
  finished_at        timestamptz,
  CONSTRAINT pk_fee_run PRIMARY KEY (id),
  CONSTRAINT fk_fee_run_schedule FOREIGN KEY (schedule_id) REFERENCES fee_schedule (id),
  CONSTRAINT ck_fee_run_state CHECK (
    state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'COMPLETED_WITH_EXCEPTIONS', 'FAILED')),
  CONSTRAINT ck_fee_run_phase CHECK (phase IN ('SCAN', 'REVISIT')),
  CONSTRAINT ck_fee_run_counts CHECK (liable = issued + already_issued + exceptions),
  CONSTRAINT ck_fee_run_finished CHECK ((state IN ('QUEUED', 'RUNNING')) = (finished_at IS NULL)),
  CONSTRAINT ck_fee_run_failure CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);
CREATE INDEX ix_fee_run_unfinished ON fee_run (requested_at) WHERE state IN ('QUEUED', 'RUNNING');

-- The members that a run could not bill, and why (F10). One row a member: a run counts members.
CREATE TABLE fee_run_exception (
  run_id      uuid    NOT NULL,
  member_id   uuid    NOT NULL,
  member_name text    NOT NULL,
  code        text    NOT NULL,
  detail      text    NOT NULL,
  country     char(2) NOT NULL,
  -- The year whose figure is missing.
  year        integer NOT NULL,
  CONSTRAINT pk_fee_run_exception PRIMARY KEY (run_id, member_id),
  CONSTRAINT fk_fee_run_exception_run FOREIGN KEY (run_id) REFERENCES fee_run (id),
  CONSTRAINT ck_fee_run_exception_code CHECK (
    code IN ('INDICATOR_MISSING', 'POPULATION_MISSING', 'CELL_MISSING'))
);
