-- F14: whether a member has met its obligations on a day, told once for reads, lists and events.

ALTER TABLE invoice
  -- F12: since when sanctions or banking stand in the way; no arrears from that day on.
  ADD COLUMN payment_impossible_on date,
  -- When it was told to be overdue, once.
  ADD COLUMN overdue_told_on       date;
UPDATE invoice SET payment_impossible_on = issued_on WHERE status = 'PAYMENT_IMPOSSIBLE';
ALTER TABLE invoice
  ADD CONSTRAINT ck_invoice_payment_impossible CHECK (
    status <> 'PAYMENT_IMPOSSIBLE' OR payment_impossible_on IS NOT NULL);

-- The invoices of a member that ask for something on a day, by what was booked until then: what is
-- left to pay, what was not paid (given up or not), and what that means. The due day is not overdue.
CREATE FUNCTION invoices_on(p_member_id uuid, p_day date)
  RETURNS TABLE (
    id uuid, number text, fee_year integer, due_on date, outstanding numeric, unpaid numeric,
    code text)
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 10
  BEGIN ATOMIC
    SELECT i.id, i.number, i.fee_year, i.due_on, b.outstanding, b.outstanding + b.given_up,
           CASE
             WHEN b.outstanding + b.given_up = 0 THEN 'PAID'
             WHEN b.given_up = 0 AND i.payment_impossible_on <= p_day
              AND i.status NOT IN ('OPEN', 'PARTIALLY_PAID') THEN 'PAYMENT_IMPOSSIBLE'
             WHEN i.due_on >= p_day THEN 'NOT_YET_DUE'
             WHEN b.given_up > 0 THEN 'UNCOLLECTIBLE'
             ELSE 'OVERDUE'
           END
      FROM invoice i
     CROSS JOIN LATERAL (
           SELECT coalesce(sum(CASE e.debit WHEN 'RECEIVABLES' THEN e.amount ELSE -e.amount END),
                           0.00) AS outstanding,
                  coalesce(sum(CASE e.kind WHEN 'UNCOLLECTIBLE_WRITTEN_OFF' THEN e.amount
                                           WHEN 'WRITE_OFF_REVERSED' THEN -e.amount ELSE 0 END),
                           0.00) AS given_up,
                  coalesce(bool_or(e.kind = 'INVOICE_VOIDED'), i.status = 'VOID') AS void
             FROM ledger_entry e
            WHERE e.invoice_id = i.id AND e.booked_on <= p_day) b
     WHERE i.member_id = p_member_id AND i.issued_on <= p_day AND NOT b.void;
  END;

