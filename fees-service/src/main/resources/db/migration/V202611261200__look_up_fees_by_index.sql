-- A run reckons the fees of a million members: what is looked up for each of them is made cheap.
-- What the functions say stays the same.

-- The primary key of periods is a GiST index, five times as slow as this one.
CREATE INDEX ix_billing_period_liable ON billing_period (member_id, valid_from) INCLUDE (valid_to)
  WHERE category IN ('FULL', 'FRIENDSHIP');

-- F1, F2: the period for which a member is liable for a year, Full or Friendship on 1 January and
-- begun before it. No row when it is not liable.
CREATE FUNCTION liable_period(p_member_id uuid, p_fee_year integer) RETURNS SETOF billing_period
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
  BEGIN ATOMIC
    SELECT p.*
      FROM billing_period p
     WHERE p.member_id = p_member_id
       AND p.category IN ('FULL', 'FRIENDSHIP')
       AND p.valid_from < make_date(p_fee_year, 1, 1)
       AND coalesce(p.valid_to, 'infinity') > make_date(p_fee_year, 1, 1)
     -- The index's own order: with it the planner takes that index.
     ORDER BY p.valid_from DESC
     LIMIT 1;
  END;

CREATE OR REPLACE FUNCTION liable_for(p_member_id uuid, p_fee_year integer) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  BEGIN ATOMIC
    SELECT EXISTS (SELECT FROM liable_period(p_member_id, p_fee_year));
  END;

-- The rows of a chart from the highest GDP down, so that a look-up ends in the first row that holds
-- the figure.
CREATE INDEX ix_fee_cell_chart
  ON fee_cell (schedule_id, category, (coalesce(lower(gdp_band), '-infinity')) DESC);

-- F3, F4, F5: the one look-up in the charts, for quotes and runs alike. Figures are compared as
-- they are, without rounding. No row when a figure that the chart asks for is missing.
CREATE OR REPLACE FUNCTION fee_for(
    p_schedule_id uuid, p_organization_type text, p_gdp numeric, p_population bigint)
  RETURNS SETOF fee_cell
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
  BEGIN ATOMIC
    SELECT c.*
      FROM fee_cell c
     WHERE c.schedule_id = p_schedule_id
       AND c.category = fee_category(p_organization_type)
       AND coalesce(c.organization_type, p_organization_type) = p_organization_type
       -- Follows from the next line, and is what the index knows.
       AND coalesce(lower(c.gdp_band), '-infinity') <= p_gdp
       AND c.gdp_band @> p_gdp
       AND (c.population_band @> p_population OR c.category = 'FRIENDSHIP')
     ORDER BY coalesce(lower(c.gdp_band), '-infinity') DESC
     LIMIT 1;
  END;

-- F9: the figures and rules that led to an amount. Invoices keep it for ever. What does not apply is
-- left out: the indicator's origin when a caller gave the figure, the population in the Friendship
-- chart.
CREATE OR REPLACE FUNCTION fee_explanation(
    p_schedule fee_schedule, p_cell fee_cell, p_fee_year integer, p_liable boolean,
    p_gdp numeric, p_indicator economic_indicator,
    p_population bigint, p_figure population_figure)
  RETURNS jsonb
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN JSON_OBJECT(
    'schedule': p_schedule.code,
    'feeYear': p_fee_year,
    'country': p_indicator.country,
    'gdpPerCapitaPpp': p_gdp,
    'gdpYear': p_fee_year - p_schedule.gdp_year_offset,
    'gdpSource': p_indicator.source,
    'gdpEdition': p_indicator.edition,
    'gdpProjection': p_indicator.projection,
    'gdpBand': p_cell.gdp_label,
    'population': CASE p_cell.category WHEN 'FULL' THEN p_population END,
    'populationYear': CASE p_cell.category WHEN 'FULL' THEN p_figure.year END,
    'populationSource': CASE p_cell.category WHEN 'FULL' THEN p_figure.source END,
    'populationBand': p_cell.population_label,
    'rules': to_jsonb(
      CASE WHEN p_liable THEN ARRAY['F1', 'F2'] ELSE '{}' END
      || CASE p_cell.category WHEN 'FULL' THEN ARRAY['F3', 'F4'] ELSE ARRAY['F4', 'F5'] END
      || CASE WHEN p_indicator.id IS NOT NULL THEN ARRAY['F6', 'F7'] ELSE '{}' END
      || CASE WHEN p_figure.id IS NOT NULL AND p_cell.category = 'FULL'
              THEN ARRAY['F7a'] ELSE '{}' END)
    ABSENT ON NULL RETURNING jsonb);

-- What the charts of a schedule say of each of the given members that is liable (F2): DUE with amount
-- and explanation, or one of the exceptions of F10. Each member's rows are found by index, one after
-- the other: a chart is so small that the planner would rather read it whole, for each member.
CREATE OR REPLACE FUNCTION fee_reckoning(
    p_members uuid[], p_fee_year integer, p_schedule_id uuid, p_indicator_revision bigint)
  RETURNS TABLE (
    member_id uuid, outcome text, detail text, country text, missing_year integer,
    amount numeric, explanation jsonb)
  LANGUAGE sql STABLE PARALLEL SAFE
  SET enable_seqscan = off
  SET enable_bitmapscan = off
  SET enable_sort = off
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
     CROSS JOIN LATERAL liable_period(a.member_id, p_fee_year) l
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
           END) AS o (outcome);
  END;

-- Whose credit may pay for a new invoice: few, and asked of each chunk of a run.
CREATE INDEX ix_billing_account_credit ON billing_account (member_id) WHERE credit > 0;
