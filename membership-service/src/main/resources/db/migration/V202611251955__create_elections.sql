-- G2a: the elections of General Assemblies that were taken in, each once, and what could not be
-- done as elected.

CREATE TABLE election (
  id               uuid        NOT NULL,
  kind             varchar(40) NOT NULL,
  assembly_id      uuid        NOT NULL,
  assembly_ordinal integer,
  effective_on     date        NOT NULL,
  -- The term that it filled; none where nobody could be seated.
  term_id          uuid,
  received_at      timestamptz NOT NULL,
  CONSTRAINT pk_election PRIMARY KEY (id),
  CONSTRAINT fk_election_term FOREIGN KEY (term_id) REFERENCES leadership_term (id)
);

ALTER TABLE office_holding
  ADD CONSTRAINT fk_office_holding_election FOREIGN KEY (election_id) REFERENCES election (id);
CREATE INDEX ix_office_holding_election ON office_holding (election_id)
  WHERE election_id IS NOT NULL;

CREATE TABLE election_finding (
  id          uuid         NOT NULL,
  election_id uuid         NOT NULL,
  -- Whoever was elected and could not be seated; none where it is about the election as a whole.
  -- No reference: it may be nobody that is known here.
  member_id   uuid,
  code        varchar(40)  NOT NULL,
  detail      varchar(500) NOT NULL,
  found_at    timestamptz  NOT NULL,
  settled_at  timestamptz,
  settled_by  varchar(255),
  settlement  varchar(2000),
  CONSTRAINT pk_election_finding PRIMARY KEY (id),
  CONSTRAINT fk_election_finding_election FOREIGN KEY (election_id) REFERENCES election (id),
  CONSTRAINT ck_election_finding_settled CHECK
    ((settled_at IS NULL) = (settled_by IS NULL) AND (settled_at IS NULL) = (settlement IS NULL))
);
CREATE INDEX ix_election_finding_found ON election_finding (found_at, id);
CREATE INDEX ix_election_finding_election ON election_finding (election_id);
CREATE INDEX ix_election_finding_open ON election_finding (found_at, id) WHERE settled_at IS NULL;
