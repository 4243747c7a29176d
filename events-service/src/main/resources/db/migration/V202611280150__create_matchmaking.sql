-- Who can meet at an event (E5): those who were approved, and are still of a delegation that comes.
CREATE VIEW meeting_party AS
SELECT p.id, p.event_id, p.delegation_id, p.name, p.subject, d.organization_name, d.country,
       d.member_id, d.owner_subject
  FROM participant p
  JOIN delegation d ON d.id = p.delegation_id
 WHERE p.approved_at IS NOT NULL AND p.removed_at IS NULL AND p.erased_at IS NULL
   AND d.state IN ('PENDING', 'APPROVED', 'CHECKED_IN');

-- Where meetings take place: tables that are alike.
CREATE TABLE meeting_table (
  id         uuid        NOT NULL,
  event_id   uuid        NOT NULL,
  -- Stands on the table; never given again.
  number     integer     NOT NULL,
  removed_at timestamptz,
  CONSTRAINT pk_meeting_table PRIMARY KEY (id),
  CONSTRAINT fk_meeting_table_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT uq_meeting_table_event UNIQUE (event_id, id),
  CONSTRAINT uq_meeting_table_number UNIQUE (event_id, number),
  CONSTRAINT ck_meeting_table_number CHECK (number > 0)
);

-- When meetings take place.
CREATE TABLE meeting_slot (
  id         uuid        NOT NULL,
  event_id   uuid        NOT NULL,
  -- Whether a session was cut into slots, and which: none any more once it was removed.
  of_session boolean     NOT NULL DEFAULT false,
  session_id uuid,
  starts_at  timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL,
  removed_at timestamptz,
  during     tstzrange   NOT NULL GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED,
  CONSTRAINT pk_meeting_slot PRIMARY KEY (id),
  CONSTRAINT fk_meeting_slot_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT fk_meeting_slot_session FOREIGN KEY (event_id, session_id)
    REFERENCES session (event_id, id) ON DELETE SET NULL (session_id),
  CONSTRAINT uq_meeting_slot_event UNIQUE (event_id, id),
  CONSTRAINT ck_meeting_slot_session CHECK (of_session OR session_id IS NULL),
  CONSTRAINT ck_meeting_slot_times CHECK (starts_at < ends_at),
  -- Two slots at a time would let one person meet twice at a time.
  CONSTRAINT ex_meeting_slot EXCLUDE USING gist (event_id WITH =, during WITH &&)
    WHERE (removed_at IS NULL)
);
CREATE INDEX ix_meeting_slot_event ON meeting_slot (event_id, starts_at, id);

-- The slots that meetings can be planned in: those of a session only while that takes place then.
CREATE VIEW open_meeting_slot AS
SELECT m.id, m.event_id, m.session_id, m.starts_at, m.ends_at, m.during
  FROM meeting_slot m
  LEFT JOIN session s ON s.id = m.session_id
 WHERE m.removed_at IS NULL
   AND (NOT m.of_session OR s.id IS NOT NULL AND NOT s.cancelled AND s.during @> m.during);

-- What a participant has to offer to others and seeks from them, in words such as open-data.
CREATE TABLE meeting_profile (
  participant_id uuid        NOT NULL,
  event_id       uuid        NOT NULL,
  offers         text[]      NOT NULL,
  seeks          text[]      NOT NULL,
  version        bigint      NOT NULL,
  updated_at     timestamptz NOT NULL,
  updated_by     text        NOT NULL,
  CONSTRAINT pk_meeting_profile PRIMARY KEY (participant_id),
  CONSTRAINT fk_meeting_profile_participant FOREIGN KEY (event_id, participant_id)
    REFERENCES participant (event_id, id),
  CONSTRAINT ck_meeting_profile_topics
    CHECK (cardinality(offers) <= 20 AND cardinality(seeks) <= 20)
);
CREATE INDEX ix_meeting_profile_event ON meeting_profile (event_id, participant_id);

-- When a participant has no time for meetings.
CREATE TABLE meeting_absence (
  participant_id uuid        NOT NULL,
  starts_at      timestamptz NOT NULL,
  ends_at        timestamptz NOT NULL,
  CONSTRAINT pk_meeting_absence PRIMARY KEY (participant_id, starts_at),
  CONSTRAINT fk_meeting_absence_profile FOREIGN KEY (participant_id)
    REFERENCES meeting_profile (participant_id) ON DELETE CASCADE,
  CONSTRAINT ck_meeting_absence_times CHECK (starts_at < ends_at)
);

