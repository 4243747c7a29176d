-- F12: the double-entry ledger. An entry names the account it debits, the one it credits and one
-- amount, so debits equal credits by construction.
CREATE TABLE ledger_entry (
  id             uuid          NOT NULL DEFAULT uuidv7(),
  -- What one act booked together.
  transaction_id uuid          NOT NULL,
  kind           text          NOT NULL,
  debit          text          NOT NULL,
  credit         text          NOT NULL,
  amount         numeric(14,2) NOT NULL,
  currency       char(3)       NOT NULL,
  member_id      uuid          NOT NULL,
  invoice_id     uuid,
  -- The payment, refund or credit note that it comes from.
  source_id      uuid,
  reason         text,
  booked_on      date          NOT NULL,
  booked_at      timestamptz   NOT NULL,
  booked_by      text          NOT NULL,
  CONSTRAINT pk_ledger_entry PRIMARY KEY (id),
  CONSTRAINT fk_ledger_entry_account FOREIGN KEY (member_id) REFERENCES billing_account (member_id),
  CONSTRAINT fk_ledger_entry_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  CONSTRAINT ck_ledger_entry_amount CHECK (amount > 0),
  -- What each kind moves; whatever touches receivables names its invoice.
  CONSTRAINT ck_ledger_entry_kind CHECK ((kind, debit, credit) IN (
    ('INVOICE_ISSUED',            'RECEIVABLES',   'FEE_INCOME'),
    ('INVOICE_VOIDED',            'FEE_INCOME',    'RECEIVABLES'),
    ('CREDIT_NOTE_ISSUED',        'CREDIT_NOTES',  'RECEIVABLES'),
    ('PAYMENT_RECEIVED',          'BANK',          'MEMBER_CREDIT'),
    ('CREDIT_ALLOCATED',          'MEMBER_CREDIT', 'RECEIVABLES'),
    ('ALLOCATION_REVERSED',       'RECEIVABLES',   'MEMBER_CREDIT'),
    ('SHORTFALL_WRITTEN_OFF',     'WRITE_OFFS',    'RECEIVABLES'),
    ('UNCOLLECTIBLE_WRITTEN_OFF', 'WRITE_OFFS',    'RECEIVABLES'),
    ('WRITE_OFF_REVERSED',        'RECEIVABLES',   'WRITE_OFFS'),
    ('REFUND_PAID',               'MEMBER_CREDIT', 'BANK'))),
  CONSTRAINT ck_ledger_entry_invoice CHECK (
    ('RECEIVABLES' IN (debit, credit)) = (invoice_id IS NOT NULL))
);
CREATE INDEX ix_ledger_entry_booked ON ledger_entry (booked_on, id);
CREATE INDEX ix_ledger_entry_member ON ledger_entry (member_id, booked_on, id);
CREATE INDEX ix_ledger_entry_invoice ON ledger_entry (invoice_id, booked_on, id)
  WHERE invoice_id IS NOT NULL;
CREATE INDEX ix_ledger_entry_source ON ledger_entry (source_id) WHERE source_id IS NOT NULL;

CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Entries of the ledger are never changed: book another one';
END $$;
CREATE TRIGGER tr_ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
CREATE TRIGGER tr_ledger_entry_no_truncate BEFORE TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();
