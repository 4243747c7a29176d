-- Publications give more than two decimals, and a figure is looked up without rounding (F4): 3999.996
-- must not become 4000.00 and another row of the chart. So figures are kept as they were published.
--
-- With it the reckoning of fees is told apart from the assessment of a fee year: what the charts say,
-- whatever was issued (simulations, standing), and what a run has to do.

DROP FUNCTION fee_assessment(uuid[], integer, uuid, bigint, boolean);
DROP FUNCTION gdp_figure(text, integer, bigint);

ALTER TABLE economic_indicator
  ALTER COLUMN gdp_per_capita_ppp TYPE numeric,
  ADD CONSTRAINT ck_economic_indicator_size
    CHECK (gdp_per_capita_ppp < 10000000000 AND scale(gdp_per_capita_ppp) <= 10);

-- F6: the figure of the latest edition among those recorded up to a revision; the latest of all for
-- NULL. No row when there is none (F10: nothing is guessed).
CREATE FUNCTION gdp_figure(p_country text, p_year integer, p_revision bigint)
  RETURNS SETOF economic_indicator
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
  BEGIN ATOMIC
    SELECT i.*
      FROM economic_indicator i
     WHERE i.country = p_country::char(2)
       AND i.year = p_year
       AND (p_revision IS NULL OR i.revision <= p_revision)
     ORDER BY i.edition DESC, i.revision DESC
     LIMIT 1;
  END;

-- What the charts of a schedule say of each of the given members that is liable (F2): DUE with amount
-- and explanation, or one of the exceptions of F10.
CREATE FUNCTION fee_reckoning(
    p_members uuid[], p_fee_year integer, p_schedule_id uuid, p_indicator_revision bigint)
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
             WHEN g.id IS NULL THEN 'INDICATOR_MISSING'
             WHEN p.id IS NULL AND fee_category(a.organization_type) = 'FULL'
               THEN 'POPULATION_MISSING'
             WHEN c.id IS NULL THEN 'CELL_MISSING'
             ELSE 'DUE'
           END) AS o (outcome)
     WHERE liable_for(a.member_id, p_fee_year);
  END;

-- The fee year's outcome for each of the given members that is liable (F2): what the charts say, or
-- ALREADY_ISSUED. An invoice that is void counts as issued, unless this is about replacing it: that
-- happens on demand only, not by a run (F11).
CREATE FUNCTION fee_assessment(
    p_members uuid[], p_fee_year integer, p_schedule_id uuid, p_indicator_revision bigint,
    p_replacing boolean)
  RETURNS TABLE (
    member_id uuid, outcome text, detail text, country text, missing_year integer,
    amount numeric, explanation jsonb)
  LANGUAGE sql STABLE PARALLEL SAFE
  BEGIN ATOMIC
    SELECT r.member_id,
           CASE WHEN i.issued THEN 'ALREADY_ISSUED' ELSE r.outcome END,
           CASE WHEN NOT i.issued THEN r.detail END,
           r.country,
           r.missing_year,
           r.amount,
           CASE WHEN NOT i.issued THEN r.explanation END
      FROM fee_reckoning(p_members, p_fee_year, p_schedule_id, p_indicator_revision) r
     CROSS JOIN LATERAL (
           SELECT EXISTS (SELECT FROM invoice i
                           WHERE i.member_id = r.member_id AND i.fee_year = p_fee_year
                             AND NOT (p_replacing AND i.status = 'VOID'))) AS i (issued);
  END;
