package org.wego.events.matchmaking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.matchmaking.MeetingRequest;
import org.wego.events.matchmaking.MeetingRequestState;
import org.wego.events.matchmaking.WishPriority;

/** That somebody asked somebody else to meet. */
@Schema(name = "MeetingRequest")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingRequestResponse(
    UUID id,
    MeetingPartyResponse asking,
    MeetingPartyResponse asked,
    WishPriority priority,
    @Schema(
            description = "What it is to be about; absent where nothing was said",
            examples = "How do you publish data of buses?")
        String message,
    MeetingRequestState state,
    Instant requestedAt,
    @Schema(description = "Absent until it was accepted or declined") Instant answeredAt,
    @Schema(description = "Absent unless it was withdrawn") Instant withdrawnAt) {

  static MeetingRequestResponse from(MeetingRequest request) {
    return new MeetingRequestResponse(
        request.id(),
        MeetingPartyResponse.from(request.asking()),
        MeetingPartyResponse.from(request.asked()),
        request.priority(),
        request.message(),
        request.state(),
        request.requestedAt(),
        request.answeredAt(),
        request.withdrawnAt());
  }
}
