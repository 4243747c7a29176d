package org.wego.membership.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.application.ApplicationDetails;
import org.wego.membership.application.HoldApplication;
import org.wego.membership.governance.CommitteeConfig;
import org.wego.membership.governance.Votes;
import org.wego.platform.problem.ProblemException;

/**
 * Casts a city's ballot; the last one of the electorate decides (G5).
 *
 * <p>The application is locked before anything else: ballots on it come one after the other, so
 * that of the last two one sees the other and decides.
 */
@ApplicationScoped
public class CastBallot {

  @Inject HoldApplication holdApplication;
  @Inject OpenVoting openVoting;
  @Inject Votings votings;
  @Inject Ballots ballots;
  @Inject EndVoting endVoting;
  @Inject CommitteeConfig config;
  @Inject Event<BallotCast> cast;
  @Inject Clock clock;

  /**
   * Casts the ballot. The first one on an application opens a written procedure, where the
   * Secretariat has not opened a vote and the configuration lets it.
   *
   * @throws ProblemException VOTING_CLOSED, VOTING_NOT_OPEN, NOT_AN_ELECTOR, BALLOT_CAST
   */
  @Transactional
  public BallotReceipt cast(
      UUID applicationId, UUID memberId, Choice choice, String comment, String actor) {
    Voting voting = openVotingOf(holdApplication.hold(applicationId), actor);
    Instant now = clock.instant();
    voting.requireOpen(now);
    voting.requireElector(memberId);
    if (ballots.hasVoted(voting.id(), memberId)) {
      throw new ProblemException(
          MembershipError.BALLOT_CAST, "The city has voted on this application");
    }
    ballots.persistAndFlush(new Ballot(voting.id(), memberId, choice, comment, now, actor));
    cast.fire(new BallotCast());
    Votes votes = ballots.tally(voting.id());
    if (voting.isComplete(votes)) {
      endVoting.close(voting, votes, LocalDate.now(clock), EndVoting.BY_BALLOTS);
    }
    return new BallotReceipt(memberId, choice, comment, now, voting.status(), voting.outcome());
  }

  private Voting openVotingOf(ApplicationDetails application, String actor) {
    return votings
        .latest(application.id())
        .orElseGet(
            () -> {
              if (!config.voting().firstBallotOpens()) {
                throw new ProblemException(
                    MembershipError.VOTING_NOT_OPEN, "The Secretariat has not opened a vote");
              }
              return openVoting.openOn(application, VotingCall.byFirstBallot(), actor);
            });
  }
}
