-- Who gets a member's invoices: personal data, entered here by the member or the Secretariat, told
-- to no other service, and gone once it is deleted.
CREATE TABLE billing_contact (
  member_id     uuid        NOT NULL,
  name          text        NOT NULL,
  email         text        NOT NULL,
  phone         text,
  language      text        NOT NULL,
  address_lines text[]      NOT NULL DEFAULT '{}',
  version       bigint      NOT NULL,
  entered_at    timestamptz NOT NULL,
  entered_by    text        NOT NULL,
  CONSTRAINT pk_billing_contact PRIMARY KEY (member_id),
  CONSTRAINT fk_billing_contact_account
    FOREIGN KEY (member_id) REFERENCES billing_account (member_id),
  CONSTRAINT ck_billing_contact_language CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$')
);

-- Who changed it when, without what it said; outlives its erasure. The version goes on after one, so
-- that an entity tag never comes back.
CREATE TABLE billing_contact_change (
  member_id  uuid        NOT NULL,
  version    bigint      NOT NULL,
  kind       text        NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text        NOT NULL,
  CONSTRAINT pk_billing_contact_change PRIMARY KEY (member_id, version),
  CONSTRAINT fk_billing_contact_change_account
    FOREIGN KEY (member_id) REFERENCES billing_account (member_id),
  CONSTRAINT ck_billing_contact_change_kind CHECK (kind IN ('ENTERED', 'CHANGED', 'ERASED'))
);
