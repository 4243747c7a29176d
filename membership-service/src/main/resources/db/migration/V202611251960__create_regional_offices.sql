-- G4: affiliates hosted by a member, one for a region at a time, and what they do.

CREATE TABLE regional_office (
  id             uuid         NOT NULL,
  region         varchar(20)  NOT NULL,
  name           varchar(200) NOT NULL,
  host_id        uuid         NOT NULL,
  established_on date         NOT NULL,
  -- The first day on which it is no longer open.
  closed_on      date,
  created_at     timestamptz  NOT NULL,
  created_by     varchar(255) NOT NULL,
  version        bigint       NOT NULL DEFAULT 0,
  CONSTRAINT pk_regional_office PRIMARY KEY (id),
  CONSTRAINT fk_regional_office_host FOREIGN KEY (host_id) REFERENCES member (id),
  CONSTRAINT ck_regional_office_region CHECK
    (region IN ('ASIA', 'AFRICA', 'EUROPE', 'AMERICA', 'MIDDLE_EAST', 'OCEANIA')),
  CONSTRAINT ck_regional_office_order CHECK (closed_on > established_on),
  -- One of a region is open at a time.
  CONSTRAINT ex_regional_office_open EXCLUDE USING gist
    (region WITH =, daterange(established_on, closed_on) WITH &&)
);
CREATE INDEX ix_regional_office_host ON regional_office (host_id);
CREATE INDEX ix_regional_office_established ON regional_office (established_on, id);

CREATE TABLE regional_office_activity (
  id             uuid         NOT NULL,
  office_id      uuid         NOT NULL,
  kind           varchar(30)  NOT NULL,
  title          varchar(200) NOT NULL,
  description    varchar(4000),
  begins_on      date         NOT NULL,
  -- The last day of it; none for what took one day, or goes on.
  ends_on        date,
  -- Whom it brought in, and by which application.
  member_id      uuid,
  application_id uuid,
  recorded_at    timestamptz  NOT NULL,
  recorded_by    varchar(255) NOT NULL,
  CONSTRAINT pk_regional_office_activity PRIMARY KEY (id),
  CONSTRAINT fk_regional_office_activity_office FOREIGN KEY (office_id)
    REFERENCES regional_office (id),
  CONSTRAINT fk_regional_office_activity_member FOREIGN KEY (member_id) REFERENCES member (id),
  CONSTRAINT fk_regional_office_activity_application FOREIGN KEY (application_id)
    REFERENCES membership_application (id),
  CONSTRAINT ck_regional_office_activity_kind CHECK
    (kind IN ('MEMBER_RECRUITED', 'PROGRAMME', 'INFORMATION_FORUM', 'LOCAL_PARTNERSHIP')),
  CONSTRAINT ck_regional_office_activity_order CHECK (ends_on >= begins_on),
  CONSTRAINT ck_regional_office_activity_recruited CHECK
    ((kind = 'MEMBER_RECRUITED') = (member_id IS NOT NULL OR application_id IS NOT NULL))
);
CREATE INDEX ix_regional_office_activity_office
  ON regional_office_activity (office_id, begins_on, id);
CREATE INDEX ix_regional_office_activity_member ON regional_office_activity (member_id)
  WHERE member_id IS NOT NULL;
CREATE INDEX ix_regional_office_activity_application ON regional_office_activity (application_id)
  WHERE application_id IS NOT NULL;
