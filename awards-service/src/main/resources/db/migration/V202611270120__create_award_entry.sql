-- Entries for an award (A3), from the draft on.
CREATE TABLE award_entry (
  id                    uuid        NOT NULL,
  edition_id            uuid        NOT NULL,
  state                 text        NOT NULL,
  -- The city that enters. city_key is the comparable form of its name (M8).
  city_name             text        NOT NULL,
  native_city_name      text,
  city_key              text        NOT NULL,
  organization_type     text        NOT NULL,
  country               text        NOT NULL,
  -- The member that the city is, null for none; as known when the entry was last written.
  member_id             uuid,
  -- Whose entry it is: the member for which its users act, or the login of who entered.
  owner_member_id       uuid,
  owner_subject         text        NOT NULL,
  -- Null while the draft has none.
  category              text,
  title                 text,
  summary               text,
  description           text,
  results               text,
  transferability       text,
  links                 text[]      NOT NULL DEFAULT '{}',
  -- Persons: never in events.
  contact_name          text,
  contact_email         text,
  contact_language      text,
  authorized_by         text,
  authorized_title      text,
  authorized_on         date,
  -- Whether the entrant declared that it is in the language of the edition (A3).
  language_declared     boolean     NOT NULL DEFAULT false,
  -- Whether the entry may become a good practice (A10).
  publication_consent   boolean     NOT NULL DEFAULT false,
  duplicate_of          uuid,
  -- 1 for the first entry that the city handed in, and so on to the limit.
  entry_slot            smallint,
  submitted_at          timestamptz,
  withdrawn_at          timestamptz,
  withdrawal_reason     text,
  event_sequence        bigint      NOT NULL DEFAULT 0,
  version               bigint      NOT NULL DEFAULT 0,
  created_at            timestamptz NOT NULL,
  updated_at            timestamptz NOT NULL,
  CONSTRAINT pk_award_entry PRIMARY KEY (id),
  CONSTRAINT fk_award_entry_edition FOREIGN KEY (edition_id) REFERENCES award_edition (id),
  CONSTRAINT fk_award_entry_category FOREIGN KEY (edition_id, category)
    REFERENCES award_edition_category (edition_id, category),
  CONSTRAINT fk_award_entry_duplicate_of FOREIGN KEY (duplicate_of) REFERENCES award_entry (id),
  CONSTRAINT uq_award_entry_edition UNIQUE (edition_id, id),
  CONSTRAINT ck_award_entry_state
    CHECK (state IN ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'ELIGIBLE', 'INELIGIBLE')),
  CONSTRAINT ck_award_entry_city CHECK (organization_type IN ('CITY', 'LOCAL_GOVERNMENT')),
  CONSTRAINT ck_award_entry_submitted CHECK (
    state = 'DRAFT' AND submitted_at IS NULL
      OR state = 'WITHDRAWN'
      OR num_nulls(submitted_at, entry_slot, category, title) = 0),
  CONSTRAINT ck_award_entry_withdrawn CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)),
  CONSTRAINT ck_award_entry_not_own_duplicate CHECK (duplicate_of <> id)
);
-- A3: two entries at once never take the same place of their city.
CREATE UNIQUE INDEX uq_award_entry_slot ON award_entry (edition_id, country, city_key, entry_slot)
  WHERE entry_slot IS NOT NULL AND state NOT IN ('WITHDRAWN', 'INELIGIBLE');
CREATE INDEX ix_award_entry_edition ON award_entry (edition_id, state, id);
CREATE INDEX ix_award_entry_category ON award_entry (edition_id, category, id);
CREATE INDEX ix_award_entry_country ON award_entry (country, id);
CREATE INDEX ix_award_entry_updated ON award_entry (updated_at, id);
CREATE INDEX ix_award_entry_duplicate_of ON award_entry (duplicate_of)
  WHERE duplicate_of IS NOT NULL;
CREATE INDEX ix_award_entry_owner_member ON award_entry (owner_member_id, id)
  WHERE owner_member_id IS NOT NULL;
CREATE INDEX ix_award_entry_owner_subject ON award_entry (owner_subject, id);

-- Files of an entry: the city's authorization, and what supports it.
CREATE TABLE award_attachment (
  id          uuid        NOT NULL,
  entry_id    uuid        NOT NULL,
  kind        text        NOT NULL,
  file_name   text        NOT NULL,
  media_type  text        NOT NULL,
  size        integer     NOT NULL,
  sha256      bytea       NOT NULL,
  content     bytea       NOT NULL,
  uploaded_at timestamptz NOT NULL,
  uploaded_by text        NOT NULL,
  CONSTRAINT pk_award_attachment PRIMARY KEY (id),
  CONSTRAINT fk_award_attachment_entry
    FOREIGN KEY (entry_id) REFERENCES award_entry (id) ON DELETE CASCADE,
  CONSTRAINT uq_award_attachment_content UNIQUE (entry_id, kind, sha256),
  CONSTRAINT ck_award_attachment_kind CHECK (kind IN ('AUTHORIZATION', 'SUPPORTING')),
  CONSTRAINT ck_award_attachment_size CHECK (size = octet_length(content) AND size > 0),
  CONSTRAINT ck_award_attachment_hash CHECK (sha256 = sha256(content))
);
ALTER TABLE award_attachment ALTER COLUMN content SET STORAGE EXTERNAL;
