package org.wego.awards.winner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Takes a winner off the list who was imported wrongly, to be imported rightly. */
@ApplicationScoped
public class RemoveWinner {

  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * @throws ProblemException NOT_FOUND, WINNER_ANNOUNCED
   */
  @Transactional
  public void remove(UUID id, String actor) {
    boolean announced =
        sql.find(
                "SELECT prize_id IS NOT NULL FROM award_winner WHERE id = ? FOR UPDATE",
                row -> row.getBoolean(1),
                id)
            .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such winner"));
    if (announced) {
      throw new ProblemException(
          AwardsError.WINNER_ANNOUNCED, "The winner was announced, and has a certificate");
    }
    sql.update(
        """
        WITH removed AS (DELETE FROM award_winner WHERE id = ? RETURNING *)
        INSERT INTO award_winner_removal (winner_id, winner, removed_at, removed_by)
        SELECT r.id, to_jsonb(r), ?, ? FROM removed r
        """,
        id,
        clock.instant(),
        actor);
  }
}
