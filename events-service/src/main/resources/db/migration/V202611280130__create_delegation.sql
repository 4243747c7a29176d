-- Delegations of organizations to events (E4).
CREATE TABLE delegation (
  id                uuid        NOT NULL,
  event_id          uuid        NOT NULL,
  kind              text        NOT NULL,
  -- The member, where it is a member's.
  member_id         uuid,
  organization_name text        NOT NULL,
  country           text        NOT NULL,
  -- The login that registered it, where it is no member's.
  owner_subject     text,
  state             text        NOT NULL,
  -- The order on the waiting list; null for who is not on it.
  waiting_since     timestamptz,
  waiting_number    bigint,
  -- Until when a place is kept for it.
  offered_until     timestamptz,
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
    ('PENDING', 'APPROVED', 'WAITLISTED', 'OFFERED', 'DECLINED', 'WITHDRAWN', 'CHECKED_IN'))
);
CREATE UNIQUE INDEX uq_delegation_member ON delegation (event_id, member_id)
  WHERE state NOT IN ('DECLINED', 'WITHDRAWN');
CREATE INDEX ix_delegation_event ON delegation (event_id, organization_name, id);
CREATE INDEX ix_delegation_waiting ON delegation (event_id, waiting_number)
  WHERE waiting_number IS NOT NULL;

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
  checked_in_at  timestamptz,
  erased_at      timestamptz,
  version        bigint      NOT NULL DEFAULT 0,
  CONSTRAINT pk_participant PRIMARY KEY (id),
  CONSTRAINT uq_participant_event UNIQUE (event_id, id),
  CONSTRAINT fk_participant_delegation
    FOREIGN KEY (event_id, delegation_id) REFERENCES delegation (event_id, id),
  CONSTRAINT uq_participant_badge UNIQUE (badge_code),
  CONSTRAINT ck_participant_role CHECK (role IN ('HEAD', 'DELEGATE', 'ALTERNATE')),
  CONSTRAINT ck_participant_erased CHECK ((erased_at IS NULL) = (name IS NOT NULL))
);
CREATE UNIQUE INDEX uq_participant_head ON participant (delegation_id) WHERE role = 'HEAD';
CREATE INDEX ix_participant_delegation ON participant (delegation_id, id);
