package org.wego.membership.leadership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Notes what the Secretariat did about something that could not be done as elected. */
@ApplicationScoped
public class SettleFinding {

  @Inject ElectionFindings findings;
  @Inject ElectionQueries queries;
  @Inject Clock clock;

  /**
   * Settles the finding, once.
   *
   * @throws ProblemException ELECTION_FINDING_SETTLED
   */
  @Transactional
  public FindingDetails settle(UUID id, String how, String actor) {
    ElectionFinding finding =
        findings
            .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such finding"));
    finding.settle(how, clock.instant(), actor);
    findings.flush();
    return queries.find(id).orElseThrow();
  }
}
