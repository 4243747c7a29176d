package org.wego.events.hosting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.hosting.BidState;
import org.wego.events.hosting.BidTerms;
import org.wego.events.hosting.HostingBid;

/** A member's bid to host an Assembly (E9). */
@Schema(name = "HostingBid")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HostingBidResponse(
    UUID id,
    UUID callId,
    UUID memberId,
    @Schema(description = "As it was called when it bid", examples = "Kazan") String memberName,
    @Schema(examples = "Kazan Expo") String venue,
    LocalDate startsOn,
    LocalDate endsOn,
    String proposal,
    BidState state,
    Instant submittedAt,
    @Schema(description = "Absent while it stands") Instant withdrawnAt) {

  static HostingBidResponse from(HostingBid bid) {
    BidTerms terms = bid.terms();
    return new HostingBidResponse(
        bid.id(),
        bid.callId(),
        bid.memberId(),
        bid.memberName(),
        terms.venue(),
        terms.startsOn(),
        terms.endsOn(),
        terms.proposal(),
        bid.state(),
        bid.submittedAt(),
        bid.withdrawnAt());
  }
}
