-- M10: what other services told of members. There is no order across topics, so an event may name a
-- member that is not here yet: no foreign key, the row waits for it.

CREATE TABLE responsibility_evidence (
  kind       varchar(30)  NOT NULL,
  -- The aggregate that the evidence comes from, by its owner's id.
  source_id  uuid         NOT NULL,
  member_id  uuid         NOT NULL,
  -- The year in which it counts.
  year       integer      NOT NULL,
  at         date         NOT NULL,
  reference  varchar(100) NOT NULL,
  detail     varchar(500) NOT NULL,
  state      varchar(30)  NOT NULL,
  due_on     date,
  CONSTRAINT pk_responsibility_evidence PRIMARY KEY (kind, source_id),
  CONSTRAINT ck_responsibility_evidence_kind CHECK
    (kind IN ('ATTENDANCE', 'CONTRIBUTION', 'AWARD_ENTRY', 'GOOD_PRACTICE', 'INVOICE')),
  CONSTRAINT ck_responsibility_evidence_due CHECK ((kind = 'INVOICE') = (due_on IS NOT NULL))
);
CREATE INDEX ix_responsibility_evidence_member ON responsibility_evidence (member_id, year);

-- F14: the standing that fees last told of.
CREATE TABLE member_standing (
  member_id    uuid        NOT NULL,
  standing     varchar(20) NOT NULL,
  since        date        NOT NULL,
  exempt_years integer[]   NOT NULL,
  CONSTRAINT pk_member_standing PRIMARY KEY (member_id)
);
