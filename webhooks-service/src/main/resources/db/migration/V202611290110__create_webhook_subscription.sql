-- Who wants to be told of what, and where.

CREATE TABLE webhook_subscription (
  id               uuid        NOT NULL,
  version          bigint      NOT NULL DEFAULT 0,
  -- Whose it is: the Secretariat's, or that of the partner whose tokens name this subject.
  owner            text        NOT NULL,
  partner          text,
  url              text        NOT NULL,
  description      text,
  event_types      varchar[]     NOT NULL,
  state            text        NOT NULL,
  disabled_because text,
  disabled_at      timestamptz,
  created_at       timestamptz NOT NULL,
  created_by       text        NOT NULL,
  -- Written by deliveries, under the row's lock and without a new version.
  last_success_at  timestamptz,
  failing_since    timestamptz,
  CONSTRAINT pk_webhook_subscription PRIMARY KEY (id),
  CONSTRAINT ck_webhook_subscription_owner
    CHECK (owner IN ('SECRETARIAT', 'PARTNER') AND (owner = 'PARTNER') = (partner IS NOT NULL)),
  CONSTRAINT ck_webhook_subscription_types CHECK (cardinality(event_types) BETWEEN 1 AND 100),
  CONSTRAINT ck_webhook_subscription_state
    CHECK (state IN ('ENABLED', 'DISABLED')
       AND (state = 'DISABLED') = (disabled_because IS NOT NULL)
       AND (state = 'DISABLED') = (disabled_at IS NOT NULL)),
  CONSTRAINT ck_webhook_subscription_disabled_because
    CHECK (disabled_because IN ('REQUESTED', 'GONE', 'FAILING'))
);
CREATE INDEX ix_webhook_subscription_created_at ON webhook_subscription (created_at, id);
CREATE INDEX ix_webhook_subscription_partner ON webhook_subscription (partner, created_at, id);

-- What deliveries are signed with, sealed with a key that is not in this database. One of them has no
-- end; the one before it holds until its end, so that a receiver can change over.
CREATE TABLE webhook_secret (
  id              uuid        NOT NULL,
  subscription_id uuid        NOT NULL,
  sealed          bytea       NOT NULL,
  created_at      timestamptz NOT NULL,
  expires_at      timestamptz,
  CONSTRAINT pk_webhook_secret PRIMARY KEY (id),
  CONSTRAINT fk_webhook_secret_subscription
    FOREIGN KEY (subscription_id) REFERENCES webhook_subscription (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX uq_webhook_secret_current
  ON webhook_secret (subscription_id) WHERE expires_at IS NULL;
CREATE INDEX ix_webhook_secret_subscription ON webhook_secret (subscription_id);
