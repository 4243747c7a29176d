-- F12: money that came in by bank transfer, and what it was used for.
CREATE TABLE payment (
  id          uuid          NOT NULL,
  member_id   uuid          NOT NULL,
  amount      numeric(14,2) NOT NULL,
  currency    char(3)       NOT NULL,
  received_on date          NOT NULL,
  -- What the bank told with it.
  reference   text,
  payer       text,
  -- What no invoice has used and nobody got back; kept by the ledger.
  unallocated numeric(14,2) NOT NULL DEFAULT 0,
  recorded_at timestamptz   NOT NULL,
  recorded_by text          NOT NULL,
  version     bigint        NOT NULL DEFAULT 0,
  CONSTRAINT pk_payment PRIMARY KEY (id),
  CONSTRAINT fk_payment_account FOREIGN KEY (member_id) REFERENCES billing_account (member_id),
  CONSTRAINT ck_payment_amount CHECK (amount > 0),
  CONSTRAINT ck_payment_unallocated CHECK (unallocated BETWEEN 0 AND amount)
);
CREATE INDEX ix_payment_received ON payment (received_on, id);
CREATE INDEX ix_payment_member ON payment (member_id, received_on, id);
-- Money of members that waits for an invoice, the oldest first.
CREATE INDEX ix_payment_unallocated ON payment (member_id, received_on, id) WHERE unallocated > 0;

-- Every dollar of a member's credit is of one payment.
ALTER TABLE ledger_entry RENAME COLUMN source_id TO payment_id;
ALTER INDEX ix_ledger_entry_source RENAME TO ix_ledger_entry_payment;
ALTER TABLE ledger_entry
  ADD CONSTRAINT fk_ledger_entry_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  ADD CONSTRAINT ck_ledger_entry_payment CHECK (
    ('MEMBER_CREDIT' IN (debit, credit)) = (payment_id IS NOT NULL));
