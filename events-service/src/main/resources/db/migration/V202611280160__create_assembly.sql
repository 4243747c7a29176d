-- What makes an event a session of the General Assembly (G1, E6).

-- The voting delegate of a member at an Assembly: who casts its vote, and on which paper.
CREATE TABLE credential (
  id             uuid        NOT NULL,
  event_id       uuid        NOT NULL,
  member_id      uuid        NOT NULL,
  role           text        NOT NULL,
  participant_id uuid        NOT NULL,
  -- The login that the person had when it was accepted: no other one casts.
  subject        text,
  -- The letter of the city that says so.
  letter_reference text      NOT NULL,
  letter_sha256  text,
  -- The first instant at which it does not hold any more.
  valid_until    timestamptz NOT NULL,
  accepted_at    timestamptz NOT NULL,
  accepted_by    text        NOT NULL,
  revoked_at     timestamptz,
  revoked_by     text,
  revoked_reason text,
  version        bigint      NOT NULL DEFAULT 0,
  CONSTRAINT pk_credential PRIMARY KEY (id),
  CONSTRAINT fk_credential_participant
    FOREIGN KEY (event_id, participant_id) REFERENCES participant (event_id, id),
  CONSTRAINT ck_credential_role CHECK (role IN ('HEAD', 'ALTERNATE')),
  CONSTRAINT ck_credential_letter CHECK (letter_sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT ck_credential_valid CHECK (accepted_at < valid_until),
  CONSTRAINT ck_credential_revoked CHECK (num_nulls(revoked_at, revoked_by, revoked_reason) IN (0, 3))
);
CREATE UNIQUE INDEX uq_credential_role ON credential (event_id, member_id, role)
  WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX uq_credential_participant ON credential (participant_id)
  WHERE revoked_at IS NULL;
-- Nobody votes for two members.
CREATE UNIQUE INDEX uq_credential_subject ON credential (event_id, subject)
  WHERE revoked_at IS NULL AND subject IS NOT NULL;
CREATE INDEX ix_credential_event ON credential (event_id, accepted_at, id);

-- A credential is a record: it is accepted, and may be revoked once. The login is forgotten with the
-- person, by the revocation or after it.
CREATE FUNCTION refuse_credential_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.revoked_at IS NOT NULL
     AND (OLD.revoked_at IS NULL OR NEW.subject IS DISTINCT FROM OLD.subject
       AND (OLD.revoked_at, OLD.revoked_by, OLD.revoked_reason)
         IS NOT DISTINCT FROM (NEW.revoked_at, NEW.revoked_by, NEW.revoked_reason))
     AND (NEW.subject IS NULL OR NEW.subject IS NOT DISTINCT FROM OLD.subject)
     AND (OLD.id, OLD.event_id, OLD.member_id, OLD.role, OLD.participant_id, OLD.letter_reference,
          OLD.letter_sha256, OLD.valid_until, OLD.accepted_at, OLD.accepted_by)
       IS NOT DISTINCT FROM
         (NEW.id, NEW.event_id, NEW.member_id, NEW.role, NEW.participant_id, NEW.letter_reference,
          NEW.letter_sha256, NEW.valid_until, NEW.accepted_at, NEW.accepted_by) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A credential is never changed, only revoked';
END $$;
CREATE TRIGGER tr_credential_record BEFORE UPDATE OR DELETE ON credential
  FOR EACH ROW EXECUTE FUNCTION refuse_credential_change();

-- When members came and went. Present is who has an open line.
CREATE TABLE presence (
  id         uuid        NOT NULL,
  event_id   uuid        NOT NULL,
  member_id  uuid        NOT NULL,
  arrived_at timestamptz NOT NULL,
  left_at    timestamptz,
  recorded_by text       NOT NULL,
  left_recorded_by text,
  during     tstzrange   NOT NULL GENERATED ALWAYS AS (tstzrange(arrived_at, left_at)) STORED,
  CONSTRAINT pk_presence PRIMARY KEY (id),
  CONSTRAINT fk_presence_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT ck_presence_times CHECK (arrived_at <= left_at),
  CONSTRAINT ck_presence_recorded CHECK (left_at IS NOT NULL OR left_recorded_by IS NULL),
  -- Nobody is present twice at a time.
  CONSTRAINT ex_presence_member
    EXCLUDE USING gist (event_id WITH =, member_id WITH =, during WITH &&)
);
CREATE UNIQUE INDEX uq_presence_open ON presence (event_id, member_id) WHERE left_at IS NULL;
CREATE INDEX ix_presence_event ON presence (event_id, arrived_at, id);

-- A line of the presence list is a record: who came may leave once.
CREATE FUNCTION refuse_presence_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.left_at IS NULL AND NEW.left_at IS NOT NULL
     AND (OLD.id, OLD.event_id, OLD.member_id, OLD.arrived_at, OLD.recorded_by)
       = (NEW.id, NEW.event_id, NEW.member_id, NEW.arrived_at, NEW.recorded_by) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A line of the presence list is never changed, only closed';
END $$;
CREATE TRIGGER tr_presence_record BEFORE UPDATE OR DELETE ON presence
  FOR EACH ROW EXECUTE FUNCTION refuse_presence_change();

-- The agenda: a tree, each item numbered among its brothers and sisters.
CREATE TABLE agenda_item (
  id        uuid     NOT NULL,
  event_id  uuid     NOT NULL,
  parent_id uuid,
  position  smallint NOT NULL,
  title     text     NOT NULL,
  text      text,
  session_id uuid,
  version   bigint   NOT NULL DEFAULT 0,
  CONSTRAINT pk_agenda_item PRIMARY KEY (id),
  CONSTRAINT uq_agenda_item_event UNIQUE (event_id, id),
  CONSTRAINT fk_agenda_item_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT fk_agenda_item_parent FOREIGN KEY (event_id, parent_id) REFERENCES agenda_item (event_id, id),
  CONSTRAINT fk_agenda_item_session FOREIGN KEY (event_id, session_id) REFERENCES session (event_id, id)
      ON DELETE SET NULL (session_id),
  CONSTRAINT uq_agenda_item_position UNIQUE NULLS NOT DISTINCT (event_id, parent_id, position)
    DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT ck_agenda_item_parent CHECK (parent_id <> id),
  CONSTRAINT ck_agenda_item_position CHECK (position > 0)
);
CREATE INDEX ix_agenda_item_session ON agenda_item (session_id) WHERE session_id IS NOT NULL;
