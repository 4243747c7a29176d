-- F2: the member that goes on for one that was merged or split. The merged one's debts stay its own,
-- and this is how they are found from there; what becomes due afterwards follows from the periods.
ALTER TABLE billing_account ADD COLUMN successor_id uuid;
CREATE INDEX ix_billing_account_successor ON billing_account (successor_id)
  WHERE successor_id IS NOT NULL;
