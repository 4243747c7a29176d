-- The roll of a vote says, besides why each member is in or out, what that was on the day of the
-- convocation (E6). Votes that were opened before do not tell.
ALTER TABLE vote_roll
  ADD COLUMN reason_at_convocation text,
  ADD COLUMN change                text,
  ADD CONSTRAINT ck_vote_roll_change CHECK (change IN ('JOINED', 'LEFT'));
