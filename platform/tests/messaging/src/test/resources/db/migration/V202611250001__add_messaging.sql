-- Streams, outbox and inbox: the tables of platform/messaging.

-- Exactly one row. Raised when this database was restored from a backup, before the relay runs.
CREATE TABLE stream_epoch (
  only_row  boolean     NOT NULL DEFAULT true,
  epoch     integer     NOT NULL,
  raised_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_stream_epoch PRIMARY KEY (only_row),
  CONSTRAINT ck_stream_epoch_only_row CHECK (only_row),
  CONSTRAINT ck_stream_epoch_positive CHECK (epoch > 0)
);
INSERT INTO stream_epoch (epoch) VALUES (1);

-- Events that were committed and not yet sent. seq is the order of writing: an identity, because
-- pooled ids would turn the order around between replicas. shard is computed here and nowhere else.
CREATE TABLE outbox_event (
  seq          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  id           uuid        NOT NULL DEFAULT uuidv7(),
  topic        text        NOT NULL,
  aggregate_id uuid        NOT NULL,
  shard        integer     NOT NULL GENERATED ALWAYS AS (get_byte(uuid_send(aggregate_id), 15) & 3) STORED,
  epoch        integer     NOT NULL,
  sequence     bigint      NOT NULL,
  type         text        NOT NULL,
  time         timestamptz NOT NULL,
  payload      json        NOT NULL,
  traceparent  text,
  request_id   text,
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT pk_outbox_event PRIMARY KEY (shard, seq),
  CONSTRAINT ck_outbox_event_sequence CHECK (sequence > 0),
  -- The brokers refuse records over 1 MB, and a refused record would hold up its shard for ever.
  CONSTRAINT ck_outbox_event_payload_size CHECK (octet_length(payload::text) <= 524288)
);

-- How far each consumer is in each stream. Permanent.
CREATE TABLE inbox_guard (
  consumer   text    NOT NULL,
  topic      text    NOT NULL,
  stream_key uuid    NOT NULL,
  epoch      integer NOT NULL DEFAULT 0,
  sequence   bigint  NOT NULL DEFAULT 0,
  CONSTRAINT pk_inbox_guard PRIMARY KEY (consumer, topic, stream_key)
);

-- Every event that a consumer took. The payload is kept while the event waits or is parked;
-- settled rows are pruned.
CREATE TABLE inbox_event (
  id          uuid        NOT NULL DEFAULT uuidv7(),
  consumer    text        NOT NULL,
  topic       text        NOT NULL,
  stream_key  uuid        NOT NULL,
  event_id    uuid        NOT NULL,
  type        text        NOT NULL,
  epoch       integer     NOT NULL,
  sequence    bigint      NOT NULL,
  time        timestamptz NOT NULL,
  traceparent text,
  request_id  text,
  payload     json,
  state       text        NOT NULL,
  attempts    integer     NOT NULL DEFAULT 0,
  failure     text,
  received_at timestamptz NOT NULL,
  settled_at  timestamptz,
  CONSTRAINT pk_inbox_event PRIMARY KEY (id),
  CONSTRAINT uq_inbox_event_event UNIQUE (consumer, event_id),
  CONSTRAINT ck_inbox_event_state
    CHECK (state IN ('APPLIED', 'WAITING', 'PARKED', 'SKIPPED', 'SUPERSEDED')),
  CONSTRAINT ck_inbox_event_kept
    CHECK ((state IN ('WAITING', 'PARKED')) = (settled_at IS NULL)
       AND (state NOT IN ('WAITING', 'PARKED') OR payload IS NOT NULL))
);
CREATE UNIQUE INDEX uq_inbox_event_kept
  ON inbox_event (consumer, topic, stream_key, epoch, sequence)
  WHERE state IN ('WAITING', 'PARKED');

-- What operators did with kept events, and why. Append-only.
CREATE TABLE inbox_audit (
  id            uuid        NOT NULL DEFAULT uuidv7(),
  inbox_event   uuid        NOT NULL,
  consumer      text        NOT NULL,
  topic         text        NOT NULL,
  stream_key    uuid        NOT NULL,
  action        text        NOT NULL,
  epoch         integer     NOT NULL,
  from_sequence bigint      NOT NULL,
  to_sequence   bigint      NOT NULL,
  outcome       text        NOT NULL,
  actor         text        NOT NULL,
  reason        text        NOT NULL,
  at            timestamptz NOT NULL,
  CONSTRAINT pk_inbox_audit PRIMARY KEY (id),
  CONSTRAINT ck_inbox_audit_action CHECK (action IN ('RETRY', 'SKIP', 'SKIP_MISSING'))
);

-- Republications: the present state of every aggregate of a topic, sent as snapshots in batches.
CREATE TABLE republication (
  id           uuid        NOT NULL,
  topic        text        NOT NULL,
  state        text        NOT NULL,
  total        bigint      NOT NULL,
  done         bigint      NOT NULL DEFAULT 0,
  last_key     uuid,
  failure      text,
  actor        text        NOT NULL,
  reason       text        NOT NULL,
  requested_at timestamptz NOT NULL,
  finished_at  timestamptz,
  CONSTRAINT pk_republication PRIMARY KEY (id),
  CONSTRAINT ck_republication_state CHECK (state IN ('RUNNING', 'COMPLETED', 'FAILED'))
);
CREATE UNIQUE INDEX uq_republication_running ON republication (topic) WHERE state = 'RUNNING';
