-- Judges whom members propose (A5); the Secretariat appoints from them.
CREATE TABLE award_judge_nomination (
  id           uuid        NOT NULL,
  edition_id   uuid        NOT NULL,
  member_id    uuid        NOT NULL,
  name         text        NOT NULL,
  email        text        NOT NULL,
  language     text        NOT NULL,
  expertise    text[]      NOT NULL,
  statement    text        NOT NULL,
  state        text        NOT NULL,
  state_reason text,
  -- Who came of it.
  judge_id     uuid,
  nominated_at timestamptz NOT NULL,
  nominated_by text        NOT NULL,
  settled_at   timestamptz,
  settled_by   text,
  CONSTRAINT pk_award_judge_nomination PRIMARY KEY (id),
  CONSTRAINT fk_award_judge_nomination_edition
    FOREIGN KEY (edition_id) REFERENCES award_edition (id),
  CONSTRAINT fk_award_judge_nomination_judge
    FOREIGN KEY (edition_id, judge_id) REFERENCES award_judge (edition_id, id),
  CONSTRAINT uq_award_judge_nomination_judge UNIQUE (judge_id),
  CONSTRAINT ck_award_judge_nomination_expertise CHECK (
    cardinality(expertise) > 0 AND expertise <@ ARRAY['IT', 'PUBLIC_ADMINISTRATION']),
  CONSTRAINT ck_award_judge_nomination_state
    CHECK (state IN ('PROPOSED', 'APPOINTED', 'REFUSED', 'WITHDRAWN')),
  CONSTRAINT ck_award_judge_nomination_appointed
    CHECK ((state = 'APPOINTED') = (judge_id IS NOT NULL)),
  CONSTRAINT ck_award_judge_nomination_refused
    CHECK (state <> 'REFUSED' OR state_reason IS NOT NULL),
  CONSTRAINT ck_award_judge_nomination_settled CHECK (
    num_nulls(settled_at, settled_by) = CASE WHEN state = 'PROPOSED' THEN 2 ELSE 0 END)
);
-- A member proposes nobody twice.
CREATE UNIQUE INDEX uq_award_judge_nomination_open
  ON award_judge_nomination (edition_id, member_id, lower(email)) WHERE state = 'PROPOSED';
CREATE INDEX ix_award_judge_nomination_edition ON award_judge_nomination (edition_id, id);
CREATE INDEX ix_award_judge_nomination_member
  ON award_judge_nomination (edition_id, member_id, id);
