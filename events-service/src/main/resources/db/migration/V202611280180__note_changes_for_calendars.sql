-- Calendars want to know when an entry changed (E8). It is the database server's time: nothing is
-- decided by it.
ALTER TABLE event ADD COLUMN changed_at timestamptz NOT NULL DEFAULT clock_timestamp();
ALTER TABLE session ADD COLUMN changed_at timestamptz NOT NULL DEFAULT clock_timestamp();

CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER tr_event_changed BEFORE UPDATE ON event
  FOR EACH ROW EXECUTE FUNCTION note_change();
-- Sign-ups, which change the places that are taken, are no change of the session.
CREATE TRIGGER tr_session_changed
  BEFORE UPDATE OF title, abstract, room_id, starts_at, ends_at, cancelled ON session
  FOR EACH ROW EXECUTE FUNCTION note_change();
