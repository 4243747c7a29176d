-- For constraints that compare an id and a time at once.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Events of all types (E1). A General Assembly is one of them, with an ordinal.
CREATE TABLE event (
  id                     uuid        NOT NULL,
  type                   text        NOT NULL,
  -- 1 for the Assembly of 2010; what is no Assembly has none.
  ordinal                integer,
  -- What it is one of, such as a yearly training.
  series                 text,
  title                  text        NOT NULL,
  theme                  text,
  description            text,
  host_member_id         uuid,
  host_city              text,
  country                text,
  venue                  text,
  year                   integer     NOT NULL,
  -- Of history the days are not always known.
  starts_on              date,
  ends_on                date,
  -- The IANA zone of the host: days and times of the event are told in it.
  time_zone              text        NOT NULL,
  -- The host is another than when the zone was given, and nobody has said so far where it is.
  time_zone_assumed      boolean     NOT NULL DEFAULT false,
  organizer              text        NOT NULL DEFAULT 'SECRETARIAT',
  -- The region of the Regional Office that organizes it.
  organizing_region      text,
  -- The partners with which it is organized, by name.
  co_organizers          text[]      NOT NULL DEFAULT '{}',
  members_only           boolean     NOT NULL DEFAULT false,
  -- How many participants there is room for; null for no limit.
  capacity               integer,
  -- How many participants one delegation may have.
  delegation_quota       smallint    NOT NULL DEFAULT 10,
  registration_opens_at  timestamptz,
  -- The first instant that is late.
  registration_closes_at timestamptz,
  -- Why an Assembly is not three years after the one before (E2).
  interval_reason        text,
  state                  text        NOT NULL,
  cancellation_reason    text,
  -- It was cancelled as a draft: nobody but its organizer ever knew of it.
  cancelled_draft        boolean     NOT NULL DEFAULT false,
  -- It was cancelled as published: its programme had been everybody's.
  cancelled_published    boolean     NOT NULL DEFAULT false,
  event_sequence         bigint      NOT NULL DEFAULT 0,
  version                bigint      NOT NULL DEFAULT 0,
  created_at             timestamptz NOT NULL,
  created_by             text        NOT NULL,
  CONSTRAINT pk_event PRIMARY KEY (id),
  CONSTRAINT ck_event_type CHECK (type IN ('GENERAL_ASSEMBLY', 'CONFERENCE', 'FORUM', 'SEMINAR',
    'WORKSHOP', 'WEBINAR', 'TRAINING')),
  CONSTRAINT ck_event_ordinal CHECK ((type = 'GENERAL_ASSEMBLY') = (ordinal IS NOT NULL)
    AND ordinal > 0),
  CONSTRAINT ck_event_year CHECK (year BETWEEN 2008 AND 2200),
  CONSTRAINT ck_event_days CHECK (starts_on <= ends_on
    AND extract(year FROM starts_on) = year AND num_nulls(starts_on, ends_on) <> 1
    AND ends_on - starts_on < 366),
  CONSTRAINT ck_event_organizer CHECK (organizer IN ('SECRETARIAT', 'REGIONAL_OFFICE')
    AND (organizer = 'REGIONAL_OFFICE') = (organizing_region IS NOT NULL)),
  CONSTRAINT ck_event_members_only CHECK (NOT members_only OR type IN ('TRAINING', 'WEBINAR')),
  CONSTRAINT ck_event_limits CHECK (capacity > 0 AND delegation_quota BETWEEN 1 AND 200),
  CONSTRAINT ck_event_registration CHECK (registration_opens_at < registration_closes_at),
  CONSTRAINT ck_event_state CHECK (state IN ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'CANCELLED')),
  -- What is published has its days; what is only scheduled may be planned for a year.
  CONSTRAINT ck_event_published CHECK (state <> 'PUBLISHED' OR starts_on IS NOT NULL),
  CONSTRAINT ck_event_cancelled CHECK ((state = 'CANCELLED') = (cancellation_reason IS NOT NULL)),
  CONSTRAINT ck_event_cancelled_draft CHECK (NOT cancelled_draft OR state = 'CANCELLED'),
  CONSTRAINT ck_event_cancelled_published CHECK (NOT cancelled_published
    OR state = 'CANCELLED' AND NOT cancelled_draft)
);
CREATE UNIQUE INDEX uq_event_ordinal ON event (ordinal) WHERE state <> 'CANCELLED';
CREATE INDEX ix_event_day ON event (starts_on DESC NULLS LAST, id DESC);
