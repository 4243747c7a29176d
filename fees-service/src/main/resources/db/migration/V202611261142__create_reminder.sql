-- F13: the reminders that went out, each once per invoice and level whoever sends them.
CREATE TABLE reminder (
  id             uuid          NOT NULL DEFAULT uuidv7(),
  invoice_id     uuid          NOT NULL,
  -- Days after the day on which the invoice was due; below zero for before.
  level          integer       NOT NULL,
  -- The facts that it told.
  invoice_number text          NOT NULL,
  member_id      uuid          NOT NULL,
  member_name    text          NOT NULL,
  due_on         date          NOT NULL,
  outstanding    numeric(14,2) NOT NULL,
  currency       char(3)       NOT NULL,
  reminded_on    date          NOT NULL,
  reminded_at    timestamptz   NOT NULL,
  reminded_by    text          NOT NULL,
  -- Whom it went to is kept with the message, which forgets it when the person is erased.
  message_id     uuid          NOT NULL,
  CONSTRAINT pk_reminder PRIMARY KEY (id),
  CONSTRAINT uq_reminder_invoice_level UNIQUE (invoice_id, level),
  -- None to the account, which a payment locks before its invoices and reminders never wait for.
  CONSTRAINT fk_reminder_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  CONSTRAINT ck_reminder_outstanding CHECK (outstanding > 0)
);
CREATE INDEX ix_reminder_reminded ON reminder (reminded_at, id);
CREATE INDEX ix_reminder_member ON reminder (member_id, reminded_at, id);
CREATE INDEX ix_reminder_level ON reminder (level, reminded_at, id);
