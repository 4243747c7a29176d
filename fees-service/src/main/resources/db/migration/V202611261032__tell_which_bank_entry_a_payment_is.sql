-- F12: a transfer is booked once: an entry of a bank statement is at most one payment.
ALTER TABLE payment
  ADD COLUMN bank_entry_id uuid,
  ADD CONSTRAINT fk_payment_bank_entry FOREIGN KEY (bank_entry_id) REFERENCES bank_entry (id);
CREATE UNIQUE INDEX uq_payment_bank_entry ON payment (bank_entry_id)
  WHERE bank_entry_id IS NOT NULL;
