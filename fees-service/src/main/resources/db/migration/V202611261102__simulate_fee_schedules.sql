-- What a schedule would cost each member, beside what it costs by another one (F3 to F7a). Kept as it
-- was reckoned, so that a committee votes on what it was shown.
CREATE TABLE fee_simulation (
  id                 uuid        NOT NULL,
  schedule_id        uuid        NOT NULL,
  -- The schedule's state that was simulated; a draft may have changed since.
  schedule_version   bigint      NOT NULL,
  compared_with      uuid        NOT NULL,
  fee_year           integer     NOT NULL,
  -- Indicators up to this revision counted (F6).
  indicator_revision bigint      NOT NULL,
  simulated_at       timestamptz NOT NULL,
  simulated_by       text        NOT NULL,
  CONSTRAINT pk_fee_simulation PRIMARY KEY (id),
  CONSTRAINT fk_fee_simulation_schedule FOREIGN KEY (schedule_id) REFERENCES fee_schedule (id)
    ON DELETE CASCADE,
  CONSTRAINT fk_fee_simulation_compared_with FOREIGN KEY (compared_with) REFERENCES fee_schedule (id)
    ON DELETE CASCADE
);
CREATE INDEX ix_fee_simulation_schedule ON fee_simulation (schedule_id, simulated_at DESC, id DESC);
CREATE INDEX ix_fee_simulation_compared_with ON fee_simulation (compared_with);

-- The liable members. A fee is NULL where a figure is missing (F10).
CREATE TABLE fee_simulation_member (
  simulation_id uuid          NOT NULL,
  member_id     uuid          NOT NULL,
  member_name   text          NOT NULL,
  region        text          NOT NULL,
  country       char(2)       NOT NULL,
  category      text          NOT NULL,
  present_fee   numeric(14,2),
  new_fee       numeric(14,2),
  detail        text,
  -- F8: pays nothing for the year, whatever the charts say.
  exempt        boolean       NOT NULL,
  difference    numeric(14,2) GENERATED ALWAYS AS (new_fee - present_fee) STORED,
  change        text          NOT NULL GENERATED ALWAYS AS (CASE
                  WHEN exempt THEN 'EXEMPT'
                  WHEN new_fee > present_fee THEN 'RISES'
                  WHEN new_fee < present_fee THEN 'FALLS'
                  WHEN new_fee = present_fee THEN 'UNCHANGED'
                  ELSE 'UNKNOWN' END) STORED,
  CONSTRAINT pk_fee_simulation_member PRIMARY KEY (simulation_id, member_id),
  CONSTRAINT fk_fee_simulation_member_simulation FOREIGN KEY (simulation_id)
    REFERENCES fee_simulation (id) ON DELETE CASCADE,
  CONSTRAINT ck_fee_simulation_member_detail CHECK (
    (present_fee IS NULL OR new_fee IS NULL) = (detail IS NOT NULL))
);
CREATE INDEX ix_fee_simulation_member_name
  ON fee_simulation_member (simulation_id, member_name, member_id);
CREATE INDEX ix_fee_simulation_member_region
  ON fee_simulation_member (simulation_id, region, member_name, member_id);
CREATE INDEX ix_fee_simulation_member_difference
  ON fee_simulation_member (simulation_id, difference, member_id);

-- Sums are of the members that are not exempt and whose fee is known by both schedules.
CREATE TABLE fee_simulation_region (
  simulation_id uuid          NOT NULL,
  region        text          NOT NULL,
  rising        integer       NOT NULL,
  falling       integer       NOT NULL,
  unchanged     integer       NOT NULL,
  exempt        integer       NOT NULL,
  exceptions    integer       NOT NULL,
  present_total numeric(18,2) NOT NULL,
  new_total     numeric(18,2) NOT NULL,
  CONSTRAINT pk_fee_simulation_region PRIMARY KEY (simulation_id, region),
  CONSTRAINT fk_fee_simulation_region_simulation FOREIGN KEY (simulation_id)
    REFERENCES fee_simulation (id) ON DELETE CASCADE
);

-- The fees of all liable members by two schedules, whatever was issued. Both reckonings are put
-- below each other and grouped: nothing tells the planner how many members there are, so that a join
-- might go through all of one for each of the other.
CREATE FUNCTION fee_comparison(
    p_schedule_id uuid, p_compared_with uuid, p_fee_year integer, p_indicator_revision bigint)
  RETURNS TABLE (
    member_id uuid, member_name text, region text, country char(2), category text,
    present_fee numeric, new_fee numeric, detail text)
  LANGUAGE sql STABLE PARALLEL SAFE
  BEGIN ATOMIC
    WITH liable AS MATERIALIZED (
      SELECT array_agg(a.member_id) AS ids
        FROM billing_account a
       WHERE liable_for(a.member_id, p_fee_year)
    ), reckoned AS (
      SELECT r.member_id, NULL::numeric AS present_fee, r.amount AS new_fee, r.detail
        FROM liable l
       CROSS JOIN LATERAL fee_reckoning(
               l.ids, p_fee_year, p_schedule_id, p_indicator_revision) r
      UNION ALL
      SELECT r.member_id, r.amount, NULL, r.detail
        FROM liable l
       CROSS JOIN LATERAL fee_reckoning(
               l.ids, p_fee_year, p_compared_with, p_indicator_revision) r
    ), compared AS (
      SELECT r.member_id, max(r.present_fee) AS present_fee, max(r.new_fee) AS new_fee,
             string_agg(DISTINCT r.detail, '; ') AS detail
        FROM reckoned r
       GROUP BY r.member_id
    )
    SELECT a.member_id, a.member_name, a.region, a.country, fee_category(a.organization_type),
           c.present_fee, c.new_fee, c.detail
      FROM compared c
      JOIN billing_account a ON a.member_id = c.member_id;
  END;
