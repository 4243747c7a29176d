-- M8: pairs of members that may be one organization, and what the Secretariat found of them.

-- The name key without what says only that it is a city, so that the city of Suwon and Suwon meet.
ALTER TABLE member ADD COLUMN loose_key text NOT NULL GENERATED ALWAYS AS (
  coalesce(
    nullif(
      regexp_replace(
        regexp_replace(name_key,
          '^(the)?(metropolitancityof|metropolitanmunicipalityof|municipalityof|provinceof|districtof|stateof|cityof)', ''),
        '(metropolitancity|metropolitangovernment|metropolitanmunicipality|specialcity|municipality|municipalgovernment|citycouncil|locality|governorate|province|district|region|state|city)$', ''),
      ''),
    name_key)) STORED;

-- Similar keys are looked for within a country and among present members. GiST, because a GIN index
-- reads the posting list of each trigram, twenty times slower here.
CREATE INDEX ix_member_similar ON member USING gist (country, loose_key gist_trgm_ops (siglen = 64))
  WHERE live;

CREATE TABLE duplicate_candidate (
  id         uuid          NOT NULL DEFAULT uuidv7(),
  -- The pair, the smaller id first, so that it is there once.
  first_id   uuid          NOT NULL,
  second_id  uuid          NOT NULL,
  country    varchar(2)    NOT NULL,
  -- From 0 to 1; 1 for names that differ in what says only that it is a city.
  similarity numeric(4, 3) NOT NULL,
  state      varchar(20)   NOT NULL,
  found_at   timestamptz   NOT NULL,
  settled_at timestamptz,
  settled_by varchar(255),
  reason     varchar(2000),
  version    bigint        NOT NULL DEFAULT 0,
  CONSTRAINT pk_duplicate_candidate PRIMARY KEY (id),
  -- Also what keeps an ignored pair from coming back.
  CONSTRAINT uq_duplicate_candidate_pair UNIQUE (first_id, second_id),
  CONSTRAINT fk_duplicate_candidate_first FOREIGN KEY (first_id) REFERENCES member (id),
  CONSTRAINT fk_duplicate_candidate_second FOREIGN KEY (second_id) REFERENCES member (id),
  CONSTRAINT ck_duplicate_candidate_pair CHECK (first_id < second_id),
  CONSTRAINT ck_duplicate_candidate_similarity CHECK (similarity BETWEEN 0 AND 1),
  CONSTRAINT ck_duplicate_candidate_state CHECK (state IN ('OPEN', 'MERGED', 'IGNORED')),
  CONSTRAINT ck_duplicate_candidate_settled CHECK
    ((state = 'OPEN') = (settled_at IS NULL) AND (state = 'OPEN') = (settled_by IS NULL)
      AND (state = 'OPEN') = (reason IS NULL))
);
CREATE INDEX ix_duplicate_candidate_state ON duplicate_candidate (state, similarity, id);
CREATE INDEX ix_duplicate_candidate_country ON duplicate_candidate (country, similarity, id);
CREATE INDEX ix_duplicate_candidate_second ON duplicate_candidate (second_id);