-- A member's standing on a day: ARREARS where an invoice is overdue, of a year for which it is not
-- exempt; otherwise what the year of the day means for it (F2, F8).
CREATE FUNCTION standing_on(p_member_id uuid, p_day date)
  RETURNS TABLE (
    standing text, overdue_since date, outstanding numeric, exempt_years integer[], reasons jsonb)
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
  BEGIN ATOMIC
    WITH exemptions AS (
      SELECT x.id, x.fee_year
        FROM exemption x
       WHERE x.member_id = p_member_id
         AND x.granted_on <= p_day AND coalesce(x.revoked_on, 'infinity') > p_day
    ), invoices AS (
      SELECT i.*,
             i.code IN ('OVERDUE', 'UNCOLLECTIBLE')
               AND NOT EXISTS (SELECT FROM exemptions x WHERE x.fee_year = i.fee_year) AS overdue
        FROM invoices_on(p_member_id, p_day) i
    ), sums AS (
      SELECT extract(year FROM p_day)::integer AS present,
             min(i.due_on) FILTER (WHERE i.overdue) + 1 AS overdue_since,
             coalesce(sum(i.outstanding), 0.00) AS outstanding
        FROM invoices i
    ), decided AS (
      SELECT s.*, x.id AS exemption_id,
             CASE
               WHEN s.overdue_since IS NOT NULL THEN 'ARREARS'
               WHEN NOT liable_for(p_member_id, s.present) THEN 'NOT_LIABLE'
               WHEN x.id IS NOT NULL THEN 'EXEMPT'
               ELSE 'GOOD'
             END AS standing
        FROM sums s
        LEFT JOIN exemptions x ON x.fee_year = s.present
    )
    SELECT d.standing, d.overdue_since, d.outstanding,
           coalesce((SELECT array_agg(x.fee_year ORDER BY x.fee_year) FROM exemptions x), '{}'),
           (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                     'code', r.code,
                     'feeYear', r.fee_year,
                     'invoiceId', r.invoice_id,
                     'invoiceNumber', r.number,
                     'unpaid', r.unpaid::text,
                     'dueOn', r.due_on,
                     'daysOverdue', r.days_overdue,
                     'exemptionId', r.exemption_id))
                     ORDER BY r.place, r.due_on, r.invoice_id), '[]')
              FROM (
                SELECT 1 AS place, d.standing AS code, d.present AS fee_year,
                       NULL::uuid AS invoice_id, NULL::text AS number, NULL::numeric AS unpaid,
                       NULL::date AS due_on, NULL::integer AS days_overdue,
                       CASE d.standing WHEN 'EXEMPT' THEN d.exemption_id END AS exemption_id
                 WHERE d.standing IN ('EXEMPT', 'NOT_LIABLE')
                UNION ALL
                SELECT 2, i.code, i.fee_year, i.id, i.number, i.unpaid, i.due_on,
                       CASE WHEN i.overdue THEN p_day - i.due_on END, NULL
                  FROM invoices i
                 WHERE CASE d.standing
                         WHEN 'ARREARS' THEN i.overdue
                         ELSE i.code IN ('NOT_YET_DUE', 'PAYMENT_IMPOSSIBLE')
                           OR d.standing = 'GOOD' AND i.code = 'PAID' AND i.fee_year = d.present
                       END
                UNION ALL
                SELECT 3, 'NOT_YET_DUE', d.present, NULL, NULL, NULL, NULL, NULL, NULL
                 WHERE d.standing = 'GOOD'
                   AND NOT EXISTS (SELECT FROM invoices i WHERE i.fee_year = d.present)) r)
      FROM decided d;
  END;

-- What was last told of each member, and its stream.
CREATE TABLE member_standing (
  member_id      uuid      NOT NULL,
  standing       text      NOT NULL,
  -- The first day of this standing.
  since          date      NOT NULL,
  exempt_years   integer[] NOT NULL,
  event_sequence bigint    NOT NULL,
  CONSTRAINT pk_member_standing PRIMARY KEY (member_id),
  CONSTRAINT fk_member_standing_account
    FOREIGN KEY (member_id) REFERENCES billing_account (member_id),
  CONSTRAINT ck_member_standing_standing CHECK (
    standing IN ('GOOD', 'ARREARS', 'EXEMPT', 'NOT_LIABLE'))
);

CREATE FUNCTION standing_event(
    p_standing member_standing, p_outstanding numeric, p_reasons jsonb) RETURNS json
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN json_build_object(
    'memberId', p_standing.member_id,
    'standing', p_standing.standing,
    'since', p_standing.since,
    'outstanding', json_build_object('amount', p_outstanding::text, 'currency', 'USD'),
    'exemptYears', to_json(p_standing.exempt_years),
    'reasons', (SELECT coalesce(json_agg(json_build_object(
                         'code', r.reason -> 'code',
                         'feeYear', r.reason -> 'feeYear',
                         'invoiceId', r.reason -> 'invoiceId') ORDER BY r.place), '[]')
                  FROM jsonb_array_elements(p_reasons) WITH ORDINALITY AS r (reason, place)));

-- The daily pass over all members: the day it last ended for, and how far the present one is.
CREATE TABLE standing_pass (
  only_row boolean NOT NULL DEFAULT true,
  done_for date,
  day      date,
  reached  uuid,
  CONSTRAINT pk_standing_pass PRIMARY KEY (only_row),
  CONSTRAINT ck_standing_pass_only_row CHECK (only_row)
);
INSERT INTO standing_pass DEFAULT VALUES;
