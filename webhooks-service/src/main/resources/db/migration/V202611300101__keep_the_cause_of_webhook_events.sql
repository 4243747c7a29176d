-- A delivery goes on in the trace of the request that caused its event.
ALTER TABLE webhook_event ADD COLUMN traceparent text, ADD COLUMN request_id text;
