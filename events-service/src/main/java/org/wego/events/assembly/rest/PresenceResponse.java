package org.wego.events.assembly.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.assembly.Presence;

/** A stay of a member's delegation in the room. */
@Schema(name = "Presence")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PresenceResponse(
    UUID id,
    UUID memberId,
    @Schema(examples = "Ulyanovsk Region") String memberName,
    Instant arrivedAt,
    String recordedBy,
    @Schema(description = "Absent while it is there") Instant leftAt,
    String leftRecordedBy) {

  static PresenceResponse from(Presence presence) {
    return new PresenceResponse(
        presence.id(),
        presence.memberId(),
        presence.memberName(),
        presence.arrivedAt(),
        presence.recordedBy(),
        presence.leftAt(),
        presence.leftRecordedBy());
  }
}
