-- F12: an entry that may be a payment which was entered by hand is not booked by itself.
ALTER TABLE bank_entry ADD CONSTRAINT ck_bank_entry_reason CHECK (
  unmatched_reason IN ('DEBIT', 'REVERSAL', 'NO_REFERENCE', 'INVOICE_UNKNOWN', 'SEVERAL_MEMBERS',
                       'PAYMENT_IMPOSSIBLE', 'INVOICE_SETTLED', 'AMOUNT_DIFFERS',
                       'MAY_BE_ENTERED'));

-- Payments that no entry of a statement stands for.
CREATE INDEX ix_payment_entered ON payment (amount, received_on, id) WHERE bank_entry_id IS NULL;
