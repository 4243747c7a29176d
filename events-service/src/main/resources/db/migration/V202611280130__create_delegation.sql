-- Delegations of organizations to events (E4).
CREATE TABLE delegation (
  id                uuid        NOT NULL,
  event_id          uuid        NOT NULL,
  kind              text        NOT NULL,
  -- The member, where it is a member's.
  member_id         uuid,
  organization_name text        NOT NULL,
  -- The comparable form of the name (M8), where it is no member's.
  name_key          text,
  country           text        NOT NULL,
  -- The login that registered it, where it is no member's.
  owner_subject     text,
  state             text        NOT NULL,
  -- Why it was declined or withdrawn.
  reason            text,
  -- How many of the event's places are its own: of an offer those that are kept for it.
  places            integer     NOT NULL DEFAULT 0,
  -- The order on the waiting list, which it keeps while it is looked at again.
  waiting_since     timestamptz,
  waiting_number    bigint,
  -- Until when a place is kept for it.
  offered_until     timestamptz,
  -- What others were told of its attendance last; null before anything was.
  attendance        text,
  event_sequence    bigint      NOT NULL DEFAULT 0,
  version           bigint      NOT NULL DEFAULT 0,
  created_at        timestamptz NOT NULL,
  created_by        text        NOT NULL,
  CONSTRAINT pk_delegation PRIMARY KEY (id),
  CONSTRAINT uq_delegation_event UNIQUE (event_id, id),
  CONSTRAINT fk_delegation_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT ck_delegation_kind CHECK (kind IN ('MEMBER', 'PARTNER', 'OTHER')
    AND (kind = 'MEMBER') = (member_id IS NOT NULL)),
  CONSTRAINT ck_delegation_state CHECK (state IN
    ('PENDING', 'APPROVED', 'WAITLISTED', 'OFFERED', 'DECLINED', 'WITHDRAWN', 'CHECKED_IN')),
  CONSTRAINT ck_delegation_places CHECK (places >= 0
    AND (places = 0 OR state NOT IN ('WAITLISTED', 'DECLINED', 'WITHDRAWN'))),
  CONSTRAINT ck_delegation_waiting CHECK (num_nulls(waiting_since, waiting_number) <> 1
    AND (waiting_number IS NULL OR state IN ('PENDING', 'WAITLISTED'))
    AND (state <> 'WAITLISTED' OR waiting_number IS NOT NULL)),
  CONSTRAINT ck_delegation_offered CHECK ((state = 'OFFERED') = (offered_until IS NOT NULL)),
  CONSTRAINT ck_delegation_attendance
    CHECK (attendance IN ('REGISTERED', 'ATTENDED', 'ABSENT', 'CANCELLED')
      AND (attendance IS NULL) = (event_sequence = 0))
);
CREATE UNIQUE INDEX uq_delegation_member ON delegation (event_id, member_id)
  WHERE state NOT IN ('DECLINED', 'WITHDRAWN');
CREATE UNIQUE INDEX uq_delegation_organization ON delegation (event_id, country, name_key)
  WHERE state NOT IN ('DECLINED', 'WITHDRAWN');
CREATE INDEX ix_delegation_event ON delegation (event_id, organization_name, id);
CREATE UNIQUE INDEX uq_delegation_waiting ON delegation (event_id, waiting_number)
  WHERE waiting_number IS NOT NULL;
CREATE INDEX ix_delegation_offered ON delegation (offered_until) WHERE state = 'OFFERED';
CREATE INDEX ix_delegation_registered ON delegation (event_id) WHERE attendance = 'REGISTERED';

-- The last word on the capacity of an event: no delegation gets places that there are not. What was
-- given stays given, even when an organizer takes a smaller room.
CREATE FUNCTION check_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT sum(d.places) FROM delegation d WHERE d.event_id = NEW.event_id)
     > (SELECT e.capacity FROM event e WHERE e.id = NEW.event_id) THEN
    RAISE EXCEPTION 'The event has no places left' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'tr_delegation_places';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER tr_delegation_places_new AFTER INSERT ON delegation
  FOR EACH ROW WHEN (NEW.places > 0) EXECUTE FUNCTION check_places();
