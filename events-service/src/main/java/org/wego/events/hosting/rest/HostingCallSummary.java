package org.wego.events.hosting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.hosting.CallState;
import org.wego.events.hosting.HostingCall;

/** A call for bids in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HostingCallSummary(
    UUID id,
    @Schema(description = "Which Assembly is to be hosted", examples = "5") int ordinal,
    @Schema(description = "The first instant at which a bid is late") Instant closesAt,
    CallState state,
    @Schema(description = "The bid that was chosen; absent until then") UUID decidedBidId) {

  static HostingCallSummary from(HostingCall call) {
    return new HostingCallSummary(
        call.id(), call.ordinal(), call.closesAt(), call.state(), call.decidedBidId());
  }
}
