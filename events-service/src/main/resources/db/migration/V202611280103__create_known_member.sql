-- What events keeps of members, as their events tell: who votes (E6), stands (E7), or takes part for free (M11).
CREATE TABLE known_member (
  member_id         uuid        NOT NULL,
  name              text        NOT NULL,
  native_name       text,
  -- The comparable form of the name (M8); with the country it tells an organization.
  name_key          text        NOT NULL,
  organization_type text        NOT NULL,
  region            text        NOT NULL,
  country           text        NOT NULL,
  -- Null when the membership has ended.
  category          text,
  updated_at        timestamptz NOT NULL,
  CONSTRAINT pk_known_member PRIMARY KEY (member_id),
  CONSTRAINT ck_known_member_category CHECK (category IN ('FULL', 'ASSOCIATE', 'FRIENDSHIP'))
);
CREATE INDEX ix_known_member_name_key ON known_member (country, name_key);
