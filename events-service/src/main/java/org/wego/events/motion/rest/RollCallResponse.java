package org.wego.events.motion.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.vote.RollCall;
import org.wego.events.vote.RollCallState;

/** An entry of what was called out. */
@Schema(name = "RollCallEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RollCallResponse(
    UUID id,
    RollCallState state,
    Instant enteredAt,
    @Schema(examples = "secretariat") String enteredBy,
    @Schema(description = "Absent while it waits for the second person") Instant settledAt,
    String settledBy,
    @Schema(description = "Of a rejected entry") String rejectionReason,
    List<RollCallLineItem> lines) {

  static RollCallResponse from(RollCall call) {
    return new RollCallResponse(
        call.id(),
        call.state(),
        call.enteredAt(),
        call.enteredBy(),
        call.settledAt(),
        call.settledBy(),
        call.rejectionReason(),
        call.lines().stream().map(RollCallLineItem::from).toList());
  }
}
