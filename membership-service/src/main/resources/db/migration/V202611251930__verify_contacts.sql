-- M10 (4): contacts are kept current. Each says when it was last found to be right.
ALTER TABLE member_contact
  ADD COLUMN verified_at  timestamptz,
  ADD COLUMN verified_by  varchar(255),
  -- When somebody was last asked whether it is still right. Asked again only after a later
  -- verification has grown old.
  ADD COLUMN asked_at     timestamptz,
  ADD COLUMN version      bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT ck_member_contact_verified
    CHECK ((verified_at IS NULL) = (verified_by IS NULL));

-- An equal contact twice says nothing more.
CREATE UNIQUE INDEX uq_member_contact_equal
  ON member_contact (member_id, type, lower(name), lower(coalesce(email, '')));

-- The stale ones of a member; and, for the daily job, whom to ask.
CREATE INDEX ix_member_contact_verified ON member_contact (member_id, verified_at);
CREATE INDEX ix_member_contact_to_ask ON member_contact (coalesce(verified_at, recorded_at), id)
  WHERE email IS NOT NULL AND (asked_at IS NULL OR asked_at < coalesce(verified_at, recorded_at));

-- Who found when that a contact is right: evidence that outlives the contact.
CREATE TABLE contact_verification (
  id          uuid         NOT NULL,
  member_id   uuid         NOT NULL,
  -- No reference: the contact may go, and what the member did for it stays.
  contact_id  uuid         NOT NULL,
  channel     varchar(20)  NOT NULL,
  evidence    varchar(500),
  verified_at timestamptz  NOT NULL,
  verified_by varchar(255) NOT NULL,
  CONSTRAINT pk_contact_verification PRIMARY KEY (id),
  CONSTRAINT fk_contact_verification_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT ck_contact_verification_channel CHECK
    (channel IN ('EMAIL', 'PHONE', 'LETTER', 'IN_PERSON', 'ONLINE', 'IMPORT'))
);
CREATE INDEX ix_contact_verification_contact ON contact_verification (contact_id, verified_at, id);
CREATE INDEX ix_contact_verification_member ON contact_verification (member_id, verified_at);
