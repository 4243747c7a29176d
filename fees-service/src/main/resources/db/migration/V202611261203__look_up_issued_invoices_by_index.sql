-- Whether a member has its invoice is asked of an index, member by member. PostgreSQL may answer an
-- EXISTS out of a hash table of all that the year has issued, read anew by each chunk of a run, once
-- for each column that asks: the longer the run, the slower. The LIMIT keeps it from that.
CREATE OR REPLACE FUNCTION fee_assessment(
    p_members uuid[], p_fee_year integer, p_schedule_id uuid, p_indicator_revision bigint,
    p_replacing boolean)
  RETURNS TABLE (
    member_id uuid, outcome text, detail text, country text, missing_year integer,
    amount numeric, explanation jsonb)
  LANGUAGE sql STABLE PARALLEL SAFE
  BEGIN ATOMIC
    SELECT r.member_id,
           CASE WHEN i.id IS NULL THEN r.outcome ELSE 'ALREADY_ISSUED' END,
           CASE WHEN i.id IS NULL THEN r.detail END,
           r.country,
           r.missing_year,
           r.amount,
           CASE WHEN i.id IS NULL THEN r.explanation END
      FROM fee_reckoning(p_members, p_fee_year, p_schedule_id, p_indicator_revision) r
      LEFT JOIN LATERAL (
           SELECT i.id
             FROM invoice i
            WHERE i.member_id = r.member_id AND i.fee_year = p_fee_year
              AND NOT (p_replacing AND i.status = 'VOID')
            -- The index's own order: with it the planner takes that index.
            ORDER BY i.number_in_year
            LIMIT 1) i ON true;
  END;
