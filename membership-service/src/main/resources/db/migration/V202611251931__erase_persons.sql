-- Who asked to be forgotten is found by the address, in any case of letters.
CREATE INDEX ix_member_contact_email ON member_contact (lower(email)) WHERE email IS NOT NULL;
CREATE INDEX ix_membership_application_email ON membership_application (lower(contact_email))
  WHERE contact_email IS NOT NULL;

-- That a person was erased, without the person.
CREATE TABLE person_erasure (
  id            uuid         NOT NULL,
  -- Of the address in small letters: whoever knows it can tell that this was it.
  email_sha256  varchar(64),
  contact_id    uuid,
  reason        varchar(1000) NOT NULL,
  requested_on  date         NOT NULL,
  erased_at     timestamptz  NOT NULL,
  erased_by     varchar(255) NOT NULL,
  CONSTRAINT pk_person_erasure PRIMARY KEY (id),
  CONSTRAINT ck_person_erasure_whom CHECK (email_sha256 IS NOT NULL OR contact_id IS NOT NULL),
  CONSTRAINT ck_person_erasure_hash CHECK (email_sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX ix_person_erasure_erased ON person_erasure (erased_at, id);
CREATE INDEX ix_person_erasure_email ON person_erasure (email_sha256);

-- How much was erased where.
CREATE TABLE person_erasure_count (
  person_erasure_id uuid        NOT NULL,
  place             varchar(50) NOT NULL,
  erased            integer     NOT NULL,
  CONSTRAINT pk_person_erasure_count PRIMARY KEY (person_erasure_id, place),
  CONSTRAINT fk_person_erasure_count_erasure FOREIGN KEY (person_erasure_id)
    REFERENCES person_erasure (id),
  CONSTRAINT ck_person_erasure_count_erased CHECK (erased >= 0)
);
