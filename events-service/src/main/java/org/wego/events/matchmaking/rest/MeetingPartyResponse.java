package org.wego.events.matchmaking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.matchmaking.MeetingParty;

/** One side of a meeting. */
@Schema(name = "MeetingParty")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingPartyResponse(
    UUID participantId,
    @Schema(description = "Absent once the person was erased", examples = "Tran Thi Mai")
        String name,
    @Schema(examples = "Hanoi") String organization,
    @Schema(examples = "VN") String country) {

  static MeetingPartyResponse from(MeetingParty party) {
    return new MeetingPartyResponse(
        party.participantId(), party.name(), party.organization(), party.country());
  }
}
