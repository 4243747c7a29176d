package org.wego.membership.voting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The committee's votes. Whoever changes one holds its application. */
@ApplicationScoped
class Votings implements PanacheRepositoryBase<Voting, UUID> {

  /** The latest vote on the application. */
  Optional<Voting> latest(UUID applicationId) {
    return find("applicationId = ?1 order by openedAt desc, id desc", applicationId)
        .page(0, 1)
        .firstResultOptional();
  }

  /**
   * The latest vote on the application, which has to be open still.
   *
   * @throws ProblemException NOT_FOUND, VOTING_CLOSED
   */
  Voting requireOpen(UUID applicationId) {
    Voting voting =
        latest(applicationId)
            .orElseThrow(
                () ->
                    new ProblemException(
                        PlatformError.NOT_FOUND, "There is no vote on this application"));
    if (!voting.isOpen()) {
      throw new ProblemException(MembershipError.VOTING_CLOSED, "The vote is " + voting.status());
    }
    return voting;
  }

  /** The application whose vote has been due for the longest. */
  Optional<UUID> nextDue(Instant now) {
    return find("status = ?1 and deadline <= ?2 order by deadline, id", VotingStatus.OPEN, now)
        .page(0, 1)
        .firstResultOptional()
        .map(Voting::applicationId);
  }
}
