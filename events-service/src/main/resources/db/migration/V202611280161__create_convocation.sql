-- The Assembly is called together (E6): when, with how much notice, with which agenda. Where its
-- days move it is called together again; the last convocation is the one that holds.
CREATE TABLE convocation (
  event_id            uuid        NOT NULL,
  number              smallint    NOT NULL,
  -- The days to which it calls.
  starts_on           date        NOT NULL,
  ends_on             date        NOT NULL,
  -- How many days before the first day it has to be, and how many it was.
  notice_period       smallint    NOT NULL,
  notice_days         smallint    NOT NULL,
  short_notice_reason text,
  -- The agenda as it was then: number, title and text of each item, in order.
  agenda              jsonb       NOT NULL,
  convoked_at         timestamptz NOT NULL,
  convoked_by         text        NOT NULL,
  CONSTRAINT pk_convocation PRIMARY KEY (event_id, number),
  CONSTRAINT fk_convocation_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT ck_convocation_days CHECK (starts_on <= ends_on),
  CONSTRAINT ck_convocation_notice CHECK (notice_days >= 0 AND notice_period >= 0
    AND (notice_days < notice_period) = (short_notice_reason IS NOT NULL)),
  CONSTRAINT ck_convocation_agenda CHECK (jsonb_typeof(agenda) = 'array'
    AND jsonb_array_length(agenda) > 0)
);

-- The roll on the day of the convocation: every member, in or out, and why.
CREATE TABLE convocation_roll (
  event_id  uuid     NOT NULL,
  number    smallint NOT NULL,
  member_id uuid     NOT NULL,
  name      text     NOT NULL,
  entitled  boolean  NOT NULL,
  reason    text     NOT NULL,
  -- By which address it was told: its own, or that of the head of its delegation; none, by letter.
  told_by   text,
  CONSTRAINT pk_convocation_roll PRIMARY KEY (event_id, number, member_id),
  CONSTRAINT fk_convocation_roll_convocation
    FOREIGN KEY (event_id, number) REFERENCES convocation (event_id, number),
  CONSTRAINT ck_convocation_roll_reason CHECK (reason IN ('FULL_MEMBER', 'ASSOCIATE_MEMBER',
    'FRIENDSHIP_MEMBER', 'IN_ARREARS') AND entitled = (reason = 'FULL_MEMBER')),
  CONSTRAINT ck_convocation_roll_told_by CHECK (told_by IN ('OWN_ADDRESS', 'HEAD_OF_DELEGATION'))
);

CREATE FUNCTION refuse_convocation_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A convocation is never changed: call together again';
END $$;
CREATE TRIGGER tr_convocation_append_only BEFORE UPDATE OR DELETE ON convocation
  FOR EACH ROW EXECUTE FUNCTION refuse_convocation_change();
CREATE TRIGGER tr_convocation_roll_append_only BEFORE UPDATE OR DELETE ON convocation_roll
  FOR EACH ROW EXECUTE FUNCTION refuse_convocation_change();

-- Where a member wants to be called together. Membership's contacts do not leave membership.
CREATE TABLE convocation_address (
  member_id uuid        NOT NULL,
  name      text        NOT NULL,
  email     text        NOT NULL,
  language  text        NOT NULL,
  version   bigint      NOT NULL DEFAULT 0,
  given_at  timestamptz NOT NULL,
  given_by  text        NOT NULL,
  CONSTRAINT pk_convocation_address PRIMARY KEY (member_id)
);
