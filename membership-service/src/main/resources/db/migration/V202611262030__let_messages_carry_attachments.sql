-- Messages carry files: kind, reference and name of each. They are made when the message is sent.
ALTER TABLE outgoing_message
  ADD COLUMN attachments jsonb,
  ADD CONSTRAINT ck_outgoing_message_attachments CHECK (
    attachments IS NULL
      OR erased_at IS NULL AND jsonb_typeof(attachments) = 'array'
        AND jsonb_array_length(attachments) BETWEEN 1 AND 5);
