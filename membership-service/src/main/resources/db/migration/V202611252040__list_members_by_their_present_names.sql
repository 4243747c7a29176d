-- The lists of today's members go by the name that they have now: the responsibilities of a year
-- (M10) and, for its order by name, the report of stale contacts.
CREATE INDEX ix_member_name ON member (name, id);
CREATE INDEX ix_member_country ON member (country, name, id);
