-- What the panel decided (A8), embargoed until it is announced (A9).
ALTER TABLE award_entry
  ADD CONSTRAINT uq_award_entry_category UNIQUE (edition_id, category, id);

CREATE TABLE award_prize (
  id               uuid        NOT NULL,
  edition_id       uuid        NOT NULL,
  category         text        NOT NULL,
  kind             text        NOT NULL,
  -- 1 for the first prize of its kind in the category, and so on to the edition's count.
  ordinal          smallint    NOT NULL,
  -- Null when the prize is withheld.
  entry_id         uuid,
  withheld_reason  text,
  -- The place of the entry in the ranking when this was decided; null when it had no scores.
  entry_rank       integer,
  -- Why the panel departed from the ranking (A7).
  departure_reason text,
  minutes          text        NOT NULL,
  decided_at       timestamptz NOT NULL,
  decided_by       text        NOT NULL,
  version          bigint      NOT NULL DEFAULT 0,
  CONSTRAINT pk_award_prize PRIMARY KEY (id),
  CONSTRAINT fk_award_prize_category FOREIGN KEY (edition_id, category)
    REFERENCES award_edition_category (edition_id, category),
  -- A prize goes to an entry of its own category.
  CONSTRAINT fk_award_prize_entry FOREIGN KEY (edition_id, category, entry_id)
    REFERENCES award_entry (edition_id, category, id),
  CONSTRAINT uq_award_prize UNIQUE (edition_id, category, kind, ordinal),
  CONSTRAINT uq_award_prize_entry UNIQUE (edition_id, entry_id),
  CONSTRAINT ck_award_prize_kind CHECK (kind IN ('BEST', 'OUTSTANDING')),
  CONSTRAINT ck_award_prize_ordinal CHECK (ordinal > 0),
  CONSTRAINT ck_award_prize_withheld CHECK ((entry_id IS NULL) = (withheld_reason IS NOT NULL)),
  CONSTRAINT ck_award_prize_withheld_departs_from_nothing
    CHECK (entry_id IS NOT NULL OR num_nonnulls(entry_rank, departure_reason) = 0)
);

-- Every decision about a prize, the later ones after the earlier ones; what they left is in
-- award_prize. Append-only, and kept when a decision is taken back.
CREATE TABLE award_prize_decision (
  id               uuid        NOT NULL,
  edition_id       uuid        NOT NULL,
  prize_id         uuid        NOT NULL,
  act              text        NOT NULL,
  category         text        NOT NULL,
  kind             text        NOT NULL,
  ordinal          smallint    NOT NULL,
  entry_id         uuid,
  withheld_reason  text,
  entry_rank       integer,
  departure_reason text,
  minutes          text        NOT NULL,
  decided_at       timestamptz NOT NULL,
  decided_by       text        NOT NULL,
  CONSTRAINT pk_award_prize_decision PRIMARY KEY (id),
  CONSTRAINT fk_award_prize_decision_edition
    FOREIGN KEY (edition_id) REFERENCES award_edition (id),
  CONSTRAINT ck_award_prize_decision_act
    CHECK (act IN ('AWARDED', 'WITHHELD', 'TAKEN_BACK'))
);
CREATE INDEX ix_award_prize_decision_edition ON award_prize_decision (edition_id, id);

CREATE FUNCTION refuse_prize_decision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Decisions about prizes are never changed: decide again';
END $$;
CREATE TRIGGER tr_award_prize_decision_append_only BEFORE UPDATE OR DELETE ON award_prize_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_prize_decision_change();

