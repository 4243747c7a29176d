-- G2: terms, and the offices that member cities hold in them.

-- What an office refers to, so that its holder is FULL on every day of it. Deferrable constraints
-- cannot be referred to, so this one is not; what refers to it is deferred instead.
ALTER TABLE member_period
  ADD CONSTRAINT uq_member_period_category UNIQUE (member_id, category, during WITHOUT OVERLAPS);

CREATE TABLE leadership_term (
  id               uuid         NOT NULL,
  name             varchar(100) NOT NULL,
  begins_on        date         NOT NULL,
  -- Nominal: holders stay until their successors assume.
  nominal_end      date         NOT NULL,
  -- The General Assembly whose elections filled it.
  assembly_id      uuid,
  assembly_ordinal integer,
  created_at       timestamptz  NOT NULL,
  created_by       varchar(255) NOT NULL,
  version          bigint       NOT NULL DEFAULT 0,
  event_sequence   bigint       NOT NULL DEFAULT 0,
  CONSTRAINT pk_leadership_term PRIMARY KEY (id),
  CONSTRAINT uq_leadership_term_name UNIQUE (name),
  CONSTRAINT uq_leadership_term_begins_on UNIQUE (begins_on),
  CONSTRAINT uq_leadership_term_assembly UNIQUE (assembly_id),
  CONSTRAINT ck_leadership_term_order CHECK (nominal_end > begins_on),
  CONSTRAINT ck_leadership_term_assembly CHECK (assembly_ordinal IS NULL OR assembly_id IS NOT NULL)
);

CREATE TABLE office_holding (
  id          uuid         NOT NULL,
  term_id     uuid         NOT NULL,
  office      varchar(40)  NOT NULL,
  member_id   uuid         NOT NULL,
  category    varchar(20)  NOT NULL GENERATED ALWAYS AS ('FULL') STORED,
  valid_from  date         NOT NULL,
  valid_to    date,
  during      daterange    NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
  ending      varchar(30),
  -- The election that gave it, where one did.
  election_id uuid,
  recorded_at timestamptz  NOT NULL,
  recorded_by varchar(255) NOT NULL,
  CONSTRAINT pk_office_holding PRIMARY KEY (id),
  CONSTRAINT fk_office_holding_term FOREIGN KEY (term_id) REFERENCES leadership_term (id),
  CONSTRAINT ck_office_holding_office CHECK
    (office IN ('PRESIDENT_CITY', 'EXECUTIVE_VICE_PRESIDENT_CITY', 'VICE_PRESIDENT_CITY',
      'EXECUTIVE_COMMITTEE_MEMBER')),
  CONSTRAINT ck_office_holding_order CHECK (valid_to > valid_from),
  CONSTRAINT ck_office_holding_ending CHECK
    (ending IN ('TERM_ENDED', 'RESIGNED', 'VACATED_BY_EXCLUSION', 'VACATED_BY_WITHDRAWAL',
      'HANDED_OVER')),
  CONSTRAINT ck_office_holding_ended CHECK ((valid_to IS NULL) = (ending IS NULL)),
  -- No city is in the same office twice at a time.
  CONSTRAINT uq_office_holding_member UNIQUE (office, member_id, during WITHOUT OVERLAPS),
  -- Of these there is one at a time, in whichever term.
  CONSTRAINT ex_office_holding_single EXCLUDE USING gist (office WITH =, during WITH &&)
    WHERE (office IN ('PRESIDENT_CITY', 'EXECUTIVE_VICE_PRESIDENT_CITY')),
  -- The holder is FULL on every day of the holding: whoever ends the one ends the other, in
  -- whichever order, before the transaction ends.
  CONSTRAINT fk_office_holding_full_member
    FOREIGN KEY (member_id, category, PERIOD during)
    REFERENCES member_period (member_id, category, PERIOD during)
    DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_office_holding_term ON office_holding (term_id, office, valid_from, id);
CREATE INDEX ix_office_holding_member ON office_holding (member_id, valid_from);
CREATE INDEX ix_office_holding_during ON office_holding (valid_from, valid_to);
