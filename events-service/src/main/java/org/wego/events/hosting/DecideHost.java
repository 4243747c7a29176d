package org.wego.events.hosting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.event.HostAssembly;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/**
 * Records who is to host an Assembly (E9). Where the Executive Committee decides, its decision
 * makes the bidder host; where the Assembly does, its election has made the bidder host before
 * (E7).
 */
@ApplicationScoped
public class DecideHost {

  @Inject HostingCalls calls;
  @Inject HostingBids bids;
  @Inject FullMembers fullMembers;
  @Inject HostAssembly hostAssembly;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * @throws ProblemException NOT_FOUND, HOSTING_CALL_ENDED, HOSTING_CALL_TAKES_BIDS,
   *     HOSTING_BID_UNKNOWN, HOSTING_BID_WITHDRAWN, HOSTING_MEMBER_UNFIT, HOSTING_NOT_ELECTED,
   *     ASSEMBLY_HOSTED, ASSEMBLY_UNKNOWN, ELECTION_EXISTS
   */
  @Transactional
  public void decide(UUID callId, HostDecision decision, String actor) {
    hostAssembly.lock();
    HostingCall call = calls.lock(callId);
    call.decide(decision, actor, clock.instant());
    HostingBid bid = bids.findById(decision.bidId());
    new Faults()
        .addIf(
            bid == null || !bid.callId().equals(callId),
            "/bidId",
            "UNKNOWN_VALUE",
            "The call has no such bid")
        .throwIfAny(EventsError.HOSTING_BID_UNKNOWN);
    bids.lock(callId, decision.bidId()).requireStands();
    if (decision.body() == DecidingBody.EXECUTIVE_COMMITTEE) {
      requireLeftToCommittee(call.ordinal());
      // It may have left, or have become an Associate, since it bid.
      fullMembers.require(bid.memberId());
      hostAssembly.assign(call.ordinal(), bid.memberId(), actor);
    } else if (!elected(decision.electionId(), call.ordinal())
        || !hostAssembly.hosts(call.ordinal(), bid.memberId())) {
      throw new ProblemException(
          EventsError.HOSTING_NOT_ELECTED, "The Assembly has elected no such host");
    }
    calls.flush();
  }

  /** Nobody takes from a host what it was given, nor from the Assembly what it elects. */
  private void requireLeftToCommittee(int ordinal) {
    hostAssembly.requireWithoutHost(ordinal);
    Optional<HostElection> election = electionFor(ordinal);
    if (election.filter(HostElection::decided).isPresent()) {
      throw new ProblemException(
          EventsError.ASSEMBLY_HOSTED, "The Assembly before has elected the host");
    } else if (election.isPresent()) {
      throw new ProblemException(
          EventsError.ELECTION_EXISTS, "The Assembly before elects the host");
    }
  }

  /** Whether the Assembly before has elected the host in this election. */
  private boolean elected(UUID electionId, int ordinal) {
    return electionFor(ordinal)
        .filter(election -> election.decided() && election.id().equals(electionId))
        .isPresent();
  }

  /** An election of the host of an Assembly, which has decided or still goes on. */
  private record HostElection(UUID id, boolean decided) {}

  /** That of the last Assembly before the one of this ordinal, whatever was called off between. */
  private Optional<HostElection> electionFor(int ordinal) {
    return sql.find(
        """
        SELECT e.id, e.state = 'DECIDED'
          FROM election e
         WHERE e.kind = 'NEXT_HOST' AND e.state NOT IN ('UNFILLED', 'ABANDONED')
           AND e.event_id = (SELECT a.id FROM event a
                              WHERE a.ordinal < ? AND a.state <> 'CANCELLED'
                              ORDER BY a.ordinal DESC LIMIT 1)
        """,
        row -> new HostElection(row.getObject(1, UUID.class), row.getBoolean(2)),
        ordinal);
  }
}
