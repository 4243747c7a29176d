-- Calls for bids to host a coming General Assembly (E9).
CREATE TABLE hosting_call (
  id                  uuid        NOT NULL,
  -- Which Assembly is to be hosted.
  ordinal             integer     NOT NULL,
  description         text        NOT NULL,
  -- The first instant at which a bid is late.
  closes_at           timestamptz NOT NULL,
  state               text        NOT NULL,
  cancellation_reason text,
  decided_bid_id      uuid,
  decided_by_body     text,
  -- Of the Executive Committee's decision; or the election in which the Assembly decided.
  decision_reference  text,
  election_id         uuid,
  decided_at          timestamptz,
  decided_by          text,
  version             bigint      NOT NULL DEFAULT 0,
  created_at          timestamptz NOT NULL,
  created_by          text        NOT NULL,
  CONSTRAINT pk_hosting_call PRIMARY KEY (id),
  CONSTRAINT ck_hosting_call_ordinal CHECK (ordinal > 0),
  CONSTRAINT ck_hosting_call_state CHECK (state IN ('OPEN', 'DECIDED', 'CANCELLED')),
  CONSTRAINT ck_hosting_call_cancelled
    CHECK ((state = 'CANCELLED') = (cancellation_reason IS NOT NULL)),
  CONSTRAINT ck_hosting_call_decided CHECK (
    num_nulls(decided_bid_id, decided_by_body, decided_at, decided_by)
      = CASE WHEN state = 'DECIDED' THEN 0 ELSE 4 END),
  CONSTRAINT ck_hosting_call_body CHECK (
    CASE decided_by_body
      WHEN 'EXECUTIVE_COMMITTEE' THEN decision_reference IS NOT NULL AND election_id IS NULL
      WHEN 'GENERAL_ASSEMBLY' THEN decision_reference IS NULL AND election_id IS NOT NULL
      ELSE num_nonnulls(decided_by_body, decision_reference, election_id) = 0
    END)
);
-- An Assembly is called for once, unless the call was cancelled.
CREATE UNIQUE INDEX uq_hosting_call_ordinal ON hosting_call (ordinal) WHERE state <> 'CANCELLED';
CREATE INDEX ix_hosting_call_closes_at ON hosting_call (closes_at DESC, id DESC);

-- By what bids are compared; the weights of a call sum to 1.
CREATE TABLE hosting_criterion (
  id       uuid          NOT NULL,
  call_id  uuid          NOT NULL,
  position smallint      NOT NULL,
  name     text          NOT NULL,
  guidance text,
  weight   numeric(5, 4) NOT NULL,
  CONSTRAINT pk_hosting_criterion PRIMARY KEY (id),
  CONSTRAINT fk_hosting_criterion_call FOREIGN KEY (call_id) REFERENCES hosting_call (id),
  CONSTRAINT uq_hosting_criterion_call UNIQUE (call_id, id),
  CONSTRAINT uq_hosting_criterion_position UNIQUE (call_id, position),
  CONSTRAINT ck_hosting_criterion_weight CHECK (weight > 0 AND weight <= 1)
);

CREATE TABLE hosting_bid (
  id           uuid        NOT NULL,
  call_id      uuid        NOT NULL,
  member_id    uuid        NOT NULL,
  -- As it was called when it bid.
  member_name  text        NOT NULL,
  venue        text        NOT NULL,
  starts_on    date        NOT NULL,
  ends_on      date        NOT NULL,
  proposal     text        NOT NULL,
  state        text        NOT NULL,
  submitted_at timestamptz NOT NULL,
  submitted_by text        NOT NULL,
  withdrawn_at timestamptz,
  version      bigint      NOT NULL DEFAULT 0,
  CONSTRAINT pk_hosting_bid PRIMARY KEY (id),
  CONSTRAINT fk_hosting_bid_call FOREIGN KEY (call_id) REFERENCES hosting_call (id),
  CONSTRAINT uq_hosting_bid_call UNIQUE (call_id, id),
  CONSTRAINT ck_hosting_bid_days CHECK (starts_on <= ends_on),
  CONSTRAINT ck_hosting_bid_state CHECK (state IN ('SUBMITTED', 'WITHDRAWN')
    AND (state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL))
);
CREATE UNIQUE INDEX uq_hosting_bid_member ON hosting_bid (call_id, member_id)
  WHERE state = 'SUBMITTED';
CREATE INDEX ix_hosting_bid_call ON hosting_bid (call_id, member_name, id);
ALTER TABLE hosting_call ADD CONSTRAINT fk_hosting_call_bid
  FOREIGN KEY (id, decided_bid_id) REFERENCES hosting_bid (call_id, id);

-- What somebody finds of a bid: a mark by each criterion.
CREATE TABLE hosting_evaluation (
  bid_id       uuid        NOT NULL,
  call_id      uuid        NOT NULL,
  evaluator    text        NOT NULL,
  remark       text,
  evaluated_at timestamptz NOT NULL,
  CONSTRAINT pk_hosting_evaluation PRIMARY KEY (bid_id, evaluator),
  CONSTRAINT fk_hosting_evaluation_bid FOREIGN KEY (call_id, bid_id)
    REFERENCES hosting_bid (call_id, id),
  CONSTRAINT uq_hosting_evaluation_call UNIQUE (call_id, bid_id, evaluator)
);
CREATE TABLE hosting_mark (
  call_id      uuid          NOT NULL,
  bid_id       uuid          NOT NULL,
  evaluator    text          NOT NULL,
  criterion_id uuid          NOT NULL,
  mark         numeric(4, 2) NOT NULL,
  CONSTRAINT pk_hosting_mark PRIMARY KEY (bid_id, evaluator, criterion_id),
  CONSTRAINT fk_hosting_mark_evaluation FOREIGN KEY (call_id, bid_id, evaluator)
    REFERENCES hosting_evaluation (call_id, bid_id, evaluator) ON DELETE CASCADE,
  CONSTRAINT fk_hosting_mark_criterion FOREIGN KEY (call_id, criterion_id)
    REFERENCES hosting_criterion (call_id, id),
  CONSTRAINT ck_hosting_mark CHECK (mark BETWEEN 0 AND 10)
);
