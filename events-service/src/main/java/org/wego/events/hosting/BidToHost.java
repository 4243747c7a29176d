package org.wego.events.hosting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.wego.events.EventsError;
import org.wego.events.member.KnownMember;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** A member bids to host an Assembly, and takes the bid back (E9). */
@ApplicationScoped
public class BidToHost {

  @Inject HostingCalls calls;
  @Inject HostingBids bids;
  @Inject FullMembers fullMembers;
  @Inject Clock clock;

  /**
   * Hands in a member's bid.
   *
   * @return its id
   * @throws ProblemException NOT_FOUND, HOSTING_CALL_ENDED, HOSTING_CALL_CLOSED,
   *     HOSTING_MEMBER_UNFIT, HOSTING_BID_UNFIT, HOSTING_BID_EXISTS
   */
  @Transactional
  public UUID submit(UUID callId, UUID memberId, BidTerms terms, String actor) {
    Instant now = clock.instant();
    // Alone: of two bids of a member at once, one is told of the other.
    calls.lock(callId).requireTakesBids(now);
    KnownMember member = fullMembers.require(memberId);
    new Faults()
        .addIf(
            terms.endsOn().isBefore(terms.startsOn()),
            "/endsOn",
            "OUT_OF_ORDER",
            "It ends on its first day or later")
        .throwIfAny(EventsError.HOSTING_BID_UNFIT);
    bids.find("callId = ?1 and memberId = ?2 and state = ?3", callId, memberId, BidState.SUBMITTED)
        .firstResultOptional()
        .ifPresent(
            bid -> {
              throw new ProblemException(
                      EventsError.HOSTING_BID_EXISTS, "The member has a bid that stands")
                  .with("existing", "/api/v1/hosting-calls/" + callId + "/bids/" + bid.id());
            });
    HostingBid bid = new HostingBid(Ids.next(), callId, member, terms, actor, now);
    bids.persistAndFlush(bid);
    return bid.id();
  }

  /**
   * Takes a bid back, until the host is decided.
   *
   * @throws ProblemException NOT_FOUND, HOSTING_CALL_ENDED, HOSTING_BID_WITHDRAWN
   */
  @Transactional
  public void withdraw(UUID callId, UUID bidId) {
    calls.share(callId).requireOpen();
    bids.lock(callId, bidId).withdraw(clock.instant());
    bids.flush();
  }
}
