package org.wego.events.hosting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.hosting.CallState;
import org.wego.events.hosting.Criterion;
import org.wego.events.hosting.DecidingBody;
import org.wego.events.hosting.HostingCall;

/** A call for bids to host a coming Assembly (E9). */
@Schema(name = "HostingCall")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HostingCallResponse(
    UUID id,
    @Schema(description = "Which Assembly is to be hosted", examples = "5") int ordinal,
    String description,
    @Schema(description = "The first instant at which a bid is late") Instant closesAt,
    CallState state,
    String cancellationReason,
    @Schema(description = "Their weights sum to 1") List<HostingCriterion> criteria,
    @Schema(description = "Absent until the host is decided") Decision decision) {

  /** By what bids are compared. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record HostingCriterion(
      UUID id,
      @Schema(examples = "Venue and infrastructure") String name,
      String guidance,
      @Schema(examples = "0.4") BigDecimal weight) {}

  /** Who is to host, and who decided that. */
  @Schema(name = "HostingDecision")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Decision(
      UUID bidId,
      DecidingBody body,
      @Schema(description = "Of the Executive Committee's decision", examples = "EC-2018-03")
          String reference,
      @Schema(description = "In which the Assembly decided") UUID electionId,
      Instant decidedAt) {}

  static HostingCallResponse from(HostingCall call, List<Criterion> criteria) {
    return new HostingCallResponse(
        call.id(),
        call.ordinal(),
        call.description(),
        call.closesAt(),
        call.state(),
        call.cancellationReason(),
        criteria.stream()
            .map(c -> new HostingCriterion(c.id(), c.name(), c.guidance(), c.weight()))
            .toList(),
        call.decidedBidId() == null
            ? null
            : new Decision(
                call.decidedBidId(),
                call.decidedByBody(),
                call.decisionReference(),
                call.electionId(),
                call.decidedAt()));
  }
}
