-- Who takes part in a session for which one has to sign up, and who waits for a place (E3, E4).
CREATE TABLE session_sign_up (
  id                uuid        NOT NULL,
  event_id          uuid        NOT NULL,
  session_id        uuid        NOT NULL,
  participant_id    uuid        NOT NULL,
  -- The order in which people signed up for the session, which is the order of those who wait.
  number            integer     NOT NULL,
  state             text        NOT NULL,
  starts_at         timestamptz NOT NULL,
  ends_at           timestamptz NOT NULL,
  session_cancelled boolean     NOT NULL,
  during            tstzrange   NOT NULL GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED,
  signed_up_at      timestamptz NOT NULL,
  signed_up_by      text        NOT NULL,
  confirmed_at      timestamptz,
  cancelled_at      timestamptz,
  cancelled_by      text,
  CONSTRAINT pk_session_sign_up PRIMARY KEY (id),
  CONSTRAINT fk_session_sign_up_session FOREIGN KEY (event_id, session_id)
    REFERENCES session (event_id, id),
  CONSTRAINT fk_session_sign_up_times FOREIGN KEY (session_id, starts_at, ends_at, session_cancelled)
    REFERENCES session (id, starts_at, ends_at, cancelled) ON UPDATE CASCADE,
  -- Whoever leaves a delegation leaves its sessions.
  CONSTRAINT fk_session_sign_up_participant FOREIGN KEY (event_id, participant_id)
    REFERENCES participant (event_id, id) ON DELETE CASCADE,
  CONSTRAINT uq_session_sign_up_number UNIQUE (session_id, number),
  CONSTRAINT ck_session_sign_up_number CHECK (number > 0),
  CONSTRAINT ck_session_sign_up_state CHECK (state IN ('CONFIRMED', 'WAITING', 'CANCELLED')),
  CONSTRAINT ck_session_sign_up_confirmed CHECK (state = 'CANCELLED'
    OR (state = 'CONFIRMED') = (confirmed_at IS NOT NULL)),
  CONSTRAINT ck_session_sign_up_cancelled CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL)
    AND (cancelled_at IS NULL) = (cancelled_by IS NULL)),
  -- Nobody is to be in two sessions at once; who waits may be moved up at any moment.
  CONSTRAINT ex_session_sign_up EXCLUDE USING gist (participant_id WITH =, during WITH &&)
    WHERE (state <> 'CANCELLED' AND NOT session_cancelled)
);
CREATE UNIQUE INDEX uq_session_sign_up_live ON session_sign_up (session_id, participant_id)
  WHERE state <> 'CANCELLED';
CREATE INDEX ix_session_sign_up_waiting ON session_sign_up (session_id, number)
  WHERE state = 'WAITING';
CREATE INDEX ix_session_sign_up_participant ON session_sign_up (participant_id);

-- Places are counted where sign-ups are written, whoever writes them; the session's own constraint
-- then refuses one too many.
CREATE FUNCTION count_session_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD.state = 'CONFIRMED' THEN
    UPDATE session SET taken = taken - 1 WHERE id = OLD.session_id;
  END IF;
  IF TG_OP <> 'DELETE' AND NEW.state = 'CONFIRMED' THEN
    UPDATE session SET taken = taken + 1 WHERE id = NEW.session_id;
  END IF;
  RETURN NULL;
END;
$$;
CREATE TRIGGER tr_session_sign_up_places
  AFTER INSERT OR DELETE OR UPDATE OF state ON session_sign_up
  FOR EACH ROW EXECUTE FUNCTION count_session_places();