-- That one participant asked to meet another one.
CREATE TABLE meeting_request (
  id           uuid        NOT NULL,
  event_id     uuid        NOT NULL,
  asking_id    uuid        NOT NULL,
  asked_id     uuid        NOT NULL,
  priority     text        NOT NULL,
  -- What it is to be about; goes when one of the two is erased.
  message      text,
  state        text        NOT NULL,
  requested_at timestamptz NOT NULL,
  requested_by text        NOT NULL,
  answered_at  timestamptz,
  answered_by  text,
  withdrawn_at timestamptz,
  withdrawn_by text,
  CONSTRAINT pk_meeting_request PRIMARY KEY (id),
  CONSTRAINT uq_meeting_request_event UNIQUE (event_id, id),
  CONSTRAINT fk_meeting_request_asking FOREIGN KEY (event_id, asking_id)
    REFERENCES participant (event_id, id),
  CONSTRAINT fk_meeting_request_asked FOREIGN KEY (event_id, asked_id)
    REFERENCES participant (event_id, id),
  CONSTRAINT ck_meeting_request_two CHECK (asking_id <> asked_id),
  CONSTRAINT ck_meeting_request_priority CHECK (priority IN ('HIGH', 'NORMAL', 'LOW')),
  CONSTRAINT ck_meeting_request_state
    CHECK (state IN ('PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  CONSTRAINT ck_meeting_request_answered CHECK (
    (answered_at IS NULL) = (answered_by IS NULL)
      AND (state <> 'PENDING' OR answered_at IS NULL)
      AND (state NOT IN ('ACCEPTED', 'DECLINED') OR answered_at IS NOT NULL)),
  CONSTRAINT ck_meeting_request_withdrawn CHECK (
    (state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)
      AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
-- Two people meet once, whoever asked.
CREATE UNIQUE INDEX uq_meeting_request_pair
  ON meeting_request (least(asking_id, asked_id), greatest(asking_id, asked_id))
  WHERE state IN ('PENDING', 'ACCEPTED');
-- Who was declined does not ask the same person again.
CREATE UNIQUE INDEX uq_meeting_request_asked ON meeting_request (asking_id, asked_id)
  WHERE state <> 'WITHDRAWN';
CREATE INDEX ix_meeting_request_event ON meeting_request (event_id, requested_at, id);
CREATE INDEX ix_meeting_request_of_asked ON meeting_request (asked_id, state);

-- Runs of the solver that make schedules.
CREATE TABLE meeting_run (
  id           uuid        NOT NULL,
  event_id     uuid        NOT NULL,
  state        text        NOT NULL,
  -- What it was begun for.
  cause        text        NOT NULL,
  -- How often it was begun: after a crash, or because a wish fell away meanwhile, it begins again.
  attempts     integer     NOT NULL DEFAULT 0,
  -- Until when the process that took it may be on it, by the database's clock: that of the service
  -- may be moved, and this must not.
  leased_until timestamptz,
  score        text,
  result       jsonb,
  failure      text,
  requested_at timestamptz NOT NULL,
  requested_by text        NOT NULL,
  started_at   timestamptz,
  finished_at  timestamptz,
  CONSTRAINT pk_meeting_run PRIMARY KEY (id),
  CONSTRAINT uq_meeting_run_event UNIQUE (event_id, id),
  CONSTRAINT fk_meeting_run_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT ck_meeting_run_state CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
  CONSTRAINT ck_meeting_run_cause CHECK (cause IN ('REQUESTED', 'DROP_OUT')),
  CONSTRAINT ck_meeting_run_lease CHECK ((state = 'RUNNING') = (leased_until IS NOT NULL)),
  CONSTRAINT ck_meeting_run_finished
    CHECK ((state IN ('QUEUED', 'RUNNING')) = (finished_at IS NULL)),
  CONSTRAINT ck_meeting_run_result CHECK ((state = 'COMPLETED') = (result IS NOT NULL)),
  CONSTRAINT ck_meeting_run_failure CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);
-- One at a time for an event.
CREATE UNIQUE INDEX uq_meeting_run_active ON meeting_run (event_id)
  WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX ix_meeting_run_event ON meeting_run (event_id, requested_at DESC, id DESC);

-- Who meets whom, when and where. A draft that was not published gives way to the next one; what
-- was published once is kept.
CREATE TABLE meeting_schedule (
  id           uuid        NOT NULL,
  event_id     uuid        NOT NULL,
  run_id       uuid        NOT NULL,
  state        text        NOT NULL,
  made_at      timestamptz NOT NULL,
  published_at timestamptz,
  published_by text,
  CONSTRAINT pk_meeting_schedule PRIMARY KEY (id),
  CONSTRAINT uq_meeting_schedule_event UNIQUE (event_id, id),
  CONSTRAINT uq_meeting_schedule_run UNIQUE (run_id),
  CONSTRAINT fk_meeting_schedule_run FOREIGN KEY (event_id, run_id)
    REFERENCES meeting_run (event_id, id),
  CONSTRAINT ck_meeting_schedule_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'REPLACED')),
  CONSTRAINT ck_meeting_schedule_published CHECK (
    (state = 'DRAFT') = (published_at IS NULL) AND (published_at IS NULL) = (published_by IS NULL))
);
CREATE UNIQUE INDEX uq_meeting_schedule_draft ON meeting_schedule (event_id)
  WHERE state = 'DRAFT';
CREATE UNIQUE INDEX uq_meeting_schedule_published ON meeting_schedule (event_id)
  WHERE state = 'PUBLISHED';

CREATE TABLE meeting (
  id          uuid NOT NULL,
  event_id    uuid NOT NULL,
  schedule_id uuid NOT NULL,
  request_id  uuid NOT NULL,
  slot_id     uuid NOT NULL,
  table_id    uuid NOT NULL,
  CONSTRAINT pk_meeting PRIMARY KEY (id),
  CONSTRAINT uq_meeting_slot UNIQUE (schedule_id, id, slot_id),
  CONSTRAINT fk_meeting_schedule FOREIGN KEY (event_id, schedule_id)
    REFERENCES meeting_schedule (event_id, id) ON DELETE CASCADE,
  CONSTRAINT fk_meeting_request FOREIGN KEY (event_id, request_id)
    REFERENCES meeting_request (event_id, id),
  CONSTRAINT fk_meeting_slot FOREIGN KEY (event_id, slot_id) REFERENCES meeting_slot (event_id, id),
  CONSTRAINT fk_meeting_table FOREIGN KEY (event_id, table_id)
    REFERENCES meeting_table (event_id, id),
  CONSTRAINT uq_meeting_request UNIQUE (schedule_id, request_id),
  -- A table is taken once at a time.
  CONSTRAINT uq_meeting_table UNIQUE (schedule_id, slot_id, table_id)
);
CREATE INDEX ix_meeting_request ON meeting (request_id);

CREATE TABLE meeting_attendee (
  meeting_id     uuid NOT NULL,
  schedule_id    uuid NOT NULL,
  slot_id        uuid NOT NULL,
  participant_id uuid NOT NULL,
  CONSTRAINT pk_meeting_attendee PRIMARY KEY (meeting_id, participant_id),
  CONSTRAINT fk_meeting_attendee_meeting FOREIGN KEY (schedule_id, meeting_id, slot_id)
    REFERENCES meeting (schedule_id, id, slot_id) ON DELETE CASCADE,
  CONSTRAINT fk_meeting_attendee_participant FOREIGN KEY (participant_id)
    REFERENCES participant (id),
  -- Nobody meets twice at a time.
  CONSTRAINT uq_meeting_attendee UNIQUE (schedule_id, slot_id, participant_id)
);
CREATE INDEX ix_meeting_attendee_participant ON meeting_attendee (participant_id);

-- What is scheduled, and whether it takes place as things are now.
CREATE VIEW scheduled_meeting AS
SELECT m.id, m.event_id, m.schedule_id, s.state AS schedule_state, m.request_id, m.slot_id,
       m.table_id, sl.starts_at, sl.ends_at, t.number AS table_number, r.asking_id, r.asked_id,
       r.state = 'ACCEPTED' AND asking.id IS NOT NULL AND asked.id IS NOT NULL
         AND o.id IS NOT NULL AND t.removed_at IS NULL AS takes_place
  FROM meeting m
  JOIN meeting_schedule s ON s.id = m.schedule_id
  JOIN meeting_slot sl ON sl.id = m.slot_id
  JOIN meeting_table t ON t.id = m.table_id
  JOIN meeting_request r ON r.id = m.request_id
  LEFT JOIN meeting_party asking ON asking.id = r.asking_id
  LEFT JOIN meeting_party asked ON asked.id = r.asked_id
  LEFT JOIN open_meeting_slot o ON o.id = m.slot_id;
