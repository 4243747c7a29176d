-- The roll of an Assembly goes by name, page after page: without an index each page sorts all members.
-- What an interrupted migration left is made anew.
DROP INDEX CONCURRENTLY IF EXISTS ix_known_member_name;
CREATE INDEX CONCURRENTLY ix_known_member_name ON known_member (name, member_id);
