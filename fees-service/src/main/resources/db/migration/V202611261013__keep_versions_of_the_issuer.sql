-- F12: who sends the invoices and where they are paid, in versions. One is in force from its first
-- day until the next one begins; where two begin on a day, the later revision corrects the earlier
-- one, so that exactly one is in force on any day. A version is never changed: an invoice that names
-- its version keeps what it said for ever.
CREATE TABLE issuer (
  id                   uuid        NOT NULL DEFAULT uuidv7(),
  revision             bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  valid_from           date        NOT NULL,
  name                 text        NOT NULL,
  address              text        NOT NULL,
  -- What the law of its seat or a tax office wants to be told.
  registration         text,
  bank_name            text        NOT NULL,
  bank_address         text,
  account_holder       text        NOT NULL,
  -- One of the two: not every country has IBANs.
  iban                 text,
  account_number       text,
  bic                  text        NOT NULL,
  account_currency     char(3)     NOT NULL,
  payment_instructions text,
  recorded_at          timestamptz NOT NULL,
  recorded_by          text        NOT NULL,
  CONSTRAINT pk_issuer PRIMARY KEY (id),
  CONSTRAINT uq_issuer_in_force UNIQUE (valid_from, revision),
  CONSTRAINT ck_issuer_account CHECK (num_nonnulls(iban, account_number) = 1)
);

CREATE FUNCTION refuse_issuer_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Versions of the issuer are never changed: record another one';
END $$;
CREATE TRIGGER tr_issuer_append_only BEFORE UPDATE OR DELETE ON issuer
  FOR EACH ROW EXECUTE FUNCTION refuse_issuer_change();
CREATE TRIGGER tr_issuer_no_truncate BEFORE TRUNCATE ON issuer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_issuer_change();

-- Who has issued so far, with an account that is an example until the Secretariat records its own.
INSERT INTO issuer
       (valid_from, name, address, bank_name, bank_address, account_holder, account_number, bic,
        account_currency, payment_instructions, recorded_at, recorded_by)
SELECT i.valid_from, i.name, i.address,
       'EXAMPLE BANK (not an account: record the real one)', 'Seoul, Republic of Korea', i.name,
       'EXAMPLE-000-000000-00', 'EXMPKRSEXXX', 'USD',
       'Please have the transfer made in US dollars, all charges at your expense (OUR), and give the'
       || ' payment reference.',
       '2026-11-26T00:00:00Z', 'fees-service'
  FROM invoice_issuer i
 ORDER BY i.valid_from;

CREATE FUNCTION issuer_on(p_day date) RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  BEGIN ATOMIC
    SELECT i.id FROM issuer i
     WHERE i.valid_from <= p_day
     ORDER BY i.valid_from DESC, i.revision DESC
     LIMIT 1;
  END;

ALTER TABLE invoice ADD COLUMN issuer_id uuid;
UPDATE invoice SET issuer_id = issuer_on(issued_on);
ALTER TABLE invoice
  ALTER COLUMN issuer_id SET NOT NULL,
  ADD CONSTRAINT fk_invoice_issuer FOREIGN KEY (issuer_id) REFERENCES issuer (id),
  DROP COLUMN issuer_name,
  DROP COLUMN issuer_address,
  DROP COLUMN issuer_bank_account;
DROP TABLE invoice_issuer;
