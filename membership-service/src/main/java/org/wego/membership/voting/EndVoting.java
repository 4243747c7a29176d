package org.wego.membership.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.wego.membership.application.DecideApplication;
import org.wego.membership.governance.Verdict;
import org.wego.membership.governance.Votes;
import org.wego.membership.history.Change;
import org.wego.membership.history.ChangeType;
import org.wego.membership.history.RecordChange;
import org.wego.membership.history.Subject;

/** Ends votes, and carries out what they decide (G5); the caller holds the application. */
@ApplicationScoped
class EndVoting {

  /** Who decided, where nobody closed the vote but its ballots or its deadline. */
  static final String BY_BALLOTS = "executive-committee";

  @Inject Votings votings;
  @Inject DecideApplication decideApplication;
  @Inject RecordChange recordChange;
  @Inject Clock clock;

  /** Closes the vote. With a quorum its outcome is recorded and carried out, else it lapses. */
  @Transactional(Transactional.TxType.MANDATORY)
  void close(Voting voting, Votes votes, LocalDate day, String actor) {
    voting.close(votes, clock.instant(), actor);
    votings.flush();
    record(voting, ChangeType.VOTING_CLOSED, day, null, actor);
    if (voting.outcome() != null) {
      decideApplication.decideByBallots(
          voting.applicationId(),
          new Verdict(voting.outcome(), day, voting.reference(), votes, null, null, voting.poll()),
          actor);
    }
  }

  /** Ends the vote without a result. */
  @Transactional(Transactional.TxType.MANDATORY)
  void cancel(Voting voting, String reason, String actor) {
    voting.cancel(reason, clock.instant(), actor);
    votings.flush();
    record(voting, ChangeType.VOTING_CANCELLED, LocalDate.now(clock), reason, actor);
  }

  private void record(Voting voting, ChangeType type, LocalDate day, String reason, String actor) {
    Map<String, Object> after = new HashMap<>();
    after.put("voting", voting.status());
    after.put("reference", voting.reference());
    after.put("outcome", voting.outcome());
    recordChange.record(
        Change.of(
            Subject.APPLICATION,
            voting.applicationId(),
            type,
            day,
            reason,
            Map.of("voting", VotingStatus.OPEN),
            after,
            actor));
  }
}
