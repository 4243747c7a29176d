-- What a dump may stumble over: computed columns, identities, ranges without overlaps, references
-- in a circle, rows that refuse to be changed, bytes and every kind of text.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE account (
  id             uuid      NOT NULL,
  name           text      NOT NULL,
  name_length    integer   NOT NULL GENERATED ALWAYS AS (length(name)) STORED,
  latest_note    bigint,
  event_sequence bigint    NOT NULL DEFAULT 0,
  CONSTRAINT pk_account PRIMARY KEY (id)
);

CREATE TABLE note (
  number     bigint    NOT NULL GENERATED ALWAYS AS IDENTITY,
  account_id uuid      NOT NULL,
  valid_from date      NOT NULL,
  valid_to   date,
  during     daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
  content    bytea,
  data       jsonb,
  CONSTRAINT pk_note PRIMARY KEY (number),
  CONSTRAINT uq_note_during UNIQUE (account_id, during WITHOUT OVERLAPS),
  CONSTRAINT fk_note_account FOREIGN KEY (account_id) REFERENCES account (id)
);
ALTER TABLE account
  ADD CONSTRAINT fk_account_latest_note FOREIGN KEY (latest_note) REFERENCES note (number)
    DEFERRABLE INITIALLY DEFERRED;

CREATE FUNCTION refuse_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Notes are neither changed nor written after the year 2020';
END $$;
CREATE TRIGGER tr_note_append_only BEFORE UPDATE OR DELETE ON note
  FOR EACH ROW EXECUTE FUNCTION refuse_note();
CREATE TRIGGER tr_note_no_truncate BEFORE TRUNCATE ON note
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_note();

-- What the owner's consumer makes of its events.
CREATE TABLE known_account (
  id       uuid   NOT NULL,
  sequence bigint NOT NULL,
  CONSTRAINT pk_known_account PRIMARY KEY (id)
);

-- What a migration has put in and users have changed since.
CREATE TABLE setting (
  name  text NOT NULL,
  value text NOT NULL,
  CONSTRAINT pk_setting PRIMARY KEY (name)
);
INSERT INTO setting (name, value) VALUES ('language', 'en');
