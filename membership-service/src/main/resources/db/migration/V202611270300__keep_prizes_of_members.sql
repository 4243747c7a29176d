-- Prizes of the WeGO Awards that members won, as announced (A9). Told by awards-service; a member may
-- become known later than its prize.
CREATE TABLE member_award (
  prize_id     uuid    NOT NULL,
  member_id    uuid    NOT NULL,
  edition_id   uuid    NOT NULL,
  year         integer NOT NULL,
  category     text    NOT NULL,
  kind         text    NOT NULL,
  title        text    NOT NULL,
  announced_on date    NOT NULL,
  CONSTRAINT pk_member_award PRIMARY KEY (prize_id),
  CONSTRAINT ck_member_award_kind CHECK (kind IN ('BEST', 'OUTSTANDING'))
);
CREATE INDEX ix_member_award_member ON member_award (member_id, year DESC, prize_id DESC);
CREATE INDEX ix_member_award_edition ON member_award (edition_id);
