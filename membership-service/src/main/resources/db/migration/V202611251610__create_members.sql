-- Members, the history of their categories, and whom to reach there.

-- Both are trusted extensions: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE member (
  id                uuid         NOT NULL,
  name              varchar(200) NOT NULL,
  native_name       varchar(200),
  -- The comparable forms of both names, computed by the service (M8): unaccent is not immutable.
  name_key          text         NOT NULL,
  native_name_key   text,
  organization_type varchar(30)  NOT NULL,
  country           varchar(2)   NOT NULL,
  region            varchar(20)  NOT NULL,
  population        bigint,
  population_year   integer,
  address           varchar(500),
  founding          boolean      NOT NULL,
  -- Whether a period is open. Kept here because an index cannot look into another table.
  live              boolean      NOT NULL,
  registered_at     timestamptz  NOT NULL,
  registered_by     varchar(255) NOT NULL,
  version           bigint       NOT NULL DEFAULT 0,
  event_sequence    bigint       NOT NULL DEFAULT 0,
  CONSTRAINT pk_member PRIMARY KEY (id),
  -- What member_period refers to, so that a period's category can be checked against the type (M1).
  CONSTRAINT uq_member_type UNIQUE (id, organization_type),
  CONSTRAINT ck_member_name_key CHECK (name_key <> ''),
  CONSTRAINT ck_member_type CHECK
    (organization_type IN ('CITY', 'LOCAL_GOVERNMENT', 'REGIONAL_ASSOCIATION', 'GOVERNMENT_AGENCY')),
  CONSTRAINT ck_member_country CHECK (country ~ '^[A-Z]{2}$'),
  CONSTRAINT ck_member_region CHECK
    (region IN ('ASIA', 'AFRICA', 'EUROPE', 'AMERICA', 'MIDDLE_EAST', 'OCEANIA')),
  CONSTRAINT ck_member_population CHECK (population > 0),
  CONSTRAINT ck_member_population_year CHECK (population_year IS NULL OR population IS NOT NULL),
  CONSTRAINT ck_member_founding CHECK
    (NOT founding OR organization_type IN ('CITY', 'LOCAL_GOVERNMENT'))
);

-- M8: one live membership per organization.
CREATE UNIQUE INDEX uq_member_live_organization ON member (country, name_key) WHERE live;
-- A former member that comes back is found by the same key.
CREATE INDEX ix_member_organization ON member (country, name_key);
-- The directory's order and its filters.
CREATE INDEX ix_member_name ON member (name, id);
CREATE INDEX ix_member_region ON member (region, name, id);
CREATE INDEX ix_member_country ON member (country, name, id);
CREATE INDEX ix_member_search ON member USING gin (name_key gin_trgm_ops, native_name_key gin_trgm_ops);

CREATE TABLE member_period (
  id                uuid        NOT NULL,
  member_id         uuid        NOT NULL,
  organization_type varchar(30) NOT NULL,
  category          varchar(20) NOT NULL,
  valid_from        date        NOT NULL,
  valid_to          date,
  during            daterange   NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
  CONSTRAINT pk_member_period PRIMARY KEY (id),
  -- M6: the periods of a member never overlap.
  CONSTRAINT uq_member_period_during UNIQUE (member_id, during WITHOUT OVERLAPS),
  CONSTRAINT fk_member_period_member FOREIGN KEY (member_id, organization_type)
    REFERENCES member (id, organization_type) ON UPDATE CASCADE,
  CONSTRAINT ck_member_period_category CHECK (category IN ('FULL', 'ASSOCIATE', 'FRIENDSHIP')),
  -- M1: the type decides the category.
  CONSTRAINT ck_member_period_type CHECK
    ((category = 'FRIENDSHIP') = (organization_type IN ('REGIONAL_ASSOCIATION', 'GOVERNMENT_AGENCY'))),
  -- M4: the Friendship category exists since November 2014.
  CONSTRAINT ck_member_period_friendship CHECK
    (category <> 'FRIENDSHIP' OR valid_from >= DATE '2014-11-01'),
  CONSTRAINT ck_member_period_order CHECK (valid_to > valid_from)
);
CREATE INDEX ix_member_period_member ON member_period (member_id, organization_type);
CREATE INDEX ix_member_period_category ON member_period (category, valid_from, valid_to);

-- M13: typed contacts, in any script, with the language to write to them in.
CREATE TABLE member_contact (
  id          uuid         NOT NULL,
  member_id   uuid         NOT NULL,
  type        varchar(20)  NOT NULL,
  name        varchar(200) NOT NULL,
  native_name varchar(200),
  title       varchar(200),
  email       varchar(254),
  phone       varchar(50),
  language    varchar(35),
  recorded_at timestamptz  NOT NULL,
  CONSTRAINT pk_member_contact PRIMARY KEY (id),
  CONSTRAINT fk_member_contact_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT ck_member_contact_type CHECK
    (type IN ('POLITICAL', 'ADMINISTRATIVE', 'BILLING', 'TECHNICAL'))
);
CREATE INDEX ix_member_contact_member ON member_contact (member_id, type, name);
