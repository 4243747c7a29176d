-- Letters that invite a participant, for the visa (E4): asked for, reviewed, and issued or refused.
CREATE TABLE visa_letter (
  id                 uuid        NOT NULL,
  event_id           uuid        NOT NULL,
  participant_id     uuid        NOT NULL,
  state              text        NOT NULL,
  requested_at       timestamptz NOT NULL,
  requested_by       text        NOT NULL,
  reviewed_at        timestamptz,
  reviewed_by        text,
  refusal_reason     text,
  -- What the letter is checked by; unguessable.
  code               text,
  issued_on          date,
  valid_until        date,
  passport_erased_at timestamptz,
  version            bigint      NOT NULL DEFAULT 0,
  CONSTRAINT pk_visa_letter PRIMARY KEY (id),
  CONSTRAINT fk_visa_letter_participant
    FOREIGN KEY (event_id, participant_id) REFERENCES participant (event_id, id),
  CONSTRAINT uq_visa_letter_code UNIQUE (code),
  CONSTRAINT ck_visa_letter_state CHECK (state IN ('REQUESTED', 'ISSUED', 'REFUSED')),
  CONSTRAINT ck_visa_letter_reviewed CHECK ((state = 'REQUESTED') = (reviewed_at IS NULL)
    AND num_nulls(reviewed_at, reviewed_by) <> 1),
  CONSTRAINT ck_visa_letter_refused CHECK ((state = 'REFUSED') = (refusal_reason IS NOT NULL)),
  CONSTRAINT ck_visa_letter_issued
    CHECK (num_nonnulls(code, issued_on, valid_until) = CASE state WHEN 'ISSUED' THEN 3 ELSE 0 END)
);
CREATE UNIQUE INDEX uq_visa_letter_participant ON visa_letter (participant_id)
  WHERE state <> 'REFUSED';
CREATE INDEX ix_visa_letter_event ON visa_letter (event_id, requested_at, id);

-- What such a letter says of the passport. Apart, so that it goes as a whole when its time is over.
CREATE TABLE visa_passport (
  letter_id   uuid NOT NULL,
  name        text NOT NULL,
  number      text NOT NULL,
  nationality text NOT NULL,
  birth_date  date NOT NULL,
  expires_on  date NOT NULL,
  CONSTRAINT pk_visa_passport PRIMARY KEY (letter_id),
  CONSTRAINT fk_visa_passport_letter FOREIGN KEY (letter_id) REFERENCES visa_letter (id)
);
