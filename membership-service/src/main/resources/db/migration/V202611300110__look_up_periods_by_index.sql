-- The constraints against overlaps (M6) are GiST indexes, and PostgreSQL takes them to be as cheap as
-- a B-tree for the periods of one member; they read up to twenty times as many pages. What is asked of
-- periods is in this index whole, so that it is taken instead. What an interrupted migration left is
-- made anew.
DROP INDEX CONCURRENTLY IF EXISTS ix_member_period_of_member;
CREATE INDEX CONCURRENTLY ix_member_period_of_member ON member_period (member_id, valid_from)
  INCLUDE (valid_to, category);
DROP INDEX CONCURRENTLY IF EXISTS ix_member_period_member;
