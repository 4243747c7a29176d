-- Invoices (F9, F11, F12): snapshots that are never edited.

-- Who sends the invoices, since when. The latest row not after an invoice's date is copied into it.
CREATE TABLE invoice_issuer (
  valid_from   date NOT NULL,
  name         text NOT NULL,
  address      text NOT NULL,
  bank_account text,
  CONSTRAINT pk_invoice_issuer PRIMARY KEY (valid_from)
);
INSERT INTO invoice_issuer (valid_from, name, address)
VALUES ('2010-09-08', 'WeGO Secretariat',
        'Seoul Global Center, 10th Floor, 38 Jongro, Jongno-gu, Seoul, Republic of Korea');

-- The last number given away in each fee year. Whoever gives numbers locks the year's row first.
CREATE TABLE invoice_counter (
  fee_year    integer NOT NULL,
  last_number integer NOT NULL DEFAULT 0,
  CONSTRAINT pk_invoice_counter PRIMARY KEY (fee_year),
  CONSTRAINT ck_invoice_counter_last_number CHECK (last_number >= 0)
);

-- Six digits, and more once a year needs them.
CREATE FUNCTION invoice_number(p_fee_year integer, p_number integer) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN 'WEGO-' || p_fee_year::text || '-'
         || lpad(p_number::text, greatest(6, length(p_number::text)), '0');

CREATE TABLE invoice (
  id                  uuid          NOT NULL DEFAULT uuidv7(),
  fee_year            integer       NOT NULL,
  number_in_year      integer       NOT NULL,
  number              text          NOT NULL GENERATED ALWAYS AS
                        (invoice_number(fee_year, number_in_year)) STORED,
  status              text          NOT NULL,
  member_id           uuid          NOT NULL,
  -- As it was when the invoice was issued.
  member_name         text          NOT NULL,
  native_name         text,
  region              text          NOT NULL,
  country             char(2)       NOT NULL,
  address             text,
  total               numeric(14,2) NOT NULL,
  currency            char(3)       NOT NULL,
  issued_on           date          NOT NULL,
  due_on              date          NOT NULL,
  issuer_name         text          NOT NULL,
  issuer_address      text          NOT NULL,
  issuer_bank_account text,
  explanation         jsonb         NOT NULL,
  version             bigint        NOT NULL DEFAULT 0,
  event_sequence      bigint        NOT NULL DEFAULT 0,
  CONSTRAINT pk_invoice PRIMARY KEY (id),
  CONSTRAINT uq_invoice_number UNIQUE (fee_year, number_in_year),
  CONSTRAINT fk_invoice_account FOREIGN KEY (member_id) REFERENCES billing_account (member_id),
  CONSTRAINT ck_invoice_number CHECK (number_in_year > 0),
  CONSTRAINT ck_invoice_status CHECK (status IN (
    'OPEN', 'PARTIALLY_PAID', 'PAID', 'VOID', 'UNCOLLECTIBLE', 'PAYMENT_IMPOSSIBLE')),
  CONSTRAINT ck_invoice_total CHECK (total >= 0),
  CONSTRAINT ck_invoice_dates CHECK (issued_on <= due_on)
);
-- F11: at most one that is not void, whatever is retried or runs at once.
CREATE UNIQUE INDEX uq_invoice_member_year ON invoice (member_id, fee_year) WHERE status <> 'VOID';
-- The list's own order, whole and within each scope and filter.
CREATE INDEX ix_invoice_year ON invoice (fee_year DESC, number_in_year, id);
CREATE INDEX ix_invoice_member ON invoice (member_id, fee_year DESC, number_in_year, id);
CREATE INDEX ix_invoice_region ON invoice (region, fee_year DESC, number_in_year, id);
CREATE INDEX ix_invoice_status ON invoice (status, fee_year DESC, number_in_year, id);

CREATE TABLE invoice_line (
  invoice_id  uuid          NOT NULL,
  position    integer       NOT NULL,
  description text          NOT NULL,
  amount      numeric(14,2) NOT NULL,
  CONSTRAINT pk_invoice_line PRIMARY KEY (invoice_id, position),
  CONSTRAINT fk_invoice_line_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id)
);
