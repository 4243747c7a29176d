-- Resolutions: motions that were carried, numbered within their Assembly without gaps (E6).
CREATE TABLE resolution (
  id              uuid     NOT NULL,
  event_id        uuid     NOT NULL,
  ordinal         integer  NOT NULL,
  -- Such as GA4-R01.
  number          text     NOT NULL,
  motion_id       uuid     NOT NULL,
  vote_id         uuid     NOT NULL,
  -- The day of the vote, where the Assembly was.
  adopted_on      date     NOT NULL,
  votes_in_favour integer  NOT NULL,
  votes_against   integer  NOT NULL,
  votes_abstained integer  NOT NULL,
  event_sequence  bigint   NOT NULL DEFAULT 0,
  CONSTRAINT pk_resolution PRIMARY KEY (id),
  CONSTRAINT uq_resolution_ordinal UNIQUE (event_id, ordinal),
  CONSTRAINT uq_resolution_number UNIQUE (number),
  CONSTRAINT uq_resolution_motion UNIQUE (motion_id),
  CONSTRAINT fk_resolution_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT fk_resolution_motion FOREIGN KEY (motion_id) REFERENCES motion (id),
  CONSTRAINT fk_resolution_vote FOREIGN KEY (vote_id) REFERENCES vote (id),
  CONSTRAINT ck_resolution_ordinal CHECK (ordinal > 0),
  CONSTRAINT ck_resolution_votes
    CHECK (votes_in_favour > 0 AND votes_against >= 0 AND votes_abstained >= 0)
);
-- The order of the list: the latest first.
CREATE INDEX ix_resolution_adopted ON resolution (adopted_on DESC, ordinal DESC, id DESC);

CREATE FUNCTION refuse_resolution_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- What is told of it again only counts on.
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'event_sequence' = to_jsonb(NEW) - 'event_sequence' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'What an Assembly decided is never changed';
END $$;
CREATE TRIGGER tr_resolution_keep BEFORE UPDATE OR DELETE ON resolution
  FOR EACH ROW EXECUTE FUNCTION refuse_resolution_change();

-- The text as it was adopted is version 1. Append-only.
CREATE TABLE resolution_text (
  resolution_id uuid        NOT NULL,
  version       integer     NOT NULL,
  title         text        NOT NULL,
  text          text        NOT NULL,
  reason        text        NOT NULL,
  recorded_at   timestamptz NOT NULL,
  recorded_by   text        NOT NULL,
  CONSTRAINT pk_resolution_text PRIMARY KEY (resolution_id, version),
  CONSTRAINT fk_resolution_text_resolution FOREIGN KEY (resolution_id) REFERENCES resolution (id),
  CONSTRAINT ck_resolution_text_version CHECK (version > 0)
);
CREATE TRIGGER tr_resolution_text_append_only BEFORE UPDATE OR DELETE ON resolution_text
  FOR EACH ROW EXECUTE FUNCTION refuse_resolution_change();
CREATE TRIGGER tr_resolution_no_truncate BEFORE TRUNCATE ON resolution
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER tr_resolution_text_no_truncate BEFORE TRUNCATE ON resolution_text
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
