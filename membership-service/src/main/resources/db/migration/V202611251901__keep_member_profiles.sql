-- M6: what was known of a member on which days, so that a question as of a day finds the name and the
-- region of that day. The table member keeps what holds today.
CREATE TABLE member_profile (
  id                uuid         NOT NULL,
  member_id         uuid         NOT NULL,
  -- The first version reaches back to the beginning of time: what came before is not known.
  valid_from        date         NOT NULL,
  valid_to          date,
  during            daterange    NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
  name              varchar(200) NOT NULL,
  native_name       varchar(200),
  name_key          text         NOT NULL,
  native_name_key   text,
  organization_type varchar(30)  NOT NULL,
  country           varchar(2)   NOT NULL,
  region            varchar(20)  NOT NULL,
  population        bigint,
  population_year   integer,
  address           varchar(500),
  CONSTRAINT pk_member_profile PRIMARY KEY (id),
  CONSTRAINT uq_member_profile_during UNIQUE (member_id, during WITHOUT OVERLAPS),
  CONSTRAINT fk_member_profile_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT ck_member_profile_order CHECK (valid_to > valid_from)
);

INSERT INTO member_profile (id, member_id, valid_from, name, native_name, name_key, native_name_key,
  organization_type, country, region, population, population_year, address)
SELECT uuidv7(), id, '-infinity', name, native_name, name_key, native_name_key, organization_type,
  country, region, population, population_year, address
FROM member;

CREATE INDEX ix_member_profile_member ON member_profile (member_id, valid_from);
-- The directory's orders and filters; each of them also walks backwards.
CREATE INDEX ix_member_profile_name ON member_profile (name, member_id);
CREATE INDEX ix_member_profile_region ON member_profile (region, name, member_id);
CREATE INDEX ix_member_profile_country ON member_profile (country, name, member_id);
-- Members without a figure come last in both directions.
CREATE INDEX ix_member_profile_population ON member_profile (population, member_id);
CREATE INDEX ix_member_profile_population_down
  ON member_profile (population DESC NULLS LAST, member_id DESC);
CREATE INDEX ix_member_profile_search ON member_profile
  USING gin (name_key gin_trgm_ops, native_name_key gin_trgm_ops);
CREATE INDEX ix_member_period_since ON member_period (valid_from, member_id);

-- The directory was read from there.
DROP INDEX ix_member_name;
DROP INDEX ix_member_country;
