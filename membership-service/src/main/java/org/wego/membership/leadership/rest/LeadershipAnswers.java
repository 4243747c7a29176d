package org.wego.membership.leadership.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.membership.leadership.LeadershipQueries;
import org.wego.membership.leadership.TermDetails;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Finds what a path names. */
@RequestScoped
class LeadershipAnswers {

  @Inject LeadershipQueries leadership;

  TermDetails require(UUID termId) {
    return leadership
        .findTerm(termId)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "There is no such term"));
  }
}
