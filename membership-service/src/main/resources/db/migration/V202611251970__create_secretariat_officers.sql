-- G3: the persons who lead the Secretariat, appointed by the President City.
CREATE TABLE secretariat_officer (
  id           uuid         NOT NULL,
  office       varchar(40)  NOT NULL,
  -- Officers are public persons; an erasure takes the names of former ones.
  name         varchar(200),
  native_name  varchar(200),
  -- The President City of the first day.
  appointed_by uuid         NOT NULL,
  valid_from   date         NOT NULL,
  valid_to     date,
  recorded_at  timestamptz  NOT NULL,
  recorded_by  varchar(255) NOT NULL,
  erased_at    timestamptz,
  version      bigint       NOT NULL DEFAULT 0,
  CONSTRAINT pk_secretariat_officer PRIMARY KEY (id),
  CONSTRAINT fk_secretariat_officer_appointed_by FOREIGN KEY (appointed_by) REFERENCES member (id),
  CONSTRAINT ck_secretariat_officer_office CHECK
    (office IN ('SECRETARY_GENERAL', 'ASSISTANT_SECRETARY_GENERAL')),
  CONSTRAINT ck_secretariat_officer_order CHECK (valid_to > valid_from),
  CONSTRAINT ck_secretariat_officer_erased CHECK
    ((erased_at IS NULL) = (name IS NOT NULL) AND (erased_at IS NULL OR native_name IS NULL)),
  -- No two at once in one office.
  CONSTRAINT ex_secretariat_officer_single EXCLUDE USING gist
    (office WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX ix_secretariat_officer_from ON secretariat_officer (valid_from, id);
CREATE INDEX ix_secretariat_officer_appointed_by ON secretariat_officer (appointed_by);
