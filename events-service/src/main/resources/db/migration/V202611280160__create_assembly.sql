-- What makes an event a session of the General Assembly (G1, E6).

-- The voting delegate of a member at an Assembly: who casts its vote, and on which paper.
CREATE TABLE credential (
  id             uuid        NOT NULL,
  event_id       uuid        NOT NULL,
  member_id      uuid        NOT NULL,
  role           text        NOT NULL,
  participant_id uuid        NOT NULL,
  -- The letter of the city that says so.
  letter_reference text      NOT NULL,
  letter_sha256  text,
  valid_until    timestamptz NOT NULL,
  accepted_at    timestamptz NOT NULL,
  accepted_by    text        NOT NULL,
  revoked_at     timestamptz,
  revoked_reason text,
  version        bigint      NOT NULL DEFAULT 0,
  CONSTRAINT pk_credential PRIMARY KEY (id),
  CONSTRAINT fk_credential_participant
    FOREIGN KEY (event_id, participant_id) REFERENCES participant (event_id, id),
  CONSTRAINT ck_credential_role CHECK (role IN ('HEAD', 'ALTERNATE')),
  CONSTRAINT ck_credential_revoked CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
);
CREATE UNIQUE INDEX uq_credential_role ON credential (event_id, member_id, role)
  WHERE revoked_at IS NULL;

-- When members came and went. Present is who has an open line.
CREATE TABLE presence (
  id         uuid        NOT NULL,
  event_id   uuid        NOT NULL,
  member_id  uuid        NOT NULL,
  arrived_at timestamptz NOT NULL,
  left_at    timestamptz,
  recorded_by text       NOT NULL,
  CONSTRAINT pk_presence PRIMARY KEY (id),
  CONSTRAINT fk_presence_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT ck_presence_times CHECK (arrived_at <= left_at)
);
CREATE UNIQUE INDEX uq_presence_open ON presence (event_id, member_id) WHERE left_at IS NULL;
CREATE INDEX ix_presence_event ON presence (event_id, arrived_at, id);

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
  CONSTRAINT uq_agenda_item_position UNIQUE NULLS NOT DISTINCT (event_id, parent_id, position)
    DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT ck_agenda_item_position CHECK (position > 0)
);
