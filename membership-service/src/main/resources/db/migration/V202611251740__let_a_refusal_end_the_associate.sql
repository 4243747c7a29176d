-- M3: a refusal leaves the city an Associate unless the decision says otherwise.
ALTER TABLE committee_decision
  ADD COLUMN ends_associate_membership boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT ck_committee_decision_ends_associate
    CHECK (NOT ends_associate_membership OR outcome = 'REFUSED');
