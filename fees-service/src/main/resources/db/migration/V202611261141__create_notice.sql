-- N1: what members are told of by mail. A notice is given in the transaction of what it tells of,
-- and becomes a message when the member has a billing contact; until then it waits.
CREATE TABLE notice (
  id          uuid        NOT NULL DEFAULT uuidv7(),
  kind        text        NOT NULL,
  -- The invoice, payment or credit note that it tells of: once each.
  subject_id  uuid        NOT NULL,
  member_id   uuid        NOT NULL,
  -- As it was then.
  member_name text        NOT NULL,
  -- The invoice that it is about; none for a payment.
  invoice_id  uuid,
  state       text        NOT NULL DEFAULT 'WAITING',
  given_at    timestamptz NOT NULL,
  given_by    text        NOT NULL,
  decided_at  timestamptz,
  message_id  uuid,
  CONSTRAINT pk_notice PRIMARY KEY (id),
  CONSTRAINT uq_notice_subject UNIQUE (subject_id, kind),
  CONSTRAINT fk_notice_account FOREIGN KEY (member_id) REFERENCES billing_account (member_id),
  CONSTRAINT fk_notice_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  CONSTRAINT ck_notice_kind CHECK (kind IN (
    'INVOICE_ISSUED', 'INVOICE_VOIDED', 'CREDIT_NOTE_ISSUED', 'PAYMENT_RECEIVED')),
  CONSTRAINT ck_notice_invoice CHECK ((kind = 'PAYMENT_RECEIVED') = (invoice_id IS NULL)),
  CONSTRAINT ck_notice_state CHECK (state IN ('WAITING', 'QUEUED', 'OVERTAKEN')),
  CONSTRAINT ck_notice_decided CHECK ((state = 'WAITING') = (decided_at IS NULL)),
  CONSTRAINT ck_notice_message CHECK ((state = 'QUEUED') = (message_id IS NOT NULL))
);
CREATE INDEX ix_notice_waiting ON notice (member_id, id) WHERE state = 'WAITING';
CREATE INDEX ix_notice_given ON notice (given_at, id);
CREATE INDEX ix_notice_state ON notice (state, given_at, id);
CREATE INDEX ix_notice_member ON notice (member_id, given_at, id);
CREATE INDEX ix_notice_invoice ON notice (invoice_id, given_at, id) WHERE invoice_id IS NOT NULL;
