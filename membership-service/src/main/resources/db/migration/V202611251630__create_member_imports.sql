-- The reports of roster imports.
CREATE TABLE member_import (
  id          uuid         NOT NULL,
  sha256      varchar(64)  NOT NULL,
  rows        integer      NOT NULL,
  created     integer      NOT NULL,
  unchanged   integer      NOT NULL,
  imported_at timestamptz  NOT NULL,
  imported_by varchar(255) NOT NULL,
  CONSTRAINT pk_member_import PRIMARY KEY (id),
  CONSTRAINT ck_member_import_counts CHECK
    (created >= 0 AND unchanged >= 0 AND created + unchanged = rows)
);
