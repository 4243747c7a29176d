package org.wego.events.hosting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
   *     HOSTING_BID_UNKNOWN, HOSTING_BID_WITHDRAWN, HOSTING_MEMBER_UNFIT, HOSTING_NOT_ELECTED
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

  /** Whether the Assembly before has elected the host in this election. */
  private boolean elected(UUID electionId, int ordinal) {
    return sql.find(
            """
            SELECT 1 FROM election e JOIN event a ON a.id = e.event_id
             WHERE e.id = ? AND e.kind = 'NEXT_HOST' AND e.state = 'DECIDED' AND a.ordinal = ?
            """,
            row -> true,
            electionId,
            ordinal - 1)
        .isPresent();
  }
}
