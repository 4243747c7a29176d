-- The request that caused it is known to whatever is done later: its trace goes on, and log lines name
-- it. Events and messages from before have none.
ALTER TABLE outbox_event ADD COLUMN request_id text;
ALTER TABLE inbox_event ADD COLUMN request_id text;
ALTER TABLE outgoing_message ADD COLUMN traceparent text, ADD COLUMN request_id text;
