-- The announced winners, as awards told: what the ceremony of a General Assembly shows (A9).
CREATE TABLE announced_edition (
  edition_id        uuid        NOT NULL,
  year              integer     NOT NULL,
  title             text        NOT NULL,
  -- The Assembly of the ceremony; null where awards knew none.
  assembly_event_id uuid,
  announced_at      timestamptz NOT NULL,
  updated_at        timestamptz NOT NULL,
  CONSTRAINT pk_announced_edition PRIMARY KEY (edition_id)
);
CREATE INDEX ix_announced_edition_year ON announced_edition (year);

CREATE TABLE announced_winner (
  prize_id   uuid NOT NULL,
  edition_id uuid NOT NULL,
  category   text NOT NULL,
  kind       text NOT NULL,
  title      text NOT NULL,
  city_name  text NOT NULL,
  country    text NOT NULL,
  member_id  uuid,
  CONSTRAINT pk_announced_winner PRIMARY KEY (prize_id),
  CONSTRAINT fk_announced_winner_edition FOREIGN KEY (edition_id)
    REFERENCES announced_edition (edition_id) ON DELETE CASCADE
);
CREATE INDEX ix_announced_winner_edition ON announced_winner (edition_id);
