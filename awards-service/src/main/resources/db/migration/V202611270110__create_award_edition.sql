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
  -- In which entries are written (A3): a primary BCP 47 tag.
  entry_language         text         NOT NULL,
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
  CONSTRAINT fk_award_edition_assembly
    FOREIGN KEY (assembly_event_id) REFERENCES known_assembly (event_id),
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
  CONSTRAINT ck_award_edition_language CHECK (entry_language ~ '^[a-z]{2,3}$'),
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

-- Who may do what in which phase (A4): all that an edition can permit. FIXED holds in each one,
-- GRANTED unless a draft takes it away, WITHHELD only where a draft permits it.
CREATE TABLE award_permission_default (
  phase  text NOT NULL,
  party  text NOT NULL,
  act    text NOT NULL,
  choice text NOT NULL DEFAULT 'GRANTED',
  CONSTRAINT pk_award_permission_default PRIMARY KEY (phase, party, act),
  CONSTRAINT ck_award_permission_default_phase CHECK (phase IN
    ('DRAFT', 'CALL_OPEN', 'SCREENING', 'JUDGING', 'DELIBERATION', 'DECIDED', 'ANNOUNCED')),
  CONSTRAINT ck_award_permission_default_party
    CHECK (party IN ('PUBLIC', 'ENTRANT', 'MEMBER', 'JUDGE', 'SECRETARIAT')),
  CONSTRAINT ck_award_permission_default_choice
    CHECK (choice IN ('FIXED', 'GRANTED', 'WITHHELD'))
);
CREATE TABLE award_permission (
  edition_id uuid NOT NULL,
  phase      text NOT NULL,
  party      text NOT NULL,
  act        text NOT NULL,
  CONSTRAINT pk_award_permission PRIMARY KEY (edition_id, phase, party, act),
  CONSTRAINT fk_award_permission_edition
    FOREIGN KEY (edition_id) REFERENCES award_edition (id) ON DELETE CASCADE,
  CONSTRAINT fk_award_permission_default
    FOREIGN KEY (phase, party, act) REFERENCES award_permission_default (phase, party, act)
);
INSERT INTO award_permission_default (party, act, choice, phase)
SELECT party, act, choice, phase
  FROM (VALUES
    ('SECRETARIAT', 'EDIT_EDITION', 'FIXED', ARRAY['DRAFT']),
    ('SECRETARIAT', 'EXTEND_CALL', 'FIXED', ARRAY['CALL_OPEN']),
    ('SECRETARIAT', 'PUBLISH_SEED', 'FIXED', ARRAY['CALL_OPEN', 'SCREENING']),
    ('ENTRANT', 'DRAFT_ENTRY', 'FIXED', ARRAY['CALL_OPEN']),
    ('ENTRANT', 'SUBMIT_ENTRY', 'FIXED', ARRAY['CALL_OPEN']),
    ('ENTRANT', 'WITHDRAW_ENTRY', 'FIXED', ARRAY['CALL_OPEN']),
    ('ENTRANT', 'WITHDRAW_ENTRY', 'GRANTED', ARRAY['SCREENING', 'JUDGING']),
    ('ENTRANT', 'WITHDRAW_ENTRY', 'WITHHELD', ARRAY['DELIBERATION']),
    ('ENTRANT', 'SEE_ENTRY', 'FIXED', ARRAY['CALL_OPEN', 'SCREENING', 'JUDGING', 'DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('SECRETARIAT', 'SEE_ENTRY', 'FIXED', ARRAY['CALL_OPEN', 'SCREENING', 'JUDGING', 'DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('JUDGE', 'SEE_ENTRY', 'FIXED', ARRAY['JUDGING']),
    ('JUDGE', 'SEE_ENTRY', 'GRANTED', ARRAY['DELIBERATION', 'DECIDED']),
    ('JUDGE', 'SEE_ENTRY', 'WITHHELD', ARRAY['SCREENING', 'ANNOUNCED']),
    ('SECRETARIAT', 'SCREEN_ENTRY', 'FIXED', ARRAY['SCREENING']),
    ('SECRETARIAT', 'SCREEN_ENTRY', 'GRANTED', ARRAY['CALL_OPEN']),
    ('SECRETARIAT', 'SHORTLIST', 'GRANTED', ARRAY['SCREENING']),
    ('MEMBER', 'NOMINATE_JUDGE', 'GRANTED', ARRAY['DRAFT', 'CALL_OPEN', 'SCREENING']),
    ('SECRETARIAT', 'APPOINT_JUDGE', 'FIXED', ARRAY['DRAFT', 'CALL_OPEN', 'SCREENING', 'JUDGING']),
    ('JUDGE', 'DECLARE_CONFLICT', 'FIXED', ARRAY['JUDGING']),
    ('JUDGE', 'DECLARE_CONFLICT', 'GRANTED', ARRAY['SCREENING', 'DELIBERATION']),
    ('SECRETARIAT', 'ASSIGN_JUDGES', 'FIXED', ARRAY['SCREENING', 'JUDGING']),
    ('JUDGE', 'SCORE', 'FIXED', ARRAY['JUDGING']),
    ('JUDGE', 'SEE_OWN_SCORES', 'FIXED', ARRAY['JUDGING', 'DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('JUDGE', 'SEE_PANEL_SCORES', 'GRANTED', ARRAY['JUDGING', 'DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('SECRETARIAT', 'SEE_PANEL_SCORES', 'FIXED', ARRAY['DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('SECRETARIAT', 'SEE_PROGRESS', 'FIXED', ARRAY['JUDGING', 'DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('JUDGE', 'SEE_RANKING', 'GRANTED', ARRAY['DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('SECRETARIAT', 'SEE_RANKING', 'FIXED', ARRAY['DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('SECRETARIAT', 'DECIDE_PRIZE', 'FIXED', ARRAY['DELIBERATION']),
    ('SECRETARIAT', 'SEE_PRIZES', 'FIXED', ARRAY['DELIBERATION', 'DECIDED', 'ANNOUNCED']),
    ('JUDGE', 'SEE_PRIZES', 'GRANTED', ARRAY['DELIBERATION', 'DECIDED']),
    ('JUDGE', 'SEE_PRIZES', 'FIXED', ARRAY['ANNOUNCED']),
    ('PUBLIC', 'SEE_PRIZES', 'FIXED', ARRAY['ANNOUNCED']),
    ('SECRETARIAT', 'ANNOUNCE', 'FIXED', ARRAY['DECIDED'])
  ) AS rule (party, act, choice, phases), unnest(rule.phases) AS phase;

-- Every change of phase. Append-only.
CREATE TABLE award_phase_change (
  id         uuid        NOT NULL,
  edition_id uuid        NOT NULL,
  from_phase text        NOT NULL,
  to_phase   text        NOT NULL,
  reason     text,
  -- What was missing, and waived for the reason given.
  waived     text[]      NOT NULL DEFAULT '{}',
  changed_at timestamptz NOT NULL,
  changed_by text        NOT NULL,
  CONSTRAINT pk_award_phase_change PRIMARY KEY (id),
  CONSTRAINT fk_award_phase_change_edition FOREIGN KEY (edition_id) REFERENCES award_edition (id),
  CONSTRAINT ck_award_phase_change_reason CHECK (
    reason IS NOT NULL OR cardinality(waived) = 0
      AND (from_phase, to_phase) <> ('DECIDED', 'DELIBERATION'))
);
CREATE INDEX ix_award_phase_change_edition ON award_phase_change (edition_id, id);

-- Every extension of a call. Append-only.
CREATE TABLE award_call_extension (
  id                uuid        NOT NULL,
  edition_id        uuid        NOT NULL,
  closed_at         timestamptz NOT NULL,
  closes_at         timestamptz NOT NULL,
  -- The closing of the judging before and after, null for none.
  judging_closed_at timestamptz,
  judging_closes_at timestamptz,
  reason            text        NOT NULL,
  extended_at       timestamptz NOT NULL,
  extended_by       text        NOT NULL,
  CONSTRAINT pk_award_call_extension PRIMARY KEY (id),
  CONSTRAINT fk_award_call_extension_edition
    FOREIGN KEY (edition_id) REFERENCES award_edition (id),
  CONSTRAINT ck_award_call_extension_later CHECK (closes_at > closed_at)
);
CREATE INDEX ix_award_call_extension_edition ON award_call_extension (edition_id, id);

CREATE FUNCTION refuse_edition_record_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What happened to an edition is never changed';
END $$;
CREATE TRIGGER tr_award_phase_change_append_only BEFORE UPDATE OR DELETE ON award_phase_change
  FOR EACH ROW EXECUTE FUNCTION refuse_edition_record_change();
CREATE TRIGGER tr_award_call_extension_append_only BEFORE UPDATE OR DELETE ON award_call_extension
  FOR EACH ROW EXECUTE FUNCTION refuse_edition_record_change();

-- The seed decides ties (A7), and what was announced stays announced (A9).
CREATE TRIGGER tr_award_edition_once BEFORE UPDATE ON award_edition
  FOR EACH ROW WHEN (OLD.lot_seed IS NOT NULL
      AND (OLD.lot_seed, OLD.lot_seed_published_at)
          IS DISTINCT FROM (NEW.lot_seed, NEW.lot_seed_published_at)
    OR OLD.announced_at IS NOT NULL
      AND (OLD.phase, OLD.announced_at) IS DISTINCT FROM (NEW.phase, NEW.announced_at))
  EXECUTE FUNCTION refuse_edition_record_change();
