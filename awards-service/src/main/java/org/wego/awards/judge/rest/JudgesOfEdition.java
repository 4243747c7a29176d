package org.wego.awards.judge.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.awards.AwardsCaller;
import org.wego.awards.judge.JudgeDetails;
import org.wego.awards.judge.JudgeQueries;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Which judges of an edition the caller may see: the Secretariat all, a judge itself alone. */
@RequestScoped
class JudgesOfEdition {

  @Inject JudgeQueries judges;
  @Inject AwardsCaller caller;

  /** Whose own judges are visible, {@code null} for all. */
  String scope() {
    return caller.secretariat() ? null : caller.subject();
  }

  /**
   * @throws ProblemException NOT_FOUND
   */
  void requireEdition(UUID editionId) {
    if (!judges.isEdition(editionId)) {
      throw new ProblemException(PlatformError.NOT_FOUND, "There is no such edition");
    }
  }

  /**
   * @throws ProblemException NOT_FOUND, also for another judge
   */
  JudgeDetails require(UUID editionId, UUID judgeId) {
    return judges
        .find(editionId, judgeId, scope())
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "There is no such judge"));
  }
}
