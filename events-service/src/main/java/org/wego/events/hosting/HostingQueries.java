package org.wego.events.hosting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;
import org.wego.platform.persistence.sql.Sql;

/** Reads calls for bids, and the bids as far as the caller may know of them (E9). */
@ApplicationScoped
public class HostingQueries {

  private static final Listing<HostingCall> CALLS =
      new Listing<>(
          HostingCall.class,
          Keyset.<HostingCall, UUID>endingIn("r.id", UUID.class, HostingCall::id)
              .by("closesAt", "r.closesAt", Instant.class, HostingCall::closesAt)
              .by("ordinal", "r.ordinal", Integer.class, HostingCall::ordinal)
              .defaultSort("-closesAt"));

  private static final Listing<HostingBid> BIDS =
      new Listing<>(
          HostingBid.class,
          Keyset.<HostingBid, UUID>endingIn("r.id", UUID.class, HostingBid::id)
              .by("memberName", "r.memberName", String.class, HostingBid::memberName)
              .by("submittedAt", "r.submittedAt", Instant.class, HostingBid::submittedAt)
              .defaultSort("memberName"));

  @Inject EntityManager entities;
  @Inject HostingMarks marks;
  @Inject Sql sql;

  /**
   * The calls, the latest first.
   *
   * @param state {@code null} for any
   */
  public Page<HostingCall> calls(CallState state, PageRequest request) {
    return CALLS.page(entities, new Filter().equal("state", state), request);
  }

  public Optional<HostingCall> call(UUID id) {
    return Optional.ofNullable(entities.find(HostingCall.class, id));
  }

  /** In their order. */
  public List<Criterion> criteria(UUID callId) {
    return sql.list(
        """
        SELECT id, name, guidance, weight FROM hosting_criterion
         WHERE call_id = ? ORDER BY position
        """,
        row ->
            new Criterion(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("guidance"),
                row.getBigDecimal("weight")),
        callId);
  }

  /** The bids for a call, by the names of the members. */
  public Page<HostingBid> bids(HostingCall call, BidScope scope, PageRequest request) {
    return BIDS.page(entities, known(call, scope), request);
  }

  public Optional<HostingBid> bid(HostingCall call, BidScope scope, UUID bidId) {
    return BIDS.find(entities, known(call, scope).equal("id", bidId));
  }

  /** Whether the member has a bid for the call that stands. */
  public boolean bids(HostingCall call, UUID memberId) {
    return sql.find(
            "SELECT 1 FROM hosting_bid WHERE call_id = ? AND member_id = ? AND state = 'SUBMITTED'",
            row -> true,
            call.id(),
            memberId)
        .isPresent();
  }

  /** How the bids that stand were marked, the best first. */
  public List<BidMarks> comparison(UUID callId) {
    return marks.comparison(callId);
  }

  /** What was found of a bid, the latest first. */
  public List<Evaluation> evaluations(UUID bidId) {
    return marks.evaluations(bidId);
  }

  private static Filter known(HostingCall call, BidScope scope) {
    Filter filter = new Filter().equal("callId", call.id());
    if (scope.all()) {
      return filter;
    }
    String others =
        call.state() == CallState.DECIDED
            ? "r.state = org.wego.events.hosting.BidState.SUBMITTED"
            : "1 = 0";
    return scope.memberId() == null
        ? filter.holds(others)
        : filter.and(others + " or r.memberId = :own", Map.of("own", scope.memberId()));
  }
}
