-- The programme of an event (E3).
CREATE TABLE track (
  id          uuid   NOT NULL,
  event_id    uuid   NOT NULL,
  name        text   NOT NULL,
  description text,
  version     bigint NOT NULL DEFAULT 0,
  CONSTRAINT pk_track PRIMARY KEY (id),
  CONSTRAINT fk_track_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT uq_track_event UNIQUE (event_id, id)
);
CREATE UNIQUE INDEX uq_track_name ON track (event_id, lower(name));

CREATE TABLE room (
  id       uuid    NOT NULL,
  event_id uuid    NOT NULL,
  name     text    NOT NULL,
  seats    integer NOT NULL,
  version  bigint  NOT NULL DEFAULT 0,
  CONSTRAINT pk_room PRIMARY KEY (id),
  CONSTRAINT fk_room_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT uq_room_event UNIQUE (event_id, id),
  CONSTRAINT ck_room_seats CHECK (seats > 0)
);
CREATE UNIQUE INDEX uq_room_name ON room (event_id, lower(name));

-- Who speaks. Names are public with the programme; an erasure leaves the organization.
CREATE TABLE speaker (
  id                uuid        NOT NULL,
  event_id          uuid        NOT NULL,
  name              text,
  position          text,
  organization_name text        NOT NULL,
  -- The member for which he or she speaks, where it is one's (M10).
  member_id         uuid,
  biography         text,
  erased_at         timestamptz,
  version           bigint      NOT NULL DEFAULT 0,
  CONSTRAINT pk_speaker PRIMARY KEY (id),
  CONSTRAINT fk_speaker_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT uq_speaker_event UNIQUE (event_id, id),
  CONSTRAINT ck_speaker_erased CHECK ((erased_at IS NULL) = (name IS NOT NULL)
    AND (erased_at IS NULL OR num_nonnulls(position, biography) = 0))
);
CREATE INDEX ix_speaker_event ON speaker (event_id, name, id);
CREATE INDEX ix_speaker_member ON speaker (event_id, member_id) WHERE member_id IS NOT NULL;

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
  cancelled     boolean     NOT NULL DEFAULT false,
  cancellation_reason text,
  during        tstzrange   NOT NULL GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED,
  version       bigint      NOT NULL DEFAULT 0,
  CONSTRAINT pk_session PRIMARY KEY (id),
  CONSTRAINT fk_session_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT uq_session_event UNIQUE (event_id, id),
  -- What depends on when it is, such as who speaks then, points here and moves with it.
  CONSTRAINT uq_session_times UNIQUE (id, starts_at, ends_at, cancelled),
  CONSTRAINT fk_session_track FOREIGN KEY (event_id, track_id) REFERENCES track (event_id, id),
  CONSTRAINT fk_session_room FOREIGN KEY (event_id, room_id) REFERENCES room (event_id, id),
  CONSTRAINT ck_session_type CHECK (type IN ('PLENARY', 'WORKSHOP', 'MASTER_CLASS',
    'MAYORS_ROUNDTABLE', 'MATCHMAKING', 'CULTURAL_TOUR', 'CEREMONY')),
  CONSTRAINT ck_session_times CHECK (starts_at < ends_at),
  CONSTRAINT ck_session_seats CHECK (taken BETWEEN 0 AND coalesce(capacity, taken) AND capacity > 0),
  CONSTRAINT ck_session_cancelled CHECK (cancelled OR cancellation_reason IS NULL),
  -- A room is never double-booked.
  CONSTRAINT ex_session_room EXCLUDE USING gist (room_id WITH =, during WITH &&)
    WHERE (NOT cancelled)
);
CREATE INDEX ix_session_event ON session (event_id, starts_at, id);
CREATE INDEX ix_session_track ON session (track_id);

-- Who speaks in a session, in this order.
CREATE TABLE session_speaker (
  session_id        uuid        NOT NULL,
  speaker_id        uuid        NOT NULL,
  event_id          uuid        NOT NULL,
  position          smallint    NOT NULL,
  starts_at         timestamptz NOT NULL,
  ends_at           timestamptz NOT NULL,
  session_cancelled boolean     NOT NULL,
  during            tstzrange   NOT NULL GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED,
  CONSTRAINT pk_session_speaker PRIMARY KEY (session_id, speaker_id),
  CONSTRAINT uq_session_speaker_position UNIQUE (session_id, position),
  CONSTRAINT fk_session_speaker_session FOREIGN KEY (event_id, session_id)
    REFERENCES session (event_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_session_speaker_times FOREIGN KEY (session_id, starts_at, ends_at, session_cancelled)
    REFERENCES session (id, starts_at, ends_at, cancelled) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT fk_session_speaker_speaker FOREIGN KEY (event_id, speaker_id)
    REFERENCES speaker (event_id, id),
  -- Nobody speaks in two places at once.
  CONSTRAINT ex_session_speaker EXCLUDE USING gist (speaker_id WITH =, during WITH &&)
    WHERE (NOT session_cancelled)
);
CREATE INDEX ix_session_speaker_speaker ON session_speaker (event_id, speaker_id);
