-- F12: statements of the bank as they were imported.
CREATE TABLE bank_statement_import (
  id          uuid        NOT NULL,
  -- The file's own number, and the message that it is.
  message_id  text        NOT NULL,
  format      text        NOT NULL,
  -- What it brought.
  entries     integer     NOT NULL,
  added       integer     NOT NULL,
  matched     integer     NOT NULL,
  skipped     integer     NOT NULL,
  imported_at timestamptz NOT NULL,
  imported_by text        NOT NULL,
  CONSTRAINT pk_bank_statement_import PRIMARY KEY (id),
  CONSTRAINT ck_bank_statement_import_counts CHECK (
    matched >= 0 AND added >= matched AND entries >= added AND skipped >= 0)
);
CREATE INDEX ix_bank_statement_import_at ON bank_statement_import (imported_at, id);

CREATE TABLE bank_statement (
  id           uuid          NOT NULL,
  import_id    uuid          NOT NULL,
  -- Its place in the file.
  position     integer       NOT NULL,
  account      text          NOT NULL,
  statement_id text          NOT NULL,
  sequence     bigint,
  covers_from  timestamptz,
  covers_to    timestamptz,
  opening      numeric(14,2) NOT NULL,
  closing      numeric(14,2) NOT NULL,
  closing_on   date          NOT NULL,
  currency     char(3)       NOT NULL,
  entries      integer       NOT NULL,
  skipped      integer       NOT NULL,
  -- Of what it says, so that the same one is told from another one of its name.
  digest       text          NOT NULL,
  CONSTRAINT pk_bank_statement PRIMARY KEY (id),
  CONSTRAINT fk_bank_statement_import FOREIGN KEY (import_id) REFERENCES bank_statement_import (id),
  CONSTRAINT uq_bank_statement UNIQUE (account, statement_id),
  CONSTRAINT uq_bank_statement_position UNIQUE (import_id, position)
);
-- The latest balance of an account.
CREATE INDEX ix_bank_statement_closing ON bank_statement (account, closing_on DESC, sequence DESC);

CREATE TABLE bank_entry (
  id                  uuid          NOT NULL,
  -- The statement that told of it first.
  statement_id        uuid          NOT NULL,
  account             text          NOT NULL,
  -- The same in every statement that tells of it.
  entry_key           text          NOT NULL,
  direction           text          NOT NULL,
  amount              numeric(14,2) NOT NULL,
  currency            char(3)       NOT NULL,
  reversal            boolean       NOT NULL,
  booked_on           date          NOT NULL,
  value_on            date          NOT NULL,
  bank_reference      text,
  entry_reference     text,
  end_to_end_id       text,
  remittance          text,
  -- Structured references, a line each.
  creditor_references text,
  payer               text,
  payer_account       text,
  charges             numeric(14,2),
  state               text          NOT NULL,
  -- Why it waits; of the decision by hand: why, when and who.
  unmatched_reason    text,
  dismissal_reason    text,
  decided_at          timestamptz,
  decided_by          text,
  version             bigint        NOT NULL DEFAULT 0,
  CONSTRAINT pk_bank_entry PRIMARY KEY (id),
  CONSTRAINT fk_bank_entry_statement FOREIGN KEY (statement_id) REFERENCES bank_statement (id),
  CONSTRAINT uq_bank_entry UNIQUE (account, entry_key),
  CONSTRAINT ck_bank_entry_direction CHECK (direction IN ('CREDIT', 'DEBIT')),
  CONSTRAINT ck_bank_entry_amount CHECK (amount > 0),
  CONSTRAINT ck_bank_entry_state CHECK (state IN ('UNMATCHED', 'MATCHED', 'IGNORED')),
  CONSTRAINT ck_bank_entry_waits CHECK (state <> 'UNMATCHED' OR unmatched_reason IS NOT NULL),
  CONSTRAINT ck_bank_entry_dismissed CHECK (state <> 'IGNORED' OR dismissal_reason IS NOT NULL),
  -- Only money that came in pays an invoice.
  CONSTRAINT ck_bank_entry_matched CHECK (state <> 'MATCHED' OR direction = 'CREDIT')
);
CREATE INDEX ix_bank_entry_booked ON bank_entry (booked_on, id);
CREATE INDEX ix_bank_entry_state ON bank_entry (state, booked_on, id);
CREATE INDEX ix_bank_entry_statement ON bank_entry (statement_id);

-- Which entries a statement tells of, in its order; statements may overlap.
CREATE TABLE bank_statement_line (
  statement_id uuid    NOT NULL,
  position     integer NOT NULL,
  entry_id     uuid    NOT NULL,
  CONSTRAINT pk_bank_statement_line PRIMARY KEY (statement_id, position),
  CONSTRAINT fk_bank_statement_line_statement FOREIGN KEY (statement_id)
    REFERENCES bank_statement (id),
  CONSTRAINT fk_bank_statement_line_entry FOREIGN KEY (entry_id) REFERENCES bank_entry (id)
);
