-- F12: invoices are corrected by void or credit note, never by edit.

ALTER TABLE invoice
  -- The void one that this one stands for (F11).
  ADD COLUMN replaces           uuid,
  -- Why it is void, uncollectible or cannot be paid, and which decision says so.
  ADD COLUMN status_reason      text,
  ADD COLUMN decision_reference text,
  ADD CONSTRAINT fk_invoice_replaces FOREIGN KEY (replaces) REFERENCES invoice (id),
  ADD CONSTRAINT uq_invoice_replaces UNIQUE (replaces),
  ADD CONSTRAINT ck_invoice_status_reason CHECK (
    status NOT IN ('VOID', 'UNCOLLECTIBLE', 'PAYMENT_IMPOSSIBLE') OR status_reason IS NOT NULL),
  -- G5: no waiver without a decision.
  ADD CONSTRAINT ck_invoice_decision CHECK (
    status NOT IN ('UNCOLLECTIBLE', 'PAYMENT_IMPOSSIBLE') OR decision_reference IS NOT NULL);

-- Credit notes have a series of their own, gapless in the year in which they are issued.
CREATE TABLE credit_note_counter (
  year        integer NOT NULL,
  last_number integer NOT NULL DEFAULT 0,
  CONSTRAINT pk_credit_note_counter PRIMARY KEY (year),
  CONSTRAINT ck_credit_note_counter_last_number CHECK (last_number >= 0)
);

CREATE FUNCTION credit_note_number(p_year integer, p_number integer) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN 'WEGO-CN-' || p_year::text || '-'
         || lpad(p_number::text, greatest(6, length(p_number::text)), '0');

CREATE TABLE credit_note (
  id             uuid          NOT NULL,
  year           integer       NOT NULL,
  number_in_year integer       NOT NULL,
  number         text          NOT NULL GENERATED ALWAYS AS
                   (credit_note_number(year, number_in_year)) STORED,
  invoice_id     uuid          NOT NULL,
  amount         numeric(14,2) NOT NULL,
  currency       char(3)       NOT NULL,
  reason         text          NOT NULL,
  issued_on      date          NOT NULL,
  issued_at      timestamptz   NOT NULL,
  issued_by      text          NOT NULL,
  CONSTRAINT pk_credit_note PRIMARY KEY (id),
  CONSTRAINT uq_credit_note_number UNIQUE (year, number_in_year),
  CONSTRAINT fk_credit_note_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  CONSTRAINT ck_credit_note_number CHECK (number_in_year > 0),
  CONSTRAINT ck_credit_note_amount CHECK (amount > 0)
);
CREATE INDEX ix_credit_note_invoice ON credit_note (invoice_id, number_in_year);

ALTER TABLE ledger_entry
  ADD COLUMN credit_note_id uuid,
  ADD CONSTRAINT fk_ledger_entry_credit_note
    FOREIGN KEY (credit_note_id) REFERENCES credit_note (id),
  ADD CONSTRAINT ck_ledger_entry_credit_note CHECK (
    (kind = 'CREDIT_NOTE_ISSUED') = (credit_note_id IS NOT NULL));
