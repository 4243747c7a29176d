-- Motions of an Assembly (E6).
CREATE TABLE motion (
  id                   uuid        NOT NULL,
  event_id             uuid        NOT NULL,
  -- What it belongs to on the agenda; null for nothing there.
  agenda_item_id       uuid,
  title                text        NOT NULL,
  text                 text        NOT NULL,
  -- Of what the majority is a fraction, which one, and whether more than that is needed.
  base                 text        NOT NULL,
  majority_numerator   integer     NOT NULL,
  majority_denominator integer     NOT NULL,
  majority_strict      boolean     NOT NULL,
  secrecy              text        NOT NULL,
  state                text        NOT NULL,
  vote_id              uuid,
  outcome              text,
  published_at         timestamptz,
  published_by         text,
  version              bigint      NOT NULL DEFAULT 0,
  created_at           timestamptz NOT NULL,
  created_by           text        NOT NULL,
  CONSTRAINT pk_motion PRIMARY KEY (id),
  CONSTRAINT uq_motion_vote UNIQUE (vote_id),
  CONSTRAINT fk_motion_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT fk_motion_agenda_item
    FOREIGN KEY (event_id, agenda_item_id) REFERENCES agenda_item (event_id, id),
  CONSTRAINT fk_motion_vote FOREIGN KEY (vote_id) REFERENCES vote (id),
  CONSTRAINT ck_motion_base CHECK (base IN ('VALID', 'CAST', 'ENTITLED', 'PRESENT')),
  CONSTRAINT ck_motion_majority CHECK (majority_numerator > 0
    AND majority_numerator <= majority_denominator
    AND NOT (majority_strict AND majority_numerator = majority_denominator)),
  CONSTRAINT ck_motion_secrecy CHECK (secrecy IN ('NAMED', 'SECRET')),
  CONSTRAINT ck_motion_state CHECK (state IN ('DRAFT', 'OPEN', 'CLOSED', 'PUBLISHED')),
  CONSTRAINT ck_motion_voted CHECK ((state = 'DRAFT') = (vote_id IS NULL)),
  CONSTRAINT ck_motion_outcome CHECK (outcome IN ('CARRIED', 'REJECTED', 'NO_QUORUM')),
  CONSTRAINT ck_motion_published CHECK ((state = 'PUBLISHED') = (outcome IS NOT NULL)
    AND num_nulls(outcome, published_at, published_by) IN (0, 3))
);
CREATE INDEX ix_motion_event ON motion (event_id, id);
CREATE INDEX ix_motion_agenda_item ON motion (agenda_item_id, id) WHERE agenda_item_id IS NOT NULL;

-- What was voted on stays as it was when it was put to the vote, and never goes back.
CREATE FUNCTION refuse_voted_motion_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' OR OLD.state = 'PUBLISHED'
     OR OLD.state || '>' || NEW.state NOT IN
        ('OPEN>OPEN', 'OPEN>CLOSED', 'CLOSED>CLOSED', 'CLOSED>PUBLISHED')
     OR (OLD.event_id, OLD.agenda_item_id, OLD.title, OLD.text, OLD.base, OLD.majority_numerator,
         OLD.majority_denominator, OLD.majority_strict, OLD.secrecy, OLD.vote_id)
        IS DISTINCT FROM
        (NEW.event_id, NEW.agenda_item_id, NEW.title, NEW.text, NEW.base, NEW.majority_numerator,
         NEW.majority_denominator, NEW.majority_strict, NEW.secrecy, NEW.vote_id) THEN
    RAISE EXCEPTION 'A motion that was put to the vote is never changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tr_motion_keep_voted BEFORE UPDATE OR DELETE ON motion
  FOR EACH ROW WHEN (OLD.state <> 'DRAFT') EXECUTE FUNCTION refuse_voted_motion_change();
CREATE FUNCTION require_motion_start() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A draft is put to the vote before anything becomes of it';
END $$;
CREATE TRIGGER tr_motion_start BEFORE UPDATE ON motion
  FOR EACH ROW WHEN (OLD.state = 'DRAFT' AND NEW.state NOT IN ('DRAFT', 'OPEN'))
  EXECUTE FUNCTION require_motion_start();
CREATE TRIGGER tr_motion_no_truncate BEFORE TRUNCATE ON motion
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
