package org.wego.awards.prize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;

/** Keeps every decision about a prize on record. */
@ApplicationScoped
class PrizeDecisions {

  @Inject Sql sql;
  @Inject Clock clock;

  /** Keeps what was decided about a prize just now. */
  void record(Prize prize, String actor) {
    record(prize, prize.withheld() ? PrizeAct.WITHHELD : PrizeAct.AWARDED, actor);
  }

  /** Keeps that the decision was taken back. */
  void recordTakenBack(Prize prize, String actor) {
    record(prize, PrizeAct.TAKEN_BACK, actor);
  }

  private void record(Prize prize, PrizeAct act, String actor) {
    PrizePlace place = prize.place();
    PanelDecision decision = prize.decision();
    sql.update(
        """
        INSERT INTO award_prize_decision
               (id, edition_id, prize_id, act, category, kind, ordinal, entry_id, withheld_reason,
                entry_rank, departure_reason, minutes, decided_at, decided_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        Ids.next(),
        prize.editionId(),
        prize.id(),
        act,
        place.category(),
        place.kind(),
        place.ordinal(),
        decision.entryId(),
        decision.withheldReason(),
        decision.entryRank(),
        decision.departureReason(),
        decision.minutes(),
        clock.instant(),
        actor);
  }
}
