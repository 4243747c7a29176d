package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.erasure.StoredAnswers;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Forgets whom a member proposed as a judge; that it proposed somebody stays. */
@ApplicationScoped
public class EraseNominee {

  @Inject HoldEdition holdEdition;
  @Inject NominationQueries nominations;
  @Inject StoredAnswers storedAnswers;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Who is forgotten already stays so. Of one who was appointed, the judge is not forgotten by it.
   *
   * @throws ProblemException NOT_FOUND; NOMINATION_OPEN while it is neither settled nor withdrawn
   */
  @Transactional
  public void erase(UUID editionId, UUID id) {
    holdEdition.alone(editionId);
    Nomination nomination =
        nominations
            .find(editionId, id, null)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such nomination"));
    if (nomination.state() == NominationState.PROPOSED) {
      throw new ProblemException(
          AwardsError.NOMINATION_OPEN, "Appoint the nominee, or refuse the nomination, before");
    }
    forget(id);
  }

  /** Forgets who came to be a judge by being proposed. */
  @Transactional(Transactional.TxType.MANDATORY)
  void ofJudge(UUID judgeId) {
    sql.list(
            "SELECT id FROM award_judge_nomination WHERE judge_id = ?",
            row -> row.getObject(1, UUID.class),
            judgeId)
        .forEach(this::forget);
  }

  private void forget(UUID id) {
    sql.update(
        """
        UPDATE award_judge_nomination
           SET name = 'Erased nominee', email = NULL, statement = NULL, erased_at = ?,
               state_reason = CASE WHEN state_reason IS NOT NULL THEN 'Erased' END
         WHERE id = ? AND erased_at IS NULL
        """,
        clock.instant(),
        id);
    storedAnswers.forget(id);
  }
}
