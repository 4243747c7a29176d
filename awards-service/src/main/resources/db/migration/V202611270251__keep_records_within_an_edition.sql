-- What belongs to an edition refers to what belongs to the same one.
ALTER TABLE award_entry
  DROP CONSTRAINT fk_award_entry_duplicate_of,
  ADD CONSTRAINT fk_award_entry_duplicate_of
    FOREIGN KEY (edition_id, duplicate_of) REFERENCES award_entry (edition_id, id);

ALTER TABLE award_shortlist_round
  ADD CONSTRAINT uq_award_shortlist_round_edition UNIQUE (edition_id, id);
ALTER TABLE award_shortlist_entry ADD COLUMN edition_id uuid;
ALTER TABLE award_shortlist_entry DISABLE TRIGGER tr_award_shortlist_entry_append_only;
UPDATE award_shortlist_entry e
   SET edition_id = r.edition_id
  FROM award_shortlist_round r
 WHERE r.id = e.round_id;
ALTER TABLE award_shortlist_entry ENABLE TRIGGER tr_award_shortlist_entry_append_only;
ALTER TABLE award_shortlist_entry
  ALTER COLUMN edition_id SET NOT NULL,
  DROP CONSTRAINT fk_award_shortlist_entry_round,
  DROP CONSTRAINT fk_award_shortlist_entry_entry,
  ADD CONSTRAINT fk_award_shortlist_entry_round
    FOREIGN KEY (edition_id, round_id) REFERENCES award_shortlist_round (edition_id, id),
  ADD CONSTRAINT fk_award_shortlist_entry_entry
    FOREIGN KEY (edition_id, entry_id) REFERENCES award_entry (edition_id, id);

ALTER TABLE award_assignment_run
  ADD CONSTRAINT uq_award_assignment_run_edition UNIQUE (edition_id, id);
ALTER TABLE award_assignment
  DROP CONSTRAINT fk_award_assignment_run,
  ADD CONSTRAINT fk_award_assignment_run
    FOREIGN KEY (edition_id, run_id) REFERENCES award_assignment_run (edition_id, id);

-- A winner is the entry that got the prize.
ALTER TABLE award_prize ADD CONSTRAINT uq_award_prize_winner UNIQUE (edition_id, id, entry_id);
ALTER TABLE award_winner
  DROP CONSTRAINT fk_award_winner_prize,
  DROP CONSTRAINT fk_award_winner_entry,
  ADD CONSTRAINT fk_award_winner_prize FOREIGN KEY (edition_id, prize_id, entry_id)
    REFERENCES award_prize (edition_id, id, entry_id),
  ADD CONSTRAINT fk_award_winner_entry
    FOREIGN KEY (edition_id, entry_id) REFERENCES award_entry (edition_id, id);