-- The public list of winners, with those of earlier years.
CREATE TABLE award_winner (
  id               uuid        NOT NULL,
  -- The prize that was announced; null for a winner of a year that was not run here.
  prize_id         uuid,
  edition_id       uuid,
  entry_id         uuid,
  year             integer     NOT NULL,
  category         text        NOT NULL,
  kind             text        NOT NULL,
  -- As the entry told them when the winners were announced. The keys are comparable forms (M8).
  city_name        text        NOT NULL,
  native_city_name text,
  city_key         text        NOT NULL,
  country          text        NOT NULL,
  member_id        uuid,
  title            text        NOT NULL,
  title_key        text        NOT NULL,
  summary          text,
  -- What nobody can guess; with it anybody can check the certificate.
  certificate_code text,
  announced_at     timestamptz,
  -- Where a winner of an earlier year is known from; null for unknown.
  source           text,
  recorded_at      timestamptz NOT NULL,
  recorded_by      text        NOT NULL,
  CONSTRAINT pk_award_winner PRIMARY KEY (id),
  CONSTRAINT fk_award_winner_prize FOREIGN KEY (prize_id) REFERENCES award_prize (id),
  CONSTRAINT fk_award_winner_edition FOREIGN KEY (edition_id) REFERENCES award_edition (id),
  CONSTRAINT fk_award_winner_entry FOREIGN KEY (entry_id) REFERENCES award_entry (id),
  CONSTRAINT uq_award_winner_prize UNIQUE (prize_id),
  CONSTRAINT uq_award_winner_certificate UNIQUE (certificate_code),
  CONSTRAINT uq_award_winner_entry UNIQUE (edition_id, entry_id),
  CONSTRAINT ck_award_winner_year CHECK (year BETWEEN 2012 AND 2200),
  CONSTRAINT ck_award_winner_category CHECK (category IN
    ('SERVICES', 'EFFICIENCY', 'OPEN_CITY', 'URBAN_MANAGEMENT', 'DIGITAL_DIVIDE')),
  CONSTRAINT ck_award_winner_kind CHECK (kind IN ('BEST', 'OUTSTANDING')),
  CONSTRAINT ck_award_winner_certificate CHECK (certificate_code ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
  -- Either announced here, with all that belongs to it, or known from elsewhere.
  CONSTRAINT ck_award_winner_announced
    CHECK (num_nulls(prize_id, edition_id, entry_id, certificate_code, announced_at) IN (0, 5)),
  CONSTRAINT ck_award_winner_source CHECK (prize_id IS NULL OR source IS NULL)
);
CREATE UNIQUE INDEX uq_award_winner_of_earlier_years
  ON award_winner (year, category, country, city_key, title_key) WHERE prize_id IS NULL;
-- The order of the list: the latest year first.
CREATE INDEX ix_award_winner_order ON award_winner (year DESC, category, kind, city_name, id);
CREATE INDEX ix_award_winner_category
  ON award_winner (category, year DESC, kind, city_name, id);
CREATE INDEX ix_award_winner_country
  ON award_winner (country, year DESC, category, kind, city_name, id);
CREATE INDEX ix_award_winner_entry ON award_winner (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX ix_award_winner_member
  ON award_winner (member_id, year DESC, category, kind, city_name, id)
  WHERE member_id IS NOT NULL;

CREATE FUNCTION refuse_winner_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.prize_id IS NULL THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'A winner is never changed, and one that was announced stays';
END $$;
CREATE TRIGGER tr_award_winner_keep BEFORE UPDATE OR DELETE ON award_winner
  FOR EACH ROW EXECUTE FUNCTION refuse_winner_change();

-- What was taken off the list because it had been imported wrongly. Append-only.
CREATE TABLE award_winner_removal (
  winner_id  uuid        NOT NULL,
  winner     jsonb       NOT NULL,
  removed_at timestamptz NOT NULL,
  removed_by text        NOT NULL,
  CONSTRAINT pk_award_winner_removal PRIMARY KEY (winner_id)
);
CREATE FUNCTION refuse_winner_removal_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What was taken off the list of winners stays on record';
END $$;
CREATE TRIGGER tr_award_winner_removal_append_only
  BEFORE UPDATE OR DELETE ON award_winner_removal
  FOR EACH ROW EXECUTE FUNCTION refuse_winner_removal_change();
