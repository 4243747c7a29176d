-- Editions of the WeGO Awards (A1, A4), with what each of them sets for itself.
CREATE TABLE award_edition (
  id                     uuid         NOT NULL,
  year                   integer      NOT NULL,
  title                  text         NOT NULL,
  phase                  text         NOT NULL,
  assembly_event_id      uuid,
  -- The zone in which the instants of the timeline are told.
  time_zone              text         NOT NULL,
  call_opens_at          timestamptz,
  -- The first instant that is late.
  call_closes_at         timestamptz,
  judging_closes_at      timestamptz,
  entries_per_city       smallint     NOT NULL,
  judges_per_entry       smallint     NOT NULL,
  score_min              numeric(6,2) NOT NULL,
  score_max              numeric(6,2) NOT NULL,
  blind_review           boolean      NOT NULL,
  -- Whether a judge does not even see an entry that a conflict keeps him or her from (A5).
  conflicts_hide_entries boolean      NOT NULL,
  -- Decides the last ties (A7): published before anybody scores.
  lot_seed               text,
  lot_seed_published_at  timestamptz,
  announced_at           timestamptz,
  event_sequence         bigint       NOT NULL DEFAULT 0,
  version                bigint       NOT NULL DEFAULT 0,
  created_at             timestamptz  NOT NULL,
  created_by             text         NOT NULL,
  CONSTRAINT pk_award_edition PRIMARY KEY (id),
  CONSTRAINT uq_award_edition_year UNIQUE (year),
  CONSTRAINT ck_award_edition_year CHECK (year BETWEEN 2012 AND 2200),
  CONSTRAINT ck_award_edition_phase CHECK (phase IN
    ('DRAFT', 'CALL_OPEN', 'SCREENING', 'JUDGING', 'DELIBERATION', 'DECIDED', 'ANNOUNCED')),
  CONSTRAINT ck_award_edition_call CHECK (call_opens_at < call_closes_at),
  CONSTRAINT ck_award_edition_judging CHECK (call_closes_at < judging_closes_at),
  CONSTRAINT ck_award_edition_timeline
    CHECK (phase = 'DRAFT' OR num_nulls(call_opens_at, call_closes_at) = 0),
  CONSTRAINT ck_award_edition_limits
    CHECK (entries_per_city BETWEEN 1 AND 20 AND judges_per_entry BETWEEN 1 AND 15),
  CONSTRAINT ck_award_edition_scale CHECK (score_min < score_max),
  CONSTRAINT ck_award_edition_seed CHECK ((lot_seed IS NULL) = (lot_seed_published_at IS NULL)),
  CONSTRAINT ck_award_edition_announced CHECK ((phase = 'ANNOUNCED') = (announced_at IS NOT NULL))
);

-- The categories in which an edition is held (A2), and how many prizes each has (A8).
CREATE TABLE award_edition_category (
  edition_id         uuid     NOT NULL,
  category           text     NOT NULL,
  best_prizes        smallint NOT NULL,
  outstanding_prizes smallint NOT NULL,
  CONSTRAINT pk_award_edition_category PRIMARY KEY (edition_id, category),
  CONSTRAINT fk_award_edition_category_edition
    FOREIGN KEY (edition_id) REFERENCES award_edition (id) ON DELETE CASCADE,
  CONSTRAINT ck_award_edition_category_category CHECK (category IN
    ('SERVICES', 'EFFICIENCY', 'OPEN_CITY', 'URBAN_MANAGEMENT', 'DIGITAL_DIVIDE')),
  CONSTRAINT ck_award_edition_category_prizes
    CHECK (best_prizes BETWEEN 0 AND 10 AND outstanding_prizes BETWEEN 0 AND 10)
);

-- What judges score (A6). The weights of an edition's criteria sum to 1 once its call is open.
CREATE TABLE award_criterion (
  id         uuid         NOT NULL,
  edition_id uuid         NOT NULL,
  position   smallint     NOT NULL,
  name       text         NOT NULL,
  guidance   text,
  weight     numeric(5,4) NOT NULL,
  CONSTRAINT pk_award_criterion PRIMARY KEY (id),
  CONSTRAINT fk_award_criterion_edition
    FOREIGN KEY (edition_id) REFERENCES award_edition (id) ON DELETE CASCADE,
  CONSTRAINT uq_award_criterion_position UNIQUE (edition_id, position),
  CONSTRAINT uq_award_criterion_name UNIQUE (edition_id, name),
  CONSTRAINT ck_award_criterion_weight CHECK (weight > 0 AND weight <= 1)
);

