-- The constraints against overlaps (M6) are GiST indexes, and PostgreSQL takes them to be as cheap as
-- a B-tree for the periods of one member; they read ten times as many pages. What is asked of periods
-- is in this index whole, so that it is taken instead.
CREATE INDEX ix_member_period_of_member ON member_period (member_id, valid_from)
  INCLUDE (valid_to, category);
DROP INDEX ix_member_period_member;
