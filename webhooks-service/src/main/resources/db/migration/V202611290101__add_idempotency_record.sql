-- Stored answers to requests with an Idempotency-Key: the table of platform/http.
CREATE TABLE idempotency_record (
    scope_hash   bytea       NOT NULL,
    request_hash bytea       NOT NULL,
    status       smallint    NOT NULL,
    headers      jsonb       NOT NULL,
    body         bytea,
    expires_at   timestamptz NOT NULL,
    CONSTRAINT idempotency_record_pk PRIMARY KEY (scope_hash)
);
CREATE INDEX idempotency_record_by_expiry ON idempotency_record (expires_at);
