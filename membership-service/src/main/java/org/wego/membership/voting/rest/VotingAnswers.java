package org.wego.membership.voting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.membership.voting.VotingQueries;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Answers with the latest vote on an application. */
@RequestScoped
class VotingAnswers {

  @Inject VotingQueries votings;

  /**
   * The latest vote.
   *
   * @throws ProblemException NOT_FOUND when there was none
   */
  VotingResponse of(UUID applicationId) {
    return votings.latest(applicationId).map(VotingResponse::from).orElseThrow(VotingAnswers::none);
  }

  static ProblemException none() {
    return new ProblemException(PlatformError.NOT_FOUND, "There is no vote on such an application");
  }
}
