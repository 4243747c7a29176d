-- What fees told of each member's standing (F14): candidates, and the roll where the statute says so.
CREATE TABLE known_standing (
  member_id  uuid        NOT NULL,
  standing   text        NOT NULL,
  since      date        NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT pk_known_standing PRIMARY KEY (member_id),
  CONSTRAINT ck_known_standing_standing
    CHECK (standing IN ('GOOD', 'ARREARS', 'EXEMPT', 'NOT_LIABLE'))
);
