-- The library of good practices (A10): what members share, and what entries become.
CREATE TABLE good_practice (
  id               uuid        NOT NULL,
  state            text        NOT NULL,
  title            text        NOT NULL,
  summary          text        NOT NULL,
  description      text,
  links            text[]      NOT NULL DEFAULT '{}',
  audience         text        NOT NULL,
  -- The award category that fits, null for none.
  category         text,
  -- Whose practice it is. city_key is the comparable form of the city's name (M8).
  city_name        text        NOT NULL,
  native_city_name text,
  city_key         text        NOT NULL,
  country          text        NOT NULL,
  region           text        NOT NULL,
  -- The member that it is of, null for none.
  member_id        uuid,
  -- The entry that it was, null for none.
  entry_id         uuid,
  -- Who may change it besides the Secretariat: the member's users, or the login of who entered.
  owner_member_id  uuid,
  owner_subject    text,
  -- The day on which it was first published.
  published_on     date,
  -- The comparable words in which it is searched.
  search_words     text[]      NOT NULL,
  event_sequence   bigint      NOT NULL DEFAULT 0,
  version          bigint      NOT NULL DEFAULT 0,
  shared_at        timestamptz NOT NULL,
  shared_by        text        NOT NULL,
  CONSTRAINT pk_good_practice PRIMARY KEY (id),
  CONSTRAINT fk_good_practice_entry FOREIGN KEY (entry_id) REFERENCES award_entry (id),
  CONSTRAINT uq_good_practice_entry UNIQUE (entry_id),
  CONSTRAINT ck_good_practice_state
    CHECK (state IN ('SUBMITTED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
  CONSTRAINT ck_good_practice_audience CHECK (audience IN ('G2C', 'G2B', 'G2G', 'PPP')),
  CONSTRAINT ck_good_practice_category CHECK (category IN
    ('SERVICES', 'EFFICIENCY', 'OPEN_CITY', 'URBAN_MANAGEMENT', 'DIGITAL_DIVIDE')),
  CONSTRAINT ck_good_practice_region CHECK (region IN
    ('ASIA', 'AFRICA', 'EUROPE', 'AMERICA', 'MIDDLE_EAST', 'OCEANIA')),
  CONSTRAINT ck_good_practice_published CHECK (state <> 'PUBLISHED' OR published_on IS NOT NULL),
  -- The stream begins with the publication.
  CONSTRAINT ck_good_practice_told CHECK (event_sequence = 0 OR published_on IS NOT NULL)
);
CREATE INDEX ix_good_practice_published
  ON good_practice (published_on DESC NULLS LAST, id DESC);
CREATE INDEX ix_good_practice_title ON good_practice (title, id);
CREATE INDEX ix_good_practice_state ON good_practice (state, published_on DESC NULLS LAST, id DESC);
CREATE INDEX ix_good_practice_city ON good_practice (country, city_key);
CREATE INDEX ix_good_practice_member ON good_practice (member_id) WHERE member_id IS NOT NULL;
CREATE INDEX ix_good_practice_owner_member ON good_practice (owner_member_id)
  WHERE owner_member_id IS NOT NULL;
-- Words as they are: no dictionary fits cities that write in any language.
CREATE INDEX ix_good_practice_search ON good_practice USING gin (array_to_tsvector(search_words));

-- What happened to a practice: handed in, published, refused or taken back, and why. Append-only.
CREATE TABLE good_practice_review (
  id          uuid        NOT NULL,
  practice_id uuid        NOT NULL,
  act         text        NOT NULL,
  reason      text,
  reviewed_at timestamptz NOT NULL,
  reviewed_by text        NOT NULL,
  CONSTRAINT pk_good_practice_review PRIMARY KEY (id),
  CONSTRAINT fk_good_practice_review_practice
    FOREIGN KEY (practice_id) REFERENCES good_practice (id),
  CONSTRAINT ck_good_practice_review_act
    CHECK (act IN ('SUBMITTED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
  CONSTRAINT ck_good_practice_review_reason
    CHECK (act NOT IN ('REJECTED', 'WITHDRAWN') OR reason IS NOT NULL)
);
CREATE INDEX ix_good_practice_review_practice ON good_practice_review (practice_id, id);

CREATE FUNCTION refuse_good_practice_review_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What happened to a good practice is never rewritten';
END $$;
CREATE TRIGGER tr_good_practice_review_append_only BEFORE UPDATE OR DELETE ON good_practice_review
  FOR EACH ROW EXECUTE FUNCTION refuse_good_practice_review_change();

-- An entry may become a practice when the edition is over, and not before: the library names the
-- city, which a blind review hides (A6).
INSERT INTO award_permission_default (phase, party, act)
VALUES ('ANNOUNCED', 'ENTRANT', 'SHARE_ENTRY'), ('ANNOUNCED', 'SECRETARIAT', 'SHARE_ENTRY');
