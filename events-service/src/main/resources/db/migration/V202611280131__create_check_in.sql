-- Who came (E4): one line per participant, whatever is sent how often. Only ever added to.
CREATE TABLE check_in (
  participant_id uuid        NOT NULL,
  event_id       uuid        NOT NULL,
  -- When the badge was read, which a device without a network tells later.
  checked_in_at  timestamptz NOT NULL,
  device_id      text,
  recorded_at    timestamptz NOT NULL,
  recorded_by    text        NOT NULL,
  CONSTRAINT pk_check_in PRIMARY KEY (participant_id),
  CONSTRAINT fk_check_in_participant
    FOREIGN KEY (event_id, participant_id) REFERENCES participant (event_id, id)
);
CREATE INDEX ix_check_in_event ON check_in (event_id, checked_in_at, participant_id);
CREATE FUNCTION refuse_check_in_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Who came is never rewritten';
END $$;
CREATE TRIGGER tr_check_in_append_only BEFORE UPDATE OR DELETE ON check_in
  FOR EACH ROW EXECUTE FUNCTION refuse_check_in_change();
