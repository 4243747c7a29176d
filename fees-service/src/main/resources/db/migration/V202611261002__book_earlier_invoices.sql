-- Invoices that were issued before there was a ledger.
INSERT INTO ledger_entry
       (transaction_id, kind, debit, credit, amount, currency, member_id, invoice_id, booked_on,
        booked_at, booked_by)
SELECT i.id, 'INVOICE_ISSUED', 'RECEIVABLES', 'FEE_INCOME', i.total, i.currency, i.member_id, i.id,
       i.issued_on, i.issued_on::timestamp AT TIME ZONE 'UTC', 'fees-service'
  FROM invoice i
 WHERE i.total > 0
 ORDER BY i.fee_year, i.number_in_year;
