package org.wego.events.programme.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.programme.SignUp;
import org.wego.events.programme.SignUpState;

/** Somebody's place in a session, or on its waiting list. */
@Schema(name = "EventSignUp")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignUpResponse(
    UUID id,
    UUID sessionId,
    UUID participantId,
    @Schema(description = "Absent once the person was erased", examples = "Lee Ji-ho")
        String participantName,
    @Schema(examples = "Seoul") String organizationName,
    SignUpState state,
    @Schema(description = "The order in which people signed up", examples = "41") int number,
    @Schema(description = "1 for who is next; absent for who does not wait", examples = "1")
        Integer waitingPosition,
    Instant signedUpAt,
    @Schema(description = "Absent before there was a place") Instant confirmedAt,
    @Schema(description = "Absent unless it was cancelled") Instant cancelledAt) {

  static SignUpResponse from(SignUp signUp) {
    return new SignUpResponse(
        signUp.id(),
        signUp.sessionId(),
        signUp.participantId(),
        signUp.participantName(),
        signUp.organizationName(),
        signUp.state(),
        signUp.number(),
        signUp.waitingPosition(),
        signUp.signedUpAt(),
        signUp.confirmedAt(),
        signUp.cancelledAt());
  }
}
