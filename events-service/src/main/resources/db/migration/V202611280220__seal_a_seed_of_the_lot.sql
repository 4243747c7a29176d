-- The lot between equals is drawn by the seed that is published, and by one that the service seals when
-- the election is called (E7): its hash is public from then on, and it is told at the draw. Elections
-- that were called before have none.
ALTER TABLE election
  ADD COLUMN lot_sealed_seed text,
  ADD COLUMN lot_commitment  text,
  ADD COLUMN lot_drawn_at    timestamptz,
  ADD CONSTRAINT ck_election_lot_sealed_seed CHECK (
    (lot_sealed_seed IS NULL) = (lot_commitment IS NULL)
      AND lot_commitment = encode(sha256(convert_to(lot_sealed_seed, 'UTF8')), 'hex')
      AND (tie_rule = 'LOT' OR lot_sealed_seed IS NULL)
      AND (lot_sealed_seed IS NOT NULL OR lot_drawn_at IS NULL));

CREATE FUNCTION refuse_another_sealed_seed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What was sealed when an election was called is never changed';
END $$;
CREATE TRIGGER tr_election_sealed_seed BEFORE UPDATE ON election
  FOR EACH ROW WHEN (OLD.lot_sealed_seed IS DISTINCT FROM NEW.lot_sealed_seed
                  OR OLD.lot_commitment IS DISTINCT FROM NEW.lot_commitment
                  OR OLD.lot_drawn_at IS NOT NULL
                     AND OLD.lot_drawn_at IS DISTINCT FROM NEW.lot_drawn_at)
  EXECUTE FUNCTION refuse_another_sealed_seed();
