-- What the panel decided (A8), embargoed until it is announced (A9).
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
  -- Why the panel departed from the ranking (A7).
  departure_reason text,
  minutes          text        NOT NULL,
  decided_at       timestamptz NOT NULL,
  decided_by       text        NOT NULL,
  version          bigint      NOT NULL DEFAULT 0,
  CONSTRAINT pk_award_prize PRIMARY KEY (id),
  CONSTRAINT fk_award_prize_category FOREIGN KEY (edition_id, category)
    REFERENCES award_edition_category (edition_id, category),
  CONSTRAINT fk_award_prize_entry
    FOREIGN KEY (edition_id, entry_id) REFERENCES award_entry (edition_id, id),
  CONSTRAINT uq_award_prize UNIQUE (edition_id, category, kind, ordinal),
  CONSTRAINT uq_award_prize_entry UNIQUE (edition_id, entry_id),
  CONSTRAINT ck_award_prize_kind CHECK (kind IN ('BEST', 'OUTSTANDING')),
  CONSTRAINT ck_award_prize_withheld CHECK ((entry_id IS NULL) = (withheld_reason IS NOT NULL))
);

-- The public list of winners, with those of earlier years.
CREATE TABLE award_winner (
  id               uuid        NOT NULL,
  -- Null for a winner of a year that was not run here.
  edition_id       uuid,
  entry_id         uuid,
  year             integer     NOT NULL,
  category         text        NOT NULL,
  kind             text        NOT NULL,
  city_name        text        NOT NULL,
  native_city_name text,
  country          text        NOT NULL,
  member_id        uuid,
  title            text        NOT NULL,
  summary          text,
  certificate_code text,
  announced_at     timestamptz NOT NULL,
  recorded_by      text        NOT NULL,
  CONSTRAINT pk_award_winner PRIMARY KEY (id),
  CONSTRAINT fk_award_winner_edition FOREIGN KEY (edition_id) REFERENCES award_edition (id),
  CONSTRAINT uq_award_winner_certificate UNIQUE (certificate_code),
  CONSTRAINT uq_award_winner_entry UNIQUE (edition_id, entry_id),
  CONSTRAINT ck_award_winner_year CHECK (year BETWEEN 2012 AND 2200),
  CONSTRAINT ck_award_winner_kind CHECK (kind IN ('BEST', 'OUTSTANDING'))
);
CREATE INDEX ix_award_winner_year ON award_winner (year, category, kind, id);
CREATE INDEX ix_award_winner_category ON award_winner (category, year, id);
CREATE INDEX ix_award_winner_country ON award_winner (country, year, id);
CREATE INDEX ix_award_winner_member ON award_winner (member_id) WHERE member_id IS NOT NULL;
