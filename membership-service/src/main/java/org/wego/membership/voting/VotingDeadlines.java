package org.wego.membership.voting;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.wego.platform.problem.ProblemException;

/** Watches the deadlines of votes; one replica at a time acts on them. */
@ApplicationScoped
class VotingDeadlines {

  private static final Logger LOG = Logger.getLogger(VotingDeadlines.class);

  @Inject CloseDueVoting closeDueVoting;

  @Scheduled(
      identity = "voting-deadlines",
      every = "${wego.membership.committee.voting.close-every:30s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void closeAllDue() {
    Optional<UUID> due = closeDueVoting.next();
    while (due.isPresent() && close(due.get())) {
      due = closeDueVoting.next();
    }
  }

  private boolean close(UUID applicationId) {
    try {
      return closeDueVoting.close(applicationId);
    } catch (ProblemException e) {
      LOG.warnf("The vote on application %s cannot be carried out: %s", applicationId, e.code());
      closeDueVoting.cancel(applicationId, "Its decision cannot be carried out: " + e.getMessage());
      return true;
    }
  }
}