CREATE TRIGGER tr_delegation_places AFTER UPDATE OF places ON delegation
  FOR EACH ROW WHEN (NEW.places > OLD.places) EXECUTE FUNCTION check_places();

-- The persons of a delegation. Names and addresses stay in this service, and go with an erasure.
CREATE TABLE participant (
  id             uuid        NOT NULL,
  event_id       uuid        NOT NULL,
  delegation_id  uuid        NOT NULL,
  role           text        NOT NULL,
  name           text,
  email          text,
  position       text,
  language       text        NOT NULL DEFAULT 'en',
  -- The login that may act for this person in the event, such as asking for meetings.
  subject        text,
  -- What the QR code of the badge says; unguessable.
  badge_code     text        NOT NULL,
  -- Since when the person may come: one that a delegation adds later has to be approved too.
  approved_at    timestamptz,
  checked_in_at  timestamptz,
  -- Since when the person is not of the delegation any more; what refers to it stays.
  removed_at     timestamptz,
  erased_at      timestamptz,
  version        bigint      NOT NULL DEFAULT 0,
  CONSTRAINT pk_participant PRIMARY KEY (id),
  CONSTRAINT uq_participant_event UNIQUE (event_id, id),
  CONSTRAINT fk_participant_delegation
    FOREIGN KEY (event_id, delegation_id) REFERENCES delegation (event_id, id),
  CONSTRAINT uq_participant_badge UNIQUE (badge_code),
  CONSTRAINT ck_participant_role CHECK (role IN ('HEAD', 'DELEGATE', 'ALTERNATE')),
  CONSTRAINT ck_participant_erased CHECK (CASE WHEN erased_at IS NULL THEN name IS NOT NULL
    ELSE num_nonnulls(name, email, position, subject) = 0 END),
  -- At most one head; looked at when the transaction ends, so that two persons can change roles.
  CONSTRAINT ex_participant_head EXCLUDE (delegation_id WITH =)
    WHERE (role = 'HEAD' AND removed_at IS NULL) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_participant_delegation ON participant (delegation_id, id);
CREATE INDEX ix_participant_subject ON participant (event_id, subject) WHERE subject IS NOT NULL;

-- What was done with a delegation, by whom and why. Only ever added to.
CREATE TABLE delegation_act (
  id            uuid        NOT NULL,
  delegation_id uuid        NOT NULL,
  act           text        NOT NULL,
  reason        text,
  acted_at      timestamptz NOT NULL,
  acted_by      text        NOT NULL,
  CONSTRAINT pk_delegation_act PRIMARY KEY (id),
  CONSTRAINT fk_delegation_act_delegation FOREIGN KEY (delegation_id) REFERENCES delegation (id),
  CONSTRAINT ck_delegation_act_act CHECK (act IN ('REGISTERED', 'CHANGED', 'APPROVED', 'WAITLISTED',
    'OFFERED', 'OFFER_ACCEPTED', 'OFFER_LAPSED', 'DECLINED', 'WITHDRAWN', 'PERSON_ERASED'))
);
CREATE INDEX ix_delegation_act_delegation ON delegation_act (delegation_id, acted_at, id);
CREATE FUNCTION refuse_delegation_act_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What was done with a delegation is never rewritten';
END $$;
CREATE TRIGGER tr_delegation_act_append_only BEFORE UPDATE OR DELETE ON delegation_act
  FOR EACH ROW EXECUTE FUNCTION refuse_delegation_act_change();

-- Whom a message is for, whatever its address: the last part of the occasion is the id.
CREATE INDEX ix_outgoing_message_addressee
  ON outgoing_message (split_part(dedupe_key, '/', -1)) WHERE erased_at IS NULL;
