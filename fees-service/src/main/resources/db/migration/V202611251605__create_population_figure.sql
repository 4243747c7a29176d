-- The series of population figures of each member (F7a). Only ever added to: of two figures for the
-- same year the one recorded last counts.
CREATE TABLE population_figure (
  id          uuid        NOT NULL DEFAULT uuidv7(),
  member_id   uuid        NOT NULL,
  -- NULL for an undated figure, which serves any year that has none.
  year        integer,
  population  bigint      NOT NULL,
  source      text        NOT NULL,
  note        text,
  revision    bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
  recorded_at timestamptz NOT NULL,
  recorded_by text        NOT NULL,
  CONSTRAINT pk_population_figure PRIMARY KEY (id),
  CONSTRAINT uq_population_figure_revision UNIQUE (revision),
  CONSTRAINT ck_population_figure_year CHECK (year BETWEEN 1900 AND 9999),
  CONSTRAINT ck_population_figure_population CHECK (population >= 0),
  CONSTRAINT ck_population_figure_source CHECK (source IN ('DECLARED', 'ENTERED'))
);
CREATE UNIQUE INDEX uq_population_figure_figure
  ON population_figure (member_id, year DESC NULLS LAST, revision DESC);

-- F7a: the latest figure not after the fee year, else the undated one. No row when there is none.
CREATE FUNCTION population_for(p_member_id uuid, p_fee_year integer)
  RETURNS SETOF population_figure
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
  BEGIN ATOMIC
    SELECT f.*
      FROM population_figure f
     WHERE f.member_id = p_member_id
       AND (f.year <= p_fee_year OR f.year IS NULL)
     ORDER BY f.year DESC NULLS LAST, f.revision DESC
     LIMIT 1;
  END;
