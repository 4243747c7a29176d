-- F12: what a payer gives with the transfer: the invoice's number as a creditor reference of ISO
-- 11649, whose check digits tell a slip of the pen. They are 98 less the rest by 97 of the reference
-- with RF00 behind it, letters counted from A = 10: W 32, E 14, G 16, O 24, R 27, F 15.
CREATE FUNCTION creditor_reference(p_fee_year integer, p_number integer) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN 'RF'
         || lpad((98 - mod(('32141624' || p_fee_year::text
                            || lpad(p_number::text, greatest(6, length(p_number::text)), '0')
                            || '271500')::numeric, 97))::text, 2, '0')
         || 'WEGO' || p_fee_year::text
         || lpad(p_number::text, greatest(6, length(p_number::text)), '0');

ALTER TABLE invoice
  ADD COLUMN payment_reference text NOT NULL GENERATED ALWAYS AS
    (creditor_reference(fee_year, number_in_year)) STORED;
