-- Runs of the solver that share the entries out among the judges (A6).
CREATE TABLE award_assignment_run (
  id           uuid        NOT NULL,
  edition_id   uuid        NOT NULL,
  state        text        NOT NULL,
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
    CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'INFEASIBLE', 'FAILED'))
);
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
  CONSTRAINT ck_award_assignment_released CHECK ((state = 'RELEASED') = (released_at IS NOT NULL))
);
CREATE UNIQUE INDEX uq_award_assignment_active ON award_assignment (judge_id, entry_id)
  WHERE state = 'ACTIVE';
CREATE INDEX ix_award_assignment_entry ON award_assignment (entry_id, judge_id);
CREATE INDEX ix_award_assignment_edition ON award_assignment (edition_id, id);