-- Who may do what in which phase (A4). An edition takes the default ones when it is created.
CREATE TABLE award_permission_default (
  phase text NOT NULL,
  party text NOT NULL,
  act   text NOT NULL,
  CONSTRAINT pk_award_permission_default PRIMARY KEY (phase, party, act)
);
CREATE TABLE award_permission (
  edition_id uuid NOT NULL,
  phase      text NOT NULL,
  party      text NOT NULL,
  act        text NOT NULL,
  CONSTRAINT pk_award_permission PRIMARY KEY (edition_id, phase, party, act),
  CONSTRAINT fk_award_permission_edition
    FOREIGN KEY (edition_id) REFERENCES award_edition (id) ON DELETE CASCADE
);
INSERT INTO award_permission_default (phase, party, act)
SELECT phase, party, act
  FROM (VALUES
    ('SECRETARIAT', 'EDIT_EDITION', ARRAY['DRAFT']),
    ('SECRETARIAT', 'EXTEND_CALL', ARRAY['CALL_OPEN']),
    ('ENTRANT', 'DRAFT_ENTRY', ARRAY['CALL_OPEN']),
    ('ENTRANT', 'SUBMIT_ENTRY', ARRAY['CALL_OPEN']),
    ('ENTRANT', 'WITHDRAW_ENTRY', ARRAY['CALL_OPEN', 'SCREENING', 'JUDGING']),
    ('ENTRANT', 'SEE_ENTRY', ARRAY['CALL_OPEN', 'SCREENING', 'JUDGING', 'DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('SECRETARIAT', 'SEE_ENTRY', ARRAY['CALL_OPEN', 'SCREENING', 'JUDGING', 'DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('JUDGE', 'SEE_ENTRY', ARRAY['JUDGING', 'DELIBERATION', 'DECIDED']),
    ('SECRETARIAT', 'SCREEN_ENTRY', ARRAY['CALL_OPEN', 'SCREENING']),
    ('SECRETARIAT', 'SHORTLIST', ARRAY['SCREENING']),
    ('MEMBER', 'NOMINATE_JUDGE', ARRAY['DRAFT', 'CALL_OPEN', 'SCREENING']),
    ('SECRETARIAT', 'APPOINT_JUDGE', ARRAY['DRAFT', 'CALL_OPEN', 'SCREENING', 'JUDGING']),
    ('JUDGE', 'DECLARE_CONFLICT', ARRAY['SCREENING', 'JUDGING', 'DELIBERATION']),
    ('SECRETARIAT', 'ASSIGN_JUDGES', ARRAY['SCREENING', 'JUDGING']),
    ('JUDGE', 'SCORE', ARRAY['JUDGING']),
    ('JUDGE', 'SEE_OWN_SCORES', ARRAY['JUDGING', 'DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('JUDGE', 'SEE_PANEL_SCORES', ARRAY['JUDGING', 'DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('SECRETARIAT', 'SEE_PANEL_SCORES', ARRAY['DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('SECRETARIAT', 'SEE_PROGRESS', ARRAY['JUDGING', 'DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('JUDGE', 'SEE_RANKING', ARRAY['DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('SECRETARIAT', 'SEE_RANKING', ARRAY['DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('SECRETARIAT', 'DECIDE_PRIZE', ARRAY['DELIBERATION']),
    ('SECRETARIAT', 'SEE_PRIZES', ARRAY['DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('JUDGE', 'SEE_PRIZES', ARRAY['DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('ENTRANT', 'SEE_PRIZES', ARRAY['ANNOUNCED']),
    ('PUBLIC', 'SEE_PRIZES', ARRAY['ANNOUNCED']),
    ('SECRETARIAT', 'ANNOUNCE', ARRAY['DECIDED'])
  ) AS rule (party, act, phases), unnest(rule.phases) AS phase;

-- Every change of phase. Append-only.
CREATE TABLE award_phase_change (
  id         uuid        NOT NULL,
  edition_id uuid        NOT NULL,
  from_phase text        NOT NULL,
  to_phase   text        NOT NULL,
  reason     text,
  changed_at timestamptz NOT NULL,
  changed_by text        NOT NULL,
  CONSTRAINT pk_award_phase_change PRIMARY KEY (id),
  CONSTRAINT fk_award_phase_change_edition FOREIGN KEY (edition_id) REFERENCES award_edition (id)
);
CREATE INDEX ix_award_phase_change_edition ON award_phase_change (edition_id, id);

-- Every extension of a call. Append-only.
CREATE TABLE award_call_extension (
  id          uuid        NOT NULL,
  edition_id  uuid        NOT NULL,
  closed_at   timestamptz NOT NULL,
  closes_at   timestamptz NOT NULL,
  reason      text        NOT NULL,
  extended_at timestamptz NOT NULL,
  extended_by text        NOT NULL,
  CONSTRAINT pk_award_call_extension PRIMARY KEY (id),
  CONSTRAINT fk_award_call_extension_edition
    FOREIGN KEY (edition_id) REFERENCES award_edition (id),
  CONSTRAINT ck_award_call_extension_later CHECK (closes_at > closed_at)
);
CREATE INDEX ix_award_call_extension_edition ON award_call_extension (edition_id, id);
