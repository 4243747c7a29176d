-- A judge's scores of an entry (A6): a draft, then final, or an abstention, which is not zero.
CREATE TABLE award_score_sheet (
  id                uuid        NOT NULL,
  edition_id        uuid        NOT NULL,
  judge_id          uuid        NOT NULL,
  entry_id          uuid        NOT NULL,
  state             text        NOT NULL,
  abstention_reason text,
  comment           text,
  settled_at        timestamptz,
  version           bigint      NOT NULL DEFAULT 0,
  created_at        timestamptz NOT NULL,
  updated_at        timestamptz NOT NULL,
  CONSTRAINT pk_award_score_sheet PRIMARY KEY (id),
  CONSTRAINT fk_award_score_sheet_judge
    FOREIGN KEY (edition_id, judge_id) REFERENCES award_judge (edition_id, id),
  CONSTRAINT fk_award_score_sheet_entry
    FOREIGN KEY (edition_id, entry_id) REFERENCES award_entry (edition_id, id),
  CONSTRAINT uq_award_score_sheet UNIQUE (judge_id, entry_id),
  CONSTRAINT ck_award_score_sheet_state CHECK (state IN ('DRAFT', 'FINAL', 'ABSTAINED')),
  CONSTRAINT ck_award_score_sheet_settled CHECK ((state = 'DRAFT') = (settled_at IS NULL)),
  CONSTRAINT ck_award_score_sheet_abstention
    CHECK ((state = 'ABSTAINED') = (abstention_reason IS NOT NULL))
);
CREATE INDEX ix_award_score_sheet_entry ON award_score_sheet (entry_id, judge_id);
CREATE INDEX ix_award_score_sheet_edition ON award_score_sheet (edition_id, state);

CREATE TABLE award_score (
  sheet_id     uuid         NOT NULL,
  criterion_id uuid         NOT NULL,
  value        numeric(6,2) NOT NULL,
  comment      text,
  CONSTRAINT pk_award_score PRIMARY KEY (sheet_id, criterion_id),
  CONSTRAINT fk_award_score_sheet
    FOREIGN KEY (sheet_id) REFERENCES award_score_sheet (id) ON DELETE CASCADE,
  CONSTRAINT fk_award_score_criterion FOREIGN KEY (criterion_id) REFERENCES award_criterion (id)
);

-- What final scores were before they were changed, and why. Append-only.
CREATE TABLE award_score_amendment (
  id         uuid        NOT NULL,
  sheet_id   uuid        NOT NULL,
  before     jsonb       NOT NULL,
  after      jsonb       NOT NULL,
  reason     text        NOT NULL,
  amended_at timestamptz NOT NULL,
  amended_by text        NOT NULL,
  CONSTRAINT pk_award_score_amendment PRIMARY KEY (id),
  CONSTRAINT fk_award_score_amendment_sheet
    FOREIGN KEY (sheet_id) REFERENCES award_score_sheet (id)
);
CREATE INDEX ix_award_score_amendment_sheet ON award_score_amendment (sheet_id, id);
