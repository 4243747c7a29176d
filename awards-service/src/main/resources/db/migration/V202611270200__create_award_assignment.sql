-- Runs of the solver that share the entries out among the judges (A6).
CREATE TABLE award_assignment_run (
  id           uuid        NOT NULL,
  edition_id   uuid        NOT NULL,
  state        text        NOT NULL,
  -- What it was begun for.
  cause        text        NOT NULL DEFAULT 'REQUESTED',
  -- How often it was begun: after a crash, or because the panel changed meanwhile, it begins again.
  attempts     integer     NOT NULL DEFAULT 0,
  -- Until when the process that took it may be on it, by the database's clock: that of the service
  -- may be moved, and this must not.
  leased_until timestamptz,
  score        text,
  result       jsonb,
  failure      text,
  requested_at timestamptz NOT NULL,
  requested_by text        NOT NULL,
  started_at   timestamptz,
  finished_at  timestamptz,
  CONSTRAINT pk_award_assignment_run PRIMARY KEY (id),
  CONSTRAINT fk_award_assignment_run_edition
    FOREIGN KEY (edition_id) REFERENCES award_edition (id),
  CONSTRAINT ck_award_assignment_run_state
    CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'INFEASIBLE', 'FAILED')),
  CONSTRAINT ck_award_assignment_run_cause
    CHECK (cause IN ('REQUESTED', 'JUDGE_LEFT', 'CONFLICT_DECLARED')),
  CONSTRAINT ck_award_assignment_run_lease
    CHECK ((state = 'RUNNING') = (leased_until IS NOT NULL)),
  CONSTRAINT ck_award_assignment_run_finished
    CHECK ((state IN ('QUEUED', 'RUNNING')) = (finished_at IS NULL)),
  CONSTRAINT ck_award_assignment_run_failure CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);
-- One at a time in an edition.
CREATE UNIQUE INDEX uq_award_assignment_run_active ON award_assignment_run (edition_id)
  WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX ix_award_assignment_run_edition ON award_assignment_run (edition_id, id);

-- Which judge scores which entry.
CREATE TABLE award_assignment (
  id             uuid        NOT NULL,
  edition_id     uuid        NOT NULL,
  judge_id       uuid        NOT NULL,
  entry_id       uuid        NOT NULL,
  run_id         uuid        NOT NULL,
  state          text        NOT NULL,
  assigned_at    timestamptz NOT NULL,
  released_at    timestamptz,
  release_reason text,
  CONSTRAINT pk_award_assignment PRIMARY KEY (id),
  CONSTRAINT fk_award_assignment_judge
    FOREIGN KEY (edition_id, judge_id) REFERENCES award_judge (edition_id, id),
  CONSTRAINT fk_award_assignment_entry
    FOREIGN KEY (edition_id, entry_id) REFERENCES award_entry (edition_id, id),
  CONSTRAINT fk_award_assignment_run FOREIGN KEY (run_id) REFERENCES award_assignment_run (id),
  CONSTRAINT ck_award_assignment_state CHECK (state IN ('ACTIVE', 'RELEASED')),
  CONSTRAINT ck_award_assignment_released CHECK (
    (state = 'RELEASED') = (released_at IS NOT NULL)
      AND (state = 'RELEASED') = (release_reason IS NOT NULL)),
  CONSTRAINT ck_award_assignment_release_reason CHECK (release_reason IN
    ('JUDGE_LEFT', 'CONFLICT', 'ENTRY_WITHDRAWN', 'NOT_COMPETING', 'MOVED'))
);
CREATE UNIQUE INDEX uq_award_assignment_active ON award_assignment (judge_id, entry_id)
  WHERE state = 'ACTIVE';
CREATE INDEX ix_award_assignment_entry ON award_assignment (entry_id, judge_id);
CREATE INDEX ix_award_assignment_edition ON award_assignment (edition_id, id);
