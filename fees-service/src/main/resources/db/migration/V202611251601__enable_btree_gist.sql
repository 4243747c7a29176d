-- Exclusion constraints that compare ids and texts beside ranges need it. A trusted extension: the
-- owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;
