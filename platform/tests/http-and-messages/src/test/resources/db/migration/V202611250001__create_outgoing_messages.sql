-- Messages to people: the table of platform/messages.

-- Every message that was queued: the queue of what is to be sent and the log of what was. Its times
-- are the business clock's, but next_attempt_at and claimed_until are the database server's.
CREATE TABLE outgoing_message (
  id              uuid        NOT NULL,
  kind            text        NOT NULL,
  dedupe_key      text        NOT NULL,
  recipient       text,
  language        text        NOT NULL,
  subject         text,
  body            text,
  secrets         jsonb,
  -- The files it carries: kind, reference and name of each. They are made when it is sent.
  attachments     jsonb,
  state           text        NOT NULL,
  attempts        integer     NOT NULL DEFAULT 0,
  attempts_before integer     NOT NULL DEFAULT 0,
  last_error      text,
  queued_at       timestamptz NOT NULL,
  -- Of the request that caused it; ids only.
  traceparent     text,
  request_id      text,
  next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  claimed_until   timestamptz,
  finished_at     timestamptz,
  resent_at       timestamptz,
  resent_by       text,
  erased_at       timestamptz,
  CONSTRAINT pk_outgoing_message PRIMARY KEY (id),
  CONSTRAINT uq_outgoing_message_dedupe_key UNIQUE (dedupe_key),
  CONSTRAINT ck_outgoing_message_state
    CHECK (state IN ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN')),
  CONSTRAINT ck_outgoing_message_claimed CHECK ((state = 'SENDING') = (claimed_until IS NOT NULL)),
  CONSTRAINT ck_outgoing_message_finished
    CHECK ((state IN ('QUEUED', 'SENDING')) = (finished_at IS NULL)),
  -- What was sent keeps no secret, and what was erased nothing of a person.
  CONSTRAINT ck_outgoing_message_secrets CHECK (state <> 'SENT' OR secrets IS NULL),
  CONSTRAINT ck_outgoing_message_erased
    CHECK (num_nulls(recipient, subject, body) = CASE WHEN erased_at IS NULL THEN 0 ELSE 3 END),
  CONSTRAINT ck_outgoing_message_attachments CHECK (
    attachments IS NULL
      OR erased_at IS NULL AND jsonb_typeof(attachments) = 'array'
        AND jsonb_array_length(attachments) BETWEEN 1 AND 5),
  CONSTRAINT ck_outgoing_message_resent CHECK ((resent_at IS NULL) = (resent_by IS NULL))
);
CREATE INDEX ix_outgoing_message_due
  ON outgoing_message (next_attempt_at, id) WHERE state = 'QUEUED';
CREATE INDEX ix_outgoing_message_claimed
  ON outgoing_message (claimed_until) WHERE state = 'SENDING';
CREATE INDEX ix_outgoing_message_secret
  ON outgoing_message (queued_at) WHERE secrets IS NOT NULL;
CREATE INDEX ix_outgoing_message_queued_at ON outgoing_message (queued_at, id);
CREATE INDEX ix_outgoing_message_state ON outgoing_message (state, queued_at, id);
CREATE INDEX ix_outgoing_message_kind ON outgoing_message (kind, queued_at, id);
CREATE INDEX ix_outgoing_message_recipient ON outgoing_message (lower(recipient), queued_at, id);
