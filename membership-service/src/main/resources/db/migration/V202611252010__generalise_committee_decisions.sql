-- G5: the register holds decisions about members too, and G2b: of whichever body decided.
ALTER TABLE committee_decision
  ADD COLUMN kind           varchar(20) NOT NULL DEFAULT 'ADMISSION',
  ADD COLUMN procedure      varchar(20) NOT NULL DEFAULT 'MEETING',
  ADD COLUMN member_id      uuid,
  -- The rule that the votes had to meet: it can be checked for ever, whatever is configured later.
  ADD COLUMN majority       varchar(20) NOT NULL DEFAULT 'SIMPLE',
  ADD COLUMN quorum_percent integer DEFAULT 50,
  ALTER COLUMN application_id DROP NOT NULL,
  ALTER COLUMN committee_size DROP NOT NULL,
  DROP CONSTRAINT ck_committee_decision_body,
  DROP CONSTRAINT ck_committee_decision_votes,
  DROP CONSTRAINT ck_committee_decision_carried;

UPDATE committee_decision d SET member_id = a.member_id
FROM membership_application a WHERE a.id = d.application_id;

ALTER TABLE committee_decision
  ALTER COLUMN kind DROP DEFAULT,
  ALTER COLUMN procedure DROP DEFAULT,
  ALTER COLUMN majority DROP DEFAULT,
  ALTER COLUMN quorum_percent DROP DEFAULT,
  ADD CONSTRAINT fk_committee_decision_member FOREIGN KEY (member_id) REFERENCES member (id),
  -- A body uses a reference once for each thing that it decides: one meeting decides several.
  ADD CONSTRAINT uq_committee_decision_reference
    UNIQUE NULLS NOT DISTINCT (body, reference, kind, application_id, member_id),
  ADD CONSTRAINT ck_committee_decision_kind CHECK
    (CASE kind
       WHEN 'ADMISSION' THEN application_id IS NOT NULL
       WHEN 'EXCLUSION' THEN application_id IS NULL AND member_id IS NOT NULL
       WHEN 'WAIVER' THEN application_id IS NULL AND member_id IS NOT NULL AND text IS NOT NULL
       WHEN 'NOMINATION' THEN application_id IS NULL AND member_id IS NOT NULL AND text IS NOT NULL
       WHEN 'OTHER' THEN application_id IS NULL AND text IS NOT NULL
       ELSE false
     END),
  ADD CONSTRAINT ck_committee_decision_procedure CHECK (procedure IN ('MEETING', 'WRITTEN')),
  -- Only the committee has a size and a quorum here: an Assembly's is the Assembly's own.
  ADD CONSTRAINT ck_committee_decision_body CHECK
    (CASE body
       WHEN 'EXECUTIVE_COMMITTEE' THEN committee_size IS NOT NULL AND quorum_percent IS NOT NULL
       WHEN 'GENERAL_ASSEMBLY' THEN committee_size IS NULL AND quorum_percent IS NULL
         AND majority <> 'ABSOLUTE' AND procedure = 'MEETING'
       ELSE false
     END),
  ADD CONSTRAINT ck_committee_decision_votes CHECK
    (votes_for >= 0 AND votes_against >= 0 AND votes_abstained >= 0
      AND (committee_size IS NULL OR votes_for + votes_against + votes_abstained <= committee_size)),
  ADD CONSTRAINT ck_committee_decision_quorum CHECK (quorum_percent BETWEEN 1 AND 100),
  ADD CONSTRAINT ck_committee_decision_majority CHECK
    (majority IN ('SIMPLE', 'TWO_THIRDS', 'ABSOLUTE')),
  ADD CONSTRAINT ck_committee_decision_carried CHECK
    ((outcome = 'APPROVED') = (
      CASE majority
        WHEN 'SIMPLE' THEN votes_for > votes_against
        WHEN 'TWO_THIRDS' THEN votes_for > 0 AND votes_for >= 2 * votes_against
        ELSE 2 * votes_for > committee_size
      END
      AND (committee_size IS NULL
        OR 100 * (votes_for + votes_against + votes_abstained) >= quorum_percent * committee_size)));

DROP INDEX ix_committee_decision_reference;
CREATE INDEX ix_committee_decision_kind ON committee_decision (kind, decided_on, id);
CREATE INDEX ix_committee_decision_member ON committee_decision (member_id, decided_on, id)
  WHERE member_id IS NOT NULL;
