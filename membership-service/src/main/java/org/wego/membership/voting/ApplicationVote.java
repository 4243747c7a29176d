package org.wego.membership.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.application.CommitteeVote;
import org.wego.platform.problem.ProblemException;

/** What an application's other steps know of the vote on it. */
@ApplicationScoped
class ApplicationVote implements CommitteeVote {

  @Inject Votings votings;
  @Inject EndVoting endVoting;

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireNoneOpen(UUID applicationId) {
    if (votings.latest(applicationId).filter(Voting::isOpen).isPresent()) {
      throw new ProblemException(
          MembershipError.VOTING_OPEN,
          "The committee votes on this application; its ballots decide unless the vote is"
              + " cancelled");
    }
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void cancelOpen(UUID applicationId, String reason, String actor) {
    votings
        .latest(applicationId)
        .filter(Voting::isOpen)
        .ifPresent(voting -> endVoting.cancel(voting, reason, actor));
  }
}
