package org.wego.events.hosting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.EventsCaller;
import org.wego.events.hosting.BidScope;
import org.wego.events.hosting.CallState;
import org.wego.events.hosting.HostingBid;
import org.wego.events.hosting.HostingCall;
import org.wego.events.hosting.HostingQueries;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * What the caller may know of calls and bids: calls are for everyone; bids for the Secretariat, for
 * the member that bids, for the Executive Committee when all are in, and for everyone once the host
 * is decided. Whoever sits in the Committee for a city that bids knows of its own bid only.
 */
@RequestScoped
class HostingAccess {

  @Inject HostingQueries hosting;
  @Inject EventsCaller caller;
  @Inject Clock clock;

  /**
   * @throws ProblemException NOT_FOUND
   */
  HostingCall call(UUID id) {
    return hosting
        .call(id)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such call"));
  }

  /**
   * @throws ProblemException NOT_FOUND
   */
  HostingBid bid(UUID callId, UUID bidId) {
    HostingCall call = call(callId);
    return hosting
        .bid(call, scope(call), bidId)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No such bid"));
  }

  /**
   * A bid that is the caller's to change: the member's own, or any for the Secretariat.
   *
   * @throws ProblemException NOT_FOUND, also where others' bids are public
   */
  HostingBid ownBid(UUID callId, UUID bidId) {
    HostingBid bid = bid(callId, bidId);
    if (!caller.secretariat() && !caller.memberId().equals(Optional.of(bid.memberId()))) {
      throw new ProblemException(PlatformError.NOT_FOUND, "No such bid");
    }
    return bid;
  }

  BidScope scope(HostingCall call) {
    Optional<UUID> member = caller.representedMember();
    boolean all =
        caller.secretariat()
            || caller.executiveCommittee()
                && !clock.instant().isBefore(call.closesAt())
                && member.filter(own -> hosting.bids(call, own)).isEmpty();
    return new BidScope(all, member.orElse(null));
  }

  /**
   * A call whose bids, and how they are marked, the caller may know of.
   *
   * @throws ProblemException NOT_FOUND, FORBIDDEN
   */
  HostingCall compared(UUID callId) {
    HostingCall call = call(callId);
    if (call.state() != CallState.DECIDED && !scope(call).all()) {
      throw new ProblemException(
          PlatformError.FORBIDDEN,
          "Marks are for who does not bid, once all bids are in; for others when it is decided");
    }
    return call;
  }

  /**
   * The member for which a bid is handed in: the caller's own, or whom the Secretariat names.
   *
   * @param named {@code null} where the caller names none
   * @throws ProblemException INVALID_INPUT, FORBIDDEN
   */
  UUID bidder(UUID named) {
    if (caller.secretariat()) {
      new Faults()
          .addIf(named == null, "/memberId", "REQUIRED", "The member that bids is wanted")
          .throwIfAny(PlatformError.INVALID_INPUT);
      return named;
    }
    UUID own =
        caller
            .memberId()
            .orElseThrow(
                () -> new ProblemException(PlatformError.FORBIDDEN, "The login has no member"));
    if (named != null && !named.equals(own)) {
      throw new ProblemException(PlatformError.FORBIDDEN, "A member bids for itself");
    }
    return own;
  }
}
