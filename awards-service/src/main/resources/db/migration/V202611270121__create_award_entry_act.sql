-- What was done with an entry from its submission on, by whom and why. Append-only.
CREATE TABLE award_entry_act (
  id        uuid        NOT NULL,
  entry_id  uuid        NOT NULL,
  act       text        NOT NULL,
  -- The other entry of a duplicate.
  other_id  uuid,
  reason    text,
  acted_at  timestamptz NOT NULL,
  acted_by  text        NOT NULL,
  CONSTRAINT pk_award_entry_act PRIMARY KEY (id),
  CONSTRAINT fk_award_entry_act_entry FOREIGN KEY (entry_id) REFERENCES award_entry (id),
  CONSTRAINT fk_award_entry_act_other FOREIGN KEY (other_id) REFERENCES award_entry (id),
  CONSTRAINT ck_award_entry_act_act
    CHECK (act IN ('SUBMITTED', 'WITHDRAWN', 'DUPLICATE_LINKED', 'DUPLICATE_UNLINKED')),
  CONSTRAINT ck_award_entry_act_other CHECK ((act LIKE 'DUPLICATE%') = (other_id IS NOT NULL)),
  CONSTRAINT ck_award_entry_act_reason CHECK (act = 'SUBMITTED' OR reason IS NOT NULL)
);
CREATE INDEX ix_award_entry_act_entry ON award_entry_act (entry_id, id);
CREATE INDEX ix_award_entry_act_other ON award_entry_act (other_id) WHERE other_id IS NOT NULL;

CREATE FUNCTION refuse_award_entry_act_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What was done with an entry is never changed';
END $$;
CREATE TRIGGER tr_award_entry_act_append_only BEFORE UPDATE OR DELETE ON award_entry_act
  FOR EACH ROW EXECUTE FUNCTION refuse_award_entry_act_change();
