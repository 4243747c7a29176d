-- M11: which category is entitled to what, and why, as data. What is assumed says so.
CREATE TABLE benefit_rule (
  id          uuid         NOT NULL,
  benefit     varchar(40)  NOT NULL,
  category    varchar(20)  NOT NULL,
  entitled    boolean      NOT NULL,
  reason      varchar(500) NOT NULL,
  -- Whether it is not in the organization's own words.
  assumed     boolean      NOT NULL,
  valid_from  date         NOT NULL,
  valid_to    date,
  during      daterange    NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to)) STORED,
  recorded_at timestamptz  NOT NULL,
  recorded_by varchar(255) NOT NULL,
  CONSTRAINT pk_benefit_rule PRIMARY KEY (id),
  CONSTRAINT uq_benefit_rule_during UNIQUE (benefit, category, during WITHOUT OVERLAPS),
  CONSTRAINT ck_benefit_rule_category CHECK (category IN ('FULL', 'ASSOCIATE', 'FRIENDSHIP')),
  CONSTRAINT ck_benefit_rule_order CHECK (valid_to > valid_from)
);
CREATE INDEX ix_benefit_rule_list ON benefit_rule (benefit, category, valid_from, id);

INSERT INTO benefit_rule
  (id, benefit, category, entitled, reason, assumed, valid_from, recorded_at, recorded_by)
SELECT uuidv7(), rule.benefit, category.name,
  rule.full_only IS FALSE OR category.name = 'FULL',
  CASE WHEN rule.full_only AND category.name <> 'FULL' THEN rule.refusal ELSE rule.reason END,
  rule.assumed, DATE '2010-09-08', now(), 'migration'
FROM (VALUES
    ('GENERAL_ASSEMBLY_VOTE', true, false, 'Full members vote at the General Assembly',
      'Only Full members vote at the General Assembly'),
    ('CEDS', false, false, 'The CeDS platform is open to every member', NULL),
    ('EGOVFRAME', false, true, 'eGovFrame and its support are for every member', NULL),
    ('IT_CONSULTATION', false, true, 'IT consultation is for every member', NULL),
    ('CAPACITY_BUILDING', false, true, 'Training is for every member', NULL)
  ) AS rule (benefit, full_only, assumed, reason, refusal),
  (VALUES ('FULL'), ('ASSOCIATE'), ('FRIENDSHIP')) AS category (name);
