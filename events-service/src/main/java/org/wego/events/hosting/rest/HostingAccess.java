package org.wego.events.hosting.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.EventsCaller;
import org.wego.events.hosting.BidScope;
import org.wego.events.hosting.HostingBid;
import org.wego.events.hosting.HostingCall;
import org.wego.events.hosting.HostingQueries;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * What the caller may know of calls and bids: calls are for everyone; bids for the Secretariat and
 * the Executive Committee, for the member that bids, and for everyone once the host is decided.
 */
@RequestScoped
class HostingAccess {

  @Inject HostingQueries hosting;
  @Inject EventsCaller caller;

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
    return hosting
        .bid(call(callId), scope(), bidId)
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

  BidScope scope() {
    return new BidScope(
        caller.secretariat() || caller.executiveCommittee(), caller.memberId().orElse(null));
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
