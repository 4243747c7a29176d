-- The General Assemblies, as their events tell (A1): an edition belongs to the year of one.
CREATE TABLE known_assembly (
  event_id   uuid        NOT NULL,
  ordinal    integer,
  title      text        NOT NULL,
  year       integer     NOT NULL,
  host_city  text,
  country    text,
  starts_on  date        NOT NULL,
  ends_on    date        NOT NULL,
  time_zone  text        NOT NULL,
  state      text        NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT pk_known_assembly PRIMARY KEY (event_id)
);
CREATE INDEX ix_known_assembly_year ON known_assembly (year);
