-- The charts of the annual fee as data, and the one look-up in them (F3, F3a, F4, F5).

CREATE TABLE fee_schedule (
  id                  uuid        NOT NULL,
  code                text        NOT NULL,
  name                text        NOT NULL,
  status              text        NOT NULL,
  effective_from_year integer     NOT NULL,
  effective_to_year   integer,
  effective_years     int4range   NOT NULL GENERATED ALWAYS AS
                        (int4range(effective_from_year, effective_to_year, '[]')) STORED,
  -- F7: the fee of year Y uses the GDP of year Y minus this.
  gdp_year_offset     integer     NOT NULL,
  currency            char(3)     NOT NULL,
  CONSTRAINT pk_fee_schedule PRIMARY KEY (id),
  CONSTRAINT uq_fee_schedule_code UNIQUE (code),
  CONSTRAINT ck_fee_schedule_status CHECK (status IN ('DRAFT', 'ACTIVE')),
  CONSTRAINT ck_fee_schedule_years CHECK (effective_from_year <= effective_to_year),
  CONSTRAINT ck_fee_schedule_offset CHECK (gdp_year_offset >= 0),
  -- F3a: never two schedules in force for one fee year.
  CONSTRAINT ex_fee_schedule_in_force EXCLUDE USING gist (effective_years WITH &&)
    WHERE (status = 'ACTIVE')
);

-- A cell of a chart. Bands are half-open (F4), so that no figure falls between two of them.
CREATE TABLE fee_cell (
  id                uuid          NOT NULL DEFAULT uuidv7(),
  schedule_id       uuid          NOT NULL,
  category          text          NOT NULL,
  -- The Friendship chart tells the types apart; the Full chart does not, and has NULL here.
  organization_type text,
  gdp_band          numrange      NOT NULL,
  -- Inhabitants, not thousands; without bounds in the Friendship chart, which does not ask.
  population_band   int8range     NOT NULL,
  gdp_label         text          NOT NULL,
  population_label  text,
  amount            numeric(14,2) NOT NULL,
  CONSTRAINT pk_fee_cell PRIMARY KEY (id),
  CONSTRAINT fk_fee_cell_schedule FOREIGN KEY (schedule_id) REFERENCES fee_schedule (id),
  CONSTRAINT ck_fee_cell_category CHECK (category IN ('FULL', 'FRIENDSHIP')),
  CONSTRAINT ck_fee_cell_organization_type CHECK (
    organization_type IN ('CITY', 'LOCAL_GOVERNMENT', 'REGIONAL_ASSOCIATION', 'GOVERNMENT_AGENCY')),
  CONSTRAINT ck_fee_cell_chart CHECK (
    (category = 'FULL') = (organization_type IS NULL)
    AND (category = 'FULL') = (population_label IS NOT NULL)),
  CONSTRAINT ck_fee_cell_bands CHECK (NOT isempty(gdp_band) AND NOT isempty(population_band)),
  CONSTRAINT ck_fee_cell_amount CHECK (amount >= 0),
  CONSTRAINT ex_fee_cell_overlap EXCLUDE USING gist (
    schedule_id WITH =, category WITH =, coalesce(organization_type, '') WITH =,
    gdp_band WITH &&, population_band WITH &&)
);

-- M1: the type of an organization decides the category that it can have, and so its chart.
CREATE FUNCTION fee_category(p_organization_type text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE
    WHEN p_organization_type IN ('CITY', 'LOCAL_GOVERNMENT') THEN 'FULL'
    WHEN p_organization_type IN ('REGIONAL_ASSOCIATION', 'GOVERNMENT_AGENCY') THEN 'FRIENDSHIP'
  END;

-- F3a: the schedule in force for a fee year; no row when there is none.
CREATE FUNCTION fee_schedule_in_force(p_fee_year integer) RETURNS SETOF fee_schedule
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
  BEGIN ATOMIC
    SELECT s.* FROM fee_schedule s WHERE s.status = 'ACTIVE' AND s.effective_years @> p_fee_year;
  END;

-- F3, F4, F5: the one look-up in the charts, for quotes and runs alike. Figures are compared as
-- they are, without rounding. No row when a figure that the chart asks for is missing.
CREATE FUNCTION fee_for(
    p_schedule_id uuid, p_organization_type text, p_gdp numeric, p_population bigint)
  RETURNS SETOF fee_cell
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
  BEGIN ATOMIC
    SELECT c.*
      FROM fee_cell c
     WHERE c.schedule_id = p_schedule_id
       AND c.category = fee_category(p_organization_type)
       AND coalesce(c.organization_type, p_organization_type) = p_organization_type
       AND c.gdp_band @> p_gdp
       AND (c.population_band @> p_population OR c.category = 'FRIENDSHIP');
  END;
