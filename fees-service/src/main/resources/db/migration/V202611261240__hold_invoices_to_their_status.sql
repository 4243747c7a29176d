-- F12: a fee of zero is settled as it is issued.
WITH settled AS (
  UPDATE invoice
     SET status = 'PAID', version = version + 1, event_sequence = event_sequence + 1
   WHERE total = 0 AND status = 'OPEN'
  RETURNING *
)
INSERT INTO outbox_event (topic, aggregate_id, epoch, sequence, type, time, payload)
SELECT 'wego.fees.invoice.v1', s.id, e.epoch, s.event_sequence, 'org.wego.fees.invoice-paid.v1',
       now(), invoice_event(s)
  FROM settled s CROSS JOIN stream_epoch e;

-- What is asked for has something left, whatever else has not, and what is paid in part was paid.
ALTER TABLE invoice ADD CONSTRAINT ck_invoice_settled CHECK (
  CASE WHEN status IN ('OPEN', 'PARTIALLY_PAID', 'PAYMENT_IMPOSSIBLE') THEN outstanding > 0
       ELSE outstanding = 0 END
  AND (status <> 'OPEN' OR paid = 0)
  AND (status <> 'PARTIALLY_PAID' OR paid > 0));
