CREATE OR REPLACE FUNCTION invoice_event(p_invoice invoice) RETURNS json
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN json_build_object(
    'invoiceId', p_invoice.id,
    'number', p_invoice.number,
    'memberId', p_invoice.member_id,
    'memberName', p_invoice.member_name,
    'feeYear', p_invoice.fee_year,
    'total', json_build_object('amount', p_invoice.total::text, 'currency', p_invoice.currency),
    'paid', json_build_object('amount', p_invoice.paid::text, 'currency', p_invoice.currency),
    'outstanding',
      json_build_object('amount', p_invoice.outstanding::text, 'currency', p_invoice.currency),
    'issuedOn', p_invoice.issued_on,
    'dueOn', p_invoice.due_on,
    'status', p_invoice.status,
    'replaces', p_invoice.replaces);
