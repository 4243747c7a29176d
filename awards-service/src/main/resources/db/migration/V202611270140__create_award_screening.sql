-- Who found an entry eligible or not, and why (A4). The latest one counts. Append-only.
CREATE TABLE award_screening (
  id          uuid        NOT NULL,
  entry_id    uuid        NOT NULL,
  outcome     text        NOT NULL,
  reasons     text[]      NOT NULL,
  note        text,
  screened_at timestamptz NOT NULL,
  screened_by text        NOT NULL,
  CONSTRAINT pk_award_screening PRIMARY KEY (id),
  CONSTRAINT fk_award_screening_entry FOREIGN KEY (entry_id) REFERENCES award_entry (id),
  CONSTRAINT ck_award_screening_outcome CHECK (outcome IN ('ELIGIBLE', 'INELIGIBLE')),
  CONSTRAINT ck_award_screening_reasons
    CHECK (outcome = 'ELIGIBLE' OR cardinality(reasons) > 0)
);
CREATE INDEX ix_award_screening_entry ON award_screening (entry_id, id);

-- Rounds that narrow the eligible entries down; the last one counts. None is needed.
CREATE TABLE award_shortlist_round (
  id         uuid        NOT NULL,
  edition_id uuid        NOT NULL,
  number     smallint    NOT NULL,
  reason     text        NOT NULL,
  decided_at timestamptz NOT NULL,
  decided_by text        NOT NULL,
  CONSTRAINT pk_award_shortlist_round PRIMARY KEY (id),
  CONSTRAINT fk_award_shortlist_round_edition
    FOREIGN KEY (edition_id) REFERENCES award_edition (id),
  CONSTRAINT uq_award_shortlist_round_number UNIQUE (edition_id, number)
);
CREATE TABLE award_shortlist_entry (
  round_id   uuid NOT NULL,
  entry_id   uuid NOT NULL,
  CONSTRAINT pk_award_shortlist_entry PRIMARY KEY (round_id, entry_id),
  CONSTRAINT fk_award_shortlist_entry_round
    FOREIGN KEY (round_id) REFERENCES award_shortlist_round (id),
  CONSTRAINT fk_award_shortlist_entry_entry FOREIGN KEY (entry_id) REFERENCES award_entry (id)
);
CREATE INDEX ix_award_shortlist_entry_entry ON award_shortlist_entry (entry_id);

-- What is judged: what is eligible, and on the last shortlist where there is one.
CREATE VIEW competing_entry AS
SELECT e.*
  FROM award_entry e
 WHERE e.state = 'ELIGIBLE'
   AND (NOT EXISTS (SELECT FROM award_shortlist_round r WHERE r.edition_id = e.edition_id)
     OR EXISTS (
          SELECT FROM award_shortlist_entry s
            JOIN award_shortlist_round r ON r.id = s.round_id
           WHERE s.entry_id = e.id
             AND r.number = (SELECT max(l.number) FROM award_shortlist_round l
                              WHERE l.edition_id = e.edition_id)));
