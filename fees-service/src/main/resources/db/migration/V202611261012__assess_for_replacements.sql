DROP FUNCTION fee_assessment(uuid[], integer, uuid, bigint);

-- The fee year's outcome for each of the given members that is liable (F2):
-- DUE with amount and explanation, ALREADY_ISSUED, or one of the exceptions of F10. An invoice that
-- is void counts as issued, unless this is about replacing it: that happens on demand only, not by
-- a run (F11).
CREATE FUNCTION fee_assessment(
    p_members uuid[], p_fee_year integer, p_schedule_id uuid, p_indicator_revision bigint,
    p_replacing boolean)
  RETURNS TABLE (
    member_id uuid, outcome text, detail text, country text, missing_year integer,
    amount numeric, explanation jsonb)
  LANGUAGE sql STABLE PARALLEL SAFE
  BEGIN ATOMIC
    SELECT a.member_id,
           o.outcome,
           CASE
             WHEN o.outcome IN ('INDICATOR_MISSING', 'POPULATION_MISSING') THEN concat_ws('; ',
               CASE WHEN g.id IS NULL THEN
                 'GDP per capita of ' || a.country::text || ' for '
                 || (p_fee_year - s.gdp_year_offset)::text || ' is missing' END,
               CASE WHEN p.id IS NULL AND fee_category(a.organization_type) = 'FULL' THEN
                 'Population of ' || a.member_name || ' for ' || p_fee_year::text
                 || ' is missing' END)
             WHEN o.outcome = 'CELL_MISSING' THEN
               'Schedule ' || s.code || ' has no fee for ' || a.member_name
           END,
           a.country,
           CASE o.outcome WHEN 'INDICATOR_MISSING' THEN p_fee_year - s.gdp_year_offset
                          ELSE p_fee_year END,
           c.amount,
           CASE o.outcome WHEN 'DUE' THEN
             fee_explanation(s, c, p_fee_year, true, g.gdp_per_capita_ppp, g, p.population, p)
           END
      FROM unnest(p_members) AS m (id)
      JOIN billing_account a ON a.member_id = m.id
      JOIN fee_schedule s ON s.id = p_schedule_id
      LEFT JOIN LATERAL gdp_figure(
             a.country, p_fee_year - s.gdp_year_offset, p_indicator_revision) g ON true
      LEFT JOIN LATERAL population_for(a.member_id, p_fee_year) p ON true
      LEFT JOIN LATERAL fee_for(
             s.id, a.organization_type, g.gdp_per_capita_ppp, p.population) c ON true
     CROSS JOIN LATERAL (
           SELECT CASE
             WHEN EXISTS (SELECT FROM invoice i
                           WHERE i.member_id = a.member_id AND i.fee_year = p_fee_year
                            AND NOT (p_replacing AND i.status = 'VOID'))
               THEN 'ALREADY_ISSUED'
             WHEN g.id IS NULL THEN 'INDICATOR_MISSING'
             WHEN p.id IS NULL AND fee_category(a.organization_type) = 'FULL'
               THEN 'POPULATION_MISSING'
             WHEN c.id IS NULL THEN 'CELL_MISSING'
             ELSE 'DUE'
           END) AS o (outcome)
     WHERE liable_for(a.member_id, p_fee_year);
  END;
