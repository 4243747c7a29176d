-- G5: the committee's votes on applications, their frozen electorate, and the ballots.

CREATE TABLE voting (
  id             uuid         NOT NULL,
  application_id uuid         NOT NULL,
  procedure      varchar(20)  NOT NULL,
  reference      varchar(100) NOT NULL,
  status         varchar(20)  NOT NULL,
  opened_on      date         NOT NULL,
  opened_at      timestamptz  NOT NULL,
  opened_by      varchar(255) NOT NULL,
  -- A meeting's vote may have none: the Secretariat closes it.
  deadline       timestamptz,
  -- What was in force when it was opened.
  committee_size integer      NOT NULL,
  majority       varchar(20)  NOT NULL,
  quorum_percent integer      NOT NULL,
  outcome        varchar(20),
  closed_at      timestamptz,
  closed_by      varchar(255),
  closing_reason varchar(2000),
  CONSTRAINT pk_voting PRIMARY KEY (id),
  CONSTRAINT fk_voting_application FOREIGN KEY (application_id)
    REFERENCES membership_application (id),
  CONSTRAINT ck_voting_procedure CHECK
    (procedure = 'MEETING' OR (procedure = 'WRITTEN' AND deadline IS NOT NULL)),
  CONSTRAINT ck_voting_status CHECK (status IN ('OPEN', 'DECIDED', 'LAPSED', 'CANCELLED')),
  CONSTRAINT ck_voting_deadline CHECK (deadline > opened_at),
  CONSTRAINT ck_voting_size CHECK (committee_size > 0),
  CONSTRAINT ck_voting_majority CHECK (majority IN ('SIMPLE', 'TWO_THIRDS', 'ABSOLUTE')),
  CONSTRAINT ck_voting_quorum CHECK (quorum_percent BETWEEN 1 AND 100),
  CONSTRAINT ck_voting_outcome CHECK (outcome IN ('APPROVED', 'REFUSED')),
  CONSTRAINT ck_voting_decided CHECK ((status = 'DECIDED') = (outcome IS NOT NULL)),
  CONSTRAINT ck_voting_closed CHECK
    ((status <> 'OPEN') = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (closed_by IS NULL)),
  CONSTRAINT ck_voting_cancelled CHECK (status <> 'CANCELLED' OR closing_reason IS NOT NULL)
);
-- An application is voted on once at a time, and decided by a vote once.
CREATE UNIQUE INDEX uq_voting_open ON voting (application_id) WHERE status = 'OPEN';
CREATE UNIQUE INDEX uq_voting_decided ON voting (application_id) WHERE status = 'DECIDED';
CREATE INDEX ix_voting_application ON voting (application_id, opened_at);
CREATE INDEX ix_voting_due ON voting (deadline, id) WHERE status = 'OPEN';

-- The cities that sat on the committee when the vote was opened, whatever happens to them later.
CREATE TABLE voting_elector (
  voting_id uuid NOT NULL,
  member_id uuid NOT NULL,
  CONSTRAINT pk_voting_elector PRIMARY KEY (voting_id, member_id),
  CONSTRAINT fk_voting_elector_voting FOREIGN KEY (voting_id) REFERENCES voting (id),
  CONSTRAINT fk_voting_elector_member FOREIGN KEY (member_id) REFERENCES member (id)
);
CREATE INDEX ix_voting_elector_member ON voting_elector (member_id);

CREATE TABLE ballot (
  id        uuid         NOT NULL,
  voting_id uuid         NOT NULL,
  member_id uuid         NOT NULL,
  choice    varchar(20)  NOT NULL,
  comment   varchar(2000),
  cast_at   timestamptz  NOT NULL,
  cast_by   varchar(255) NOT NULL,
  CONSTRAINT pk_ballot PRIMARY KEY (id),
  -- Each city once, and only those that are in the electorate.
  CONSTRAINT uq_ballot_city UNIQUE (voting_id, member_id),
  CONSTRAINT fk_ballot_elector FOREIGN KEY (voting_id, member_id)
    REFERENCES voting_elector (voting_id, member_id),
  CONSTRAINT ck_ballot_choice CHECK (choice IN ('FOR', 'AGAINST', 'ABSTAIN'))
);
CREATE INDEX ix_ballot_cast ON ballot (voting_id, cast_at, id);
