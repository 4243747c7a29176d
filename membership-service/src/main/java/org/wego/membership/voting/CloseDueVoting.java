package org.wego.membership.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.application.HoldApplication;

/** Closes votes whose deadline has passed (G5), one in each transaction. */
@ApplicationScoped
class CloseDueVoting {

  private static final String LOCK = "voting/deadlines";

  @Inject EntityManager entityManager;
  @Inject HoldApplication holdApplication;
  @Inject Votings votings;
  @Inject Ballots ballots;
  @Inject EndVoting endVoting;
  @Inject Clock clock;

  /** The application whose vote is due; empty when none is. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Optional<UUID> next() {
    return votings.nextDue(clock.instant());
  }

  /**
   * Closes the vote on the application, if it is still due.
   *
   * @return whether this replica is the one that closes votes now
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean close(UUID applicationId) {
    if (!isMine()) {
      return false;
    }
    due(applicationId)
        .ifPresent(
            voting ->
                endVoting.close(
                    voting,
                    ballots.tally(voting.id()),
                    voting.lastDay(clock.getZone()),
                    EndVoting.BY_BALLOTS));
    return true;
  }

  /** Ends a vote whose decision a rule forbids to carry out, and says so. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void cancel(UUID applicationId, String reason) {
    due(applicationId).ifPresent(voting -> endVoting.cancel(voting, reason, EndVoting.BY_BALLOTS));
  }

  private Optional<Voting> due(UUID applicationId) {
    holdApplication.hold(applicationId);
    return votings.latest(applicationId).filter(voting -> voting.isDue(clock.instant()));
  }

  private boolean isMine() {
    return (Boolean)
        entityManager
            .createNativeQuery("SELECT pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
            .setParameter("name", LOCK)
            .getSingleResult();
  }
}
