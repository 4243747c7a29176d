-- What the list of applications is filtered by.
CREATE INDEX ix_membership_application_country ON membership_application (country, id);
CREATE INDEX ix_membership_application_search ON membership_application
  USING gin (name_key gin_trgm_ops, native_name gin_trgm_ops);
