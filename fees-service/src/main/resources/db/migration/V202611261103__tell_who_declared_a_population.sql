-- A member declares its population to membership, whose events repeat it, or here for a year. An event
-- that repeats an older figure must not take the place of one that the member declared here since.
ALTER TABLE population_figure ADD COLUMN told_by_membership boolean NOT NULL DEFAULT false;
UPDATE population_figure SET told_by_membership = true WHERE source = 'DECLARED';

-- A function that answers rows of a table names its columns once and for all: again, with the new one.
CREATE OR REPLACE FUNCTION population_for(p_member_id uuid, p_fee_year integer)
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
