-- What is told to subscribers, and what came of it.

-- An event that somebody may subscribe to, in the words in which it is delivered. Kept for a while, so
-- that it can be replayed. What partners are told is a body of its own, without what they may not
-- know; null when the event is none for them.
CREATE TABLE webhook_event (
  id           uuid        NOT NULL,
  type         text        NOT NULL,
  time         timestamptz NOT NULL,
  body         text        NOT NULL,
  partner_body text,
  -- A test is for one subscription and is not replayed.
  test         boolean     NOT NULL DEFAULT false,
  taken_at     timestamptz NOT NULL,
  CONSTRAINT pk_webhook_event PRIMARY KEY (id)
);
CREATE INDEX ix_webhook_event_time ON webhook_event (time, id);
CREATE INDEX ix_webhook_event_taken_at ON webhook_event (taken_at);

-- One event for one subscription. next_attempt_at and tried_from are the business clock's; the lease is
-- the database server's, which goes on when the business clock is moved.
CREATE TABLE webhook_delivery (
  id              uuid        NOT NULL,
  subscription_id uuid        NOT NULL,
  event_id        uuid        NOT NULL,
  replay          boolean     NOT NULL DEFAULT false,
  state           text        NOT NULL DEFAULT 'PENDING',
  -- All attempts; and those since tried_from, from which the wait before the next one follows.
  attempts        integer     NOT NULL DEFAULT 0,
  tries           integer     NOT NULL DEFAULT 0,
  tried_from      timestamptz NOT NULL,
  next_attempt_at timestamptz,
  leased_until    timestamptz,
  created_at      timestamptz NOT NULL,
  finished_at     timestamptz,
  CONSTRAINT pk_webhook_delivery PRIMARY KEY (id),
  CONSTRAINT fk_webhook_delivery_subscription
    FOREIGN KEY (subscription_id) REFERENCES webhook_subscription (id) ON DELETE CASCADE,
  CONSTRAINT fk_webhook_delivery_event FOREIGN KEY (event_id) REFERENCES webhook_event (id),
  CONSTRAINT ck_webhook_delivery_state
    CHECK (state IN ('PENDING', 'SENDING', 'DELIVERED', 'FAILED')),
  CONSTRAINT ck_webhook_delivery_next CHECK ((state = 'PENDING') = (next_attempt_at IS NOT NULL)),
  CONSTRAINT ck_webhook_delivery_lease CHECK ((state = 'SENDING') = (leased_until IS NOT NULL)),
  CONSTRAINT ck_webhook_delivery_finished
    CHECK ((state IN ('DELIVERED', 'FAILED')) = (finished_at IS NOT NULL))
);
-- An event is told to a subscription once; again only when somebody asks for it.
CREATE UNIQUE INDEX uq_webhook_delivery_event
  ON webhook_delivery (subscription_id, event_id) WHERE NOT replay;
CREATE INDEX ix_webhook_delivery_due
  ON webhook_delivery (subscription_id, next_attempt_at, id) WHERE state = 'PENDING';
CREATE INDEX ix_webhook_delivery_sending
  ON webhook_delivery (subscription_id, leased_until) WHERE state = 'SENDING';
CREATE INDEX ix_webhook_delivery_failed ON webhook_delivery (finished_at) WHERE state = 'FAILED';
CREATE INDEX ix_webhook_delivery_log ON webhook_delivery (subscription_id, created_at, id);
CREATE INDEX ix_webhook_delivery_event ON webhook_delivery (event_id);
CREATE INDEX ix_webhook_delivery_created_at ON webhook_delivery (created_at);

-- Each attempt and what came of it.
CREATE TABLE webhook_attempt (
  delivery_id uuid        NOT NULL,
  number      integer     NOT NULL,
  at          timestamptz NOT NULL,
  millis      integer,
  outcome     text        NOT NULL,
  status      integer,
  answer      text,
  CONSTRAINT pk_webhook_attempt PRIMARY KEY (delivery_id, number),
  CONSTRAINT fk_webhook_attempt_delivery
    FOREIGN KEY (delivery_id) REFERENCES webhook_delivery (id) ON DELETE CASCADE
);
