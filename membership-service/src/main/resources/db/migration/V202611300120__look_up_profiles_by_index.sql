-- As for periods: whole in an index, so that nothing is looked up by the constraint's.
DROP INDEX CONCURRENTLY IF EXISTS ix_member_profile_of_member;
CREATE INDEX CONCURRENTLY ix_member_profile_of_member ON member_profile (member_id, valid_from)
  INCLUDE (valid_to, name, native_name, organization_type, country, region, population,
    population_year, address);
DROP INDEX CONCURRENTLY IF EXISTS ix_member_profile_member;
