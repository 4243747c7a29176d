-- The panel of an edition (A5).
CREATE TABLE award_judge (
  id                     uuid        NOT NULL,
  edition_id             uuid        NOT NULL,
  name                   text        NOT NULL,
  email                  text        NOT NULL,
  language               text        NOT NULL,
  expertise              text[]      NOT NULL,
  -- The member that nominated the judge, null for none.
  nominated_by_member_id uuid,
  state                  text        NOT NULL,
  -- The login that accepted the invitation.
  subject                text,
  -- The member for which that login acted then, null for none.
  login_member_id        uuid,
  -- Of the latest invitation. The hash stays when it was answered, so that its token is known.
  invitation_hash        bytea,
  invitation_expires_at  timestamptz,
  -- How often the judge was invited.
  invitation_number      smallint    NOT NULL DEFAULT 0,
  state_reason           text,
  state_changed_at       timestamptz NOT NULL,
  version                bigint      NOT NULL DEFAULT 0,
  appointed_at           timestamptz NOT NULL,
  appointed_by           text        NOT NULL,
  CONSTRAINT pk_award_judge PRIMARY KEY (id),
  CONSTRAINT fk_award_judge_edition FOREIGN KEY (edition_id) REFERENCES award_edition (id),
  CONSTRAINT uq_award_judge_edition UNIQUE (edition_id, id),
  CONSTRAINT ck_award_judge_expertise CHECK (
    cardinality(expertise) > 0 AND expertise <@ ARRAY['IT', 'PUBLIC_ADMINISTRATION']),
  CONSTRAINT ck_award_judge_state
    CHECK (state IN ('INVITED', 'ACCEPTED', 'DECLINED', 'RESIGNED', 'DISMISSED')),
  CONSTRAINT ck_award_judge_subject
    CHECK (state NOT IN ('ACCEPTED', 'RESIGNED') OR subject IS NOT NULL),
  CONSTRAINT ck_award_judge_invitation CHECK (
    (invitation_hash IS NULL) = (invitation_expires_at IS NULL)
      AND (state <> 'INVITED' OR invitation_hash IS NOT NULL)),
  CONSTRAINT ck_award_judge_left
    CHECK (state NOT IN ('RESIGNED', 'DISMISSED') OR state_reason IS NOT NULL)
);
CREATE UNIQUE INDEX uq_award_judge_email ON award_judge (edition_id, lower(email));
CREATE UNIQUE INDEX uq_award_judge_subject ON award_judge (edition_id, subject);
CREATE UNIQUE INDEX uq_award_judge_invitation ON award_judge (invitation_hash);
CREATE INDEX ix_award_judge_name ON award_judge (edition_id, name, id);

-- The cities, countries and employers that a judge is affiliated with. A country counts whole; a
-- city by its country and name.
CREATE TABLE award_judge_affiliation (
  id       uuid NOT NULL,
  judge_id uuid NOT NULL,
  kind     text NOT NULL,
  country  text,
  name     text,
  name_key text,
  CONSTRAINT pk_award_judge_affiliation PRIMARY KEY (id),
  CONSTRAINT fk_award_judge_affiliation_judge
    FOREIGN KEY (judge_id) REFERENCES award_judge (id) ON DELETE CASCADE,
  CONSTRAINT uq_award_judge_affiliation
    UNIQUE NULLS NOT DISTINCT (judge_id, kind, country, name_key),
  CONSTRAINT ck_award_judge_affiliation_kind CHECK (
    kind = 'COUNTRY' AND country IS NOT NULL AND name IS NULL
      OR kind = 'CITY' AND num_nulls(country, name, name_key) = 0
      OR kind = 'EMPLOYER' AND num_nulls(name, name_key) = 0)
);

-- Conflicts that a judge, or the Secretariat for one, declared. Append-only: none is taken back.
CREATE TABLE award_declared_conflict (
  id          uuid        NOT NULL,
  edition_id  uuid        NOT NULL,
  judge_id    uuid        NOT NULL,
  entry_id    uuid        NOT NULL,
  reason      text        NOT NULL,
  declared_at timestamptz NOT NULL,
  declared_by text        NOT NULL,
  CONSTRAINT pk_award_declared_conflict PRIMARY KEY (id),
  CONSTRAINT fk_award_declared_conflict_judge
    FOREIGN KEY (edition_id, judge_id) REFERENCES award_judge (edition_id, id),
  CONSTRAINT fk_award_declared_conflict_entry
    FOREIGN KEY (edition_id, entry_id) REFERENCES award_entry (edition_id, id),
  CONSTRAINT uq_award_declared_conflict UNIQUE (judge_id, entry_id)
);
CREATE INDEX ix_award_declared_conflict_entry ON award_declared_conflict (entry_id);

CREATE FUNCTION refuse_declared_conflict_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A declared conflict is never changed or taken back';
END $$;
CREATE TRIGGER tr_award_declared_conflict_append_only
  BEFORE UPDATE OR DELETE ON award_declared_conflict
  FOR EACH ROW EXECUTE FUNCTION refuse_declared_conflict_change();

-- Every reason for which a judge never scores an entry (A5). What enters is compared by its own
-- name and by that of the member that it is. source_id names the row that the reason comes from; that
-- is the judge's own where the judge was nominated, or enters.
CREATE VIEW award_conflict AS
SELECT j.edition_id, j.id AS judge_id, e.id AS entry_id, a.kind,
       coalesce(a.name, a.country) AS detail, a.id AS source_id
  FROM award_judge j
  JOIN award_judge_affiliation a ON a.judge_id = j.id
  JOIN award_entry e ON e.edition_id = j.edition_id
  LEFT JOIN known_member m ON m.member_id = e.member_id
 WHERE CASE a.kind
         WHEN 'COUNTRY' THEN a.country = e.country
         WHEN 'CITY' THEN a.country = e.country
           AND (a.name_key IN (e.city_key, m.name_key) OR a.name = e.native_city_name)
         ELSE (a.country IS NULL OR a.country = e.country)
           AND (a.name_key IN (e.city_key, m.name_key) OR a.name = e.native_city_name)
       END
UNION ALL
SELECT j.edition_id, j.id, e.id, 'NOMINATOR', coalesce(m.name, e.city_name), j.id
  FROM award_judge j
  LEFT JOIN known_member m ON m.member_id = j.nominated_by_member_id
  JOIN award_entry e
    ON e.edition_id = j.edition_id
   AND (j.nominated_by_member_id IN (e.member_id, e.owner_member_id)
     OR m.country = e.country AND m.name_key = e.city_key)
 WHERE j.nominated_by_member_id IS NOT NULL
UNION ALL
SELECT j.edition_id, j.id, e.id, 'ENTRANT', e.city_name, j.id
  FROM award_judge j
  JOIN award_entry e
    ON e.edition_id = j.edition_id
   AND (e.owner_subject = j.subject OR j.login_member_id IN (e.member_id, e.owner_member_id))
UNION ALL
SELECT d.edition_id, d.judge_id, d.entry_id, 'DECLARED', d.reason, d.id
  FROM award_declared_conflict d;
