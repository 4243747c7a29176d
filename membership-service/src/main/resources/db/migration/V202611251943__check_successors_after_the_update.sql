-- A trigger before an update has PostgreSQL lock the row as strongly as the columns that are named
-- in the update may need, whether their values change or not; and every update names the type, which
-- others refer to. So an update waited for whoever had merely referred to the member, and two
-- applicants that had named each other waited for each other. After the update the check is the same.
DROP TRIGGER tr_member_successor ON member;
CREATE TRIGGER tr_member_successor
  AFTER UPDATE ON member
  FOR EACH ROW WHEN (NEW.successor_id IS DISTINCT FROM OLD.successor_id)
  EXECUTE FUNCTION require_standing_successor();
