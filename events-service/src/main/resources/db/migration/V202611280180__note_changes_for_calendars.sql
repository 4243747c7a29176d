-- Calendars want to know when an entry changed (E8). It is the database server's time: nothing is
-- decided by it.
ALTER TABLE event ADD COLUMN changed_at timestamptz NOT NULL DEFAULT clock_timestamp();
ALTER TABLE session ADD COLUMN changed_at timestamptz NOT NULL DEFAULT clock_timestamp();

CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_at := clock_timestamp();
  RETURN NEW;
END $$;
-- What changes an event or session raises its version. Telling others of an event again does not,
-- nor do sign-ups, which change the places that are taken.
CREATE TRIGGER tr_event_changed BEFORE UPDATE ON event
  FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION note_change();
CREATE TRIGGER tr_session_changed BEFORE UPDATE ON session
  FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION note_change();
