-- Sums of the ledger that constraints and indexes need, kept by whoever books.

-- F12: what reduced an invoice, and what is left of it.
ALTER TABLE invoice
  ADD COLUMN paid        numeric(14,2) NOT NULL DEFAULT 0,
  ADD COLUMN credited    numeric(14,2) NOT NULL DEFAULT 0,
  ADD COLUMN written_off numeric(14,2) NOT NULL DEFAULT 0,
  ADD COLUMN outstanding numeric(14,2) NOT NULL GENERATED ALWAYS AS (
    CASE status WHEN 'VOID' THEN 0 ELSE total - paid - credited - written_off END) STORED,
  ADD CONSTRAINT ck_invoice_parts CHECK (paid >= 0 AND credited >= 0 AND written_off >= 0),
  ADD CONSTRAINT ck_invoice_outstanding CHECK (outstanding >= 0),
  ADD CONSTRAINT ck_invoice_void CHECK (status <> 'VOID' OR paid + credited + written_off = 0);
-- What is owed, by when: balances, ageing and reminders.
CREATE INDEX ix_invoice_outstanding ON invoice (member_id, due_on) WHERE outstanding > 0;
CREATE INDEX ix_invoice_due ON invoice (due_on, id) WHERE outstanding > 0;

-- Money of the member that no invoice has used yet.
ALTER TABLE billing_account
  ADD COLUMN credit numeric(14,2) NOT NULL DEFAULT 0,
  ADD CONSTRAINT ck_billing_account_credit CHECK (credit >= 0);
