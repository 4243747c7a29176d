-- The programme of an event (E3).
CREATE TABLE track (
  id       uuid NOT NULL,
  event_id uuid NOT NULL,
  name     text NOT NULL,
  CONSTRAINT pk_track PRIMARY KEY (id),
  CONSTRAINT fk_track_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT uq_track_name UNIQUE (event_id, name)
);
CREATE TABLE room (
  id       uuid    NOT NULL,
  event_id uuid    NOT NULL,
  name     text    NOT NULL,
  seats    integer NOT NULL,
  version  bigint  NOT NULL DEFAULT 0,
  CONSTRAINT pk_room PRIMARY KEY (id),
  CONSTRAINT fk_room_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT uq_room_event UNIQUE (event_id, id),
  CONSTRAINT uq_room_name UNIQUE (event_id, name),
  CONSTRAINT ck_room_seats CHECK (seats > 0)
);
CREATE TABLE session (
  id            uuid        NOT NULL,
  event_id      uuid        NOT NULL,
  type          text        NOT NULL,
  title         text        NOT NULL,
  abstract      text,
  track_id      uuid,
  room_id       uuid,
  starts_at     timestamptz NOT NULL,
  ends_at       timestamptz NOT NULL,
  -- How many can sign up; null where nobody has to.
  capacity      integer,
  -- How many places are taken, so that the last one goes to one only.
  taken         integer     NOT NULL DEFAULT 0,
  -- What the ceremony shows once winners are announced (A9).
  content       jsonb,
  cancelled     boolean     NOT NULL DEFAULT false,
  during        tstzrange   NOT NULL GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED,
  version       bigint      NOT NULL DEFAULT 0,
  CONSTRAINT pk_session PRIMARY KEY (id),
  CONSTRAINT fk_session_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT uq_session_event UNIQUE (event_id, id),
  CONSTRAINT fk_session_track FOREIGN KEY (track_id) REFERENCES track (id),
  CONSTRAINT fk_session_room FOREIGN KEY (event_id, room_id) REFERENCES room (event_id, id),
  CONSTRAINT ck_session_type CHECK (type IN ('PLENARY', 'WORKSHOP', 'MASTER_CLASS',
    'MAYORS_ROUNDTABLE', 'MATCHMAKING', 'CULTURAL_TOUR', 'CEREMONY')),
  CONSTRAINT ck_session_times CHECK (starts_at < ends_at),
  CONSTRAINT ck_session_seats CHECK (taken BETWEEN 0 AND coalesce(capacity, taken) AND capacity > 0),
  -- A room is never double-booked.
  CONSTRAINT ex_session_room EXCLUDE USING gist (room_id WITH =, during WITH &&)
    WHERE (NOT cancelled)
);
CREATE INDEX ix_session_event ON session (event_id, starts_at, id);
