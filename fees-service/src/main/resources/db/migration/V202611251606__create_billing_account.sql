-- What fees knows of a member, kept from member events.
CREATE TABLE billing_account (
  member_id         uuid        NOT NULL,
  member_name       text        NOT NULL,
  native_name       text,
  organization_type text        NOT NULL,
  region            text        NOT NULL,
  country           char(2)     NOT NULL,
  address           text,
  -- NULL once the membership has ended; debts remain.
  category          text,
  -- F2; NULL while no period that pays a fee is open.
  first_fee_year    integer,
  updated_at        timestamptz NOT NULL,
  CONSTRAINT pk_billing_account PRIMARY KEY (member_id),
  CONSTRAINT ck_billing_account_organization_type CHECK (
    organization_type IN ('CITY', 'LOCAL_GOVERNMENT', 'REGIONAL_ASSOCIATION', 'GOVERNMENT_AGENCY')),
  CONSTRAINT ck_billing_account_region CHECK (
    region IN ('ASIA', 'AFRICA', 'EUROPE', 'AMERICA', 'MIDDLE_EAST', 'OCEANIA')),
  CONSTRAINT ck_billing_account_category CHECK (category IN ('FULL', 'ASSOCIATE', 'FRIENDSHIP'))
);
CREATE INDEX ix_billing_account_name ON billing_account (member_name, member_id);
CREATE INDEX ix_billing_account_region ON billing_account (region, member_name, member_id);

-- The history of the category (M6). Half-open: valid_to is the first day outside.
CREATE TABLE billing_period (
  member_id  uuid      NOT NULL,
  category   text      NOT NULL,
  valid_from date      NOT NULL,
  valid_to   date,
  during     daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
  CONSTRAINT pk_billing_period PRIMARY KEY (member_id, during WITHOUT OVERLAPS),
  CONSTRAINT fk_billing_period_account FOREIGN KEY (member_id) REFERENCES billing_account (member_id),
  CONSTRAINT ck_billing_period_category CHECK (category IN ('FULL', 'ASSOCIATE', 'FRIENDSHIP')),
  CONSTRAINT ck_billing_period_order CHECK (valid_from < valid_to)
);
CREATE INDEX ix_billing_period_member ON billing_period (member_id, valid_from);

-- F1, F2: liable for a year is who is Full or Friendship on 1 January in a period begun before it.
CREATE FUNCTION liable_for(p_member_id uuid, p_fee_year integer) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  BEGIN ATOMIC
    SELECT EXISTS (
      SELECT
        FROM billing_period p
       WHERE p.member_id = p_member_id
         AND p.category IN ('FULL', 'FRIENDSHIP')
         AND p.valid_from < make_date(p_fee_year, 1, 1)
         AND coalesce(p.valid_to, 'infinity') > make_date(p_fee_year, 1, 1));
  END;
