-- Applications for membership, their signed forms, and the register of committee decisions.

CREATE TABLE membership_application (
  id                       uuid         NOT NULL,
  status                   varchar(20)  NOT NULL,
  -- The token subject of whoever drew it up.
  applicant                varchar(255) NOT NULL,
  name                     varchar(200) NOT NULL,
  native_name              varchar(200),
  name_key                 text         NOT NULL,
  organization_type        varchar(30)  NOT NULL,
  country                  varchar(2)   NOT NULL,
  region                   varchar(20)  NOT NULL,
  population               bigint,
  population_year          integer,
  address                  varchar(500),
  signatory_name           varchar(200),
  signatory_native_name    varchar(200),
  signatory_title          varchar(200),
  signed_on                date,
  contact_type             varchar(20),
  contact_name             varchar(200),
  contact_native_name      varchar(200),
  contact_title            varchar(200),
  contact_email            varchar(254),
  contact_phone            varchar(50),
  contact_language         varchar(35),
  referred_by              uuid,
  signed_form_content_type varchar(50),
  signed_form_size         integer,
  signed_form_sha256       varchar(64),
  signed_form_uploaded_at  timestamptz,
  signed_form_uploaded_by  varchar(255),
  member_id                uuid,
  submitted_on             date,
  submitted_at             timestamptz,
  submitted_by             varchar(255),
  decided_on               date,
  decision_reference       varchar(100),
  withdrawn_on             date,
  withdrawn_at             timestamptz,
  withdrawn_by             varchar(255),
  created_at               timestamptz  NOT NULL,
  version                  bigint       NOT NULL DEFAULT 0,
  event_sequence           bigint       NOT NULL DEFAULT 0,
  CONSTRAINT pk_membership_application PRIMARY KEY (id),
  CONSTRAINT fk_membership_application_referrer FOREIGN KEY (referred_by) REFERENCES member (id),
  CONSTRAINT fk_membership_application_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT ck_membership_application_status CHECK
    (status IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  CONSTRAINT ck_membership_application_name_key CHECK (name_key <> ''),
  CONSTRAINT ck_membership_application_type CHECK
    (organization_type IN ('CITY', 'LOCAL_GOVERNMENT', 'REGIONAL_ASSOCIATION', 'GOVERNMENT_AGENCY')),
  CONSTRAINT ck_membership_application_country CHECK (country ~ '^[A-Z]{2}$'),
  CONSTRAINT ck_membership_application_region CHECK
    (region IN ('ASIA', 'AFRICA', 'EUROPE', 'AMERICA', 'MIDDLE_EAST', 'OCEANIA')),
  CONSTRAINT ck_membership_application_population CHECK (population > 0),
  -- M2: whatever was submitted is complete, and its dates are in order.
  CONSTRAINT ck_membership_application_complete CHECK
    (submitted_on IS NULL OR (signatory_name IS NOT NULL AND signatory_title IS NOT NULL
      AND signed_on IS NOT NULL AND signed_form_sha256 IS NOT NULL)),
  CONSTRAINT ck_membership_application_dates CHECK
    (signed_on <= submitted_on AND submitted_on <= decided_on),
  CONSTRAINT ck_membership_application_submitted CHECK
    (CASE status
       WHEN 'DRAFT' THEN submitted_on IS NULL
       WHEN 'WITHDRAWN' THEN withdrawn_on IS NOT NULL
       ELSE submitted_on IS NOT NULL
     END),
  CONSTRAINT ck_membership_application_decided CHECK
    ((status IN ('APPROVED', 'REFUSED')) = (decided_on IS NOT NULL)),
  CONSTRAINT ck_membership_application_approved CHECK
    (status <> 'APPROVED' OR member_id IS NOT NULL)
);

-- M8: one open application per organization.
CREATE UNIQUE INDEX uq_membership_application_open
  ON membership_application (country, name_key) WHERE status IN ('DRAFT', 'SUBMITTED');
CREATE INDEX ix_membership_application_status ON membership_application (status, id);
CREATE INDEX ix_membership_application_region ON membership_application (region, id);
CREATE INDEX ix_membership_application_applicant ON membership_application (applicant, id);
CREATE INDEX ix_membership_application_member ON membership_application (member_id, id);
CREATE INDEX ix_membership_application_referrer ON membership_application (referred_by)
  WHERE referred_by IS NOT NULL;

-- The bytes stand apart, so that no list ever reads them.
CREATE TABLE signed_form (
  application_id uuid  NOT NULL,
  content        bytea NOT NULL,
  CONSTRAINT pk_signed_form PRIMARY KEY (application_id),
  CONSTRAINT fk_signed_form_application FOREIGN KEY (application_id)
    REFERENCES membership_application (id),
  CONSTRAINT ck_signed_form_size CHECK (octet_length(content) BETWEEN 1 AND 10485760)
);

-- G5: no admission without a recorded decision.
CREATE TABLE committee_decision (
  id              uuid          NOT NULL,
  body            varchar(30)   NOT NULL,
  reference       varchar(100)  NOT NULL,
  application_id  uuid          NOT NULL,
  decided_on      date          NOT NULL,
  outcome         varchar(20)   NOT NULL,
  votes_for       integer       NOT NULL,
  votes_against   integer       NOT NULL,
  votes_abstained integer       NOT NULL,
  -- The size of the committee on that day: the quorum can be checked for ever.
  committee_size  integer       NOT NULL,
  text            varchar(4000),
  recorded_at     timestamptz   NOT NULL,
  recorded_by     varchar(255)  NOT NULL,
  CONSTRAINT pk_committee_decision PRIMARY KEY (id),
  CONSTRAINT uq_committee_decision_application UNIQUE (application_id),
  CONSTRAINT fk_committee_decision_application FOREIGN KEY (application_id)
    REFERENCES membership_application (id),
  CONSTRAINT ck_committee_decision_body CHECK (body = 'EXECUTIVE_COMMITTEE'),
  CONSTRAINT ck_committee_decision_outcome CHECK (outcome IN ('APPROVED', 'REFUSED')),
  CONSTRAINT ck_committee_decision_votes CHECK
    (votes_for >= 0 AND votes_against >= 0 AND votes_abstained >= 0
      AND votes_for + votes_against + votes_abstained <= committee_size),
  CONSTRAINT ck_committee_decision_carried CHECK
    ((outcome = 'APPROVED') = (votes_for > votes_against
      AND 2 * (votes_for + votes_against + votes_abstained) >= committee_size))
);
CREATE INDEX ix_committee_decision_decided ON committee_decision (decided_on, id);
CREATE INDEX ix_committee_decision_reference ON committee_decision (reference);
