-- M11: members ask for feasibility studies, research and technical assistance.
CREATE TABLE consultation_request (
  id             uuid          NOT NULL,
  member_id      uuid          NOT NULL,
  kind           varchar(30)   NOT NULL,
  status         varchar(20)   NOT NULL,
  subject        varchar(300)  NOT NULL,
  description    varchar(4000),
  -- Of older requests only the year is known.
  requested_year integer       NOT NULL,
  requested_on   date,
  -- Why it was declined, or what was delivered.
  outcome        varchar(4000),
  status_since   timestamptz   NOT NULL,
  created_at     timestamptz   NOT NULL,
  created_by     varchar(255)  NOT NULL,
  version        bigint        NOT NULL DEFAULT 0,
  CONSTRAINT pk_consultation_request PRIMARY KEY (id),
  CONSTRAINT fk_consultation_request_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT ck_consultation_request_kind CHECK
    (kind IN ('FEASIBILITY_STUDY', 'RESEARCH', 'TECHNICAL_ASSISTANCE')),
  CONSTRAINT ck_consultation_request_status CHECK
    (status IN ('REQUESTED', 'SCOPING', 'ACTIVE', 'DELIVERED', 'DECLINED')),
  CONSTRAINT ck_consultation_request_year CHECK
    (requested_on IS NULL OR extract(year FROM requested_on) = requested_year),
  CONSTRAINT ck_consultation_request_outcome CHECK (status <> 'DECLINED' OR outcome IS NOT NULL)
);
CREATE INDEX ix_consultation_request_time ON consultation_request (created_at, id);
CREATE INDEX ix_consultation_request_member ON consultation_request (member_id, created_at, id);
CREATE INDEX ix_consultation_request_status ON consultation_request (status, created_at, id);
CREATE INDEX ix_consultation_request_year ON consultation_request (requested_year, id);
