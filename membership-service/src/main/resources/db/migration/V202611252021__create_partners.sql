-- G6: organizations that hold memoranda of understanding.
CREATE TABLE partner (
  id            uuid         NOT NULL,
  name          varchar(200) NOT NULL,
  -- The comparable forms, computed by the service as those of members are.
  name_key      text         NOT NULL,
  abbreviation  varchar(50),
  abbreviation_key text,
  website       varchar(500),
  registered_at timestamptz  NOT NULL,
  registered_by varchar(255) NOT NULL,
  version       bigint       NOT NULL DEFAULT 0,
  CONSTRAINT pk_partner PRIMARY KEY (id),
  CONSTRAINT uq_partner_name UNIQUE (name_key),
  CONSTRAINT ck_partner_name_key CHECK (name_key <> '')
);
CREATE INDEX ix_partner_name ON partner (name, id);
CREATE INDEX ix_partner_search ON partner
  USING gin (name_key gin_trgm_ops, abbreviation_key gin_trgm_ops);

CREATE TABLE partner_memorandum (
  id          uuid          NOT NULL,
  partner_id  uuid          NOT NULL,
  -- The first day on which it can have been signed; of a month that is all that is known.
  signed_from date          NOT NULL,
  precise     boolean       NOT NULL,
  scope       varchar(1000) NOT NULL,
  valid_until date,
  recorded_at timestamptz   NOT NULL,
  recorded_by varchar(255)  NOT NULL,
  CONSTRAINT pk_partner_memorandum PRIMARY KEY (id),
  CONSTRAINT fk_partner_memorandum_partner FOREIGN KEY (partner_id) REFERENCES partner (id),
  CONSTRAINT uq_partner_memorandum_signed UNIQUE (partner_id, signed_from),
  CONSTRAINT ck_partner_memorandum_month CHECK (precise OR extract(day FROM signed_from) = 1),
  CONSTRAINT ck_partner_memorandum_validity CHECK (valid_until >= signed_from)
);
