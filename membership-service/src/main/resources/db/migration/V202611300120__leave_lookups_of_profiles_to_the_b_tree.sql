-- PostgreSQL takes a GiST index on an id for what is known of one member, where it reads up to thirty
-- pages and the B-tree four. Over the id's text the constraint holds the same, and nothing is looked up
-- by it.
ALTER TABLE member_profile
  DROP CONSTRAINT uq_member_profile_during,
  ADD CONSTRAINT ex_member_profile_during EXCLUDE USING gist
    ((member_id::text) WITH =, during WITH &&);
