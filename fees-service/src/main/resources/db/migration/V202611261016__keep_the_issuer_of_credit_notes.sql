-- F12: a credit note keeps who issued it, as an invoice does.
ALTER TABLE credit_note ADD COLUMN issuer_id uuid;
UPDATE credit_note SET issuer_id = issuer_on(issued_on);
ALTER TABLE credit_note
  ALTER COLUMN issuer_id SET NOT NULL,
  ADD CONSTRAINT fk_credit_note_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id);
