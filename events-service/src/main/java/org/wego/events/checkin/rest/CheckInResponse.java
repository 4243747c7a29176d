package org.wego.events.checkin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.checkin.CheckInOutcome;
import org.wego.events.checkin.CheckInResult;
import org.wego.events.delegation.PersonRole;

/** What came of a badge, and whose it is; of an unknown one nothing more. */
@Schema(name = "CheckInResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckInResponse(
    CheckInOutcome outcome,
    UUID participantId,
    UUID delegationId,
    @Schema(examples = "Seoul") String organizationName,
    PersonRole role,
    @Schema(description = "Absent once it was erased", examples = "Park Ji-woo") String name,
    @Schema(description = "When the participant came") Instant checkedInAt) {

  static CheckInResponse from(CheckInResult result) {
    return result.guest() == null
        ? new CheckInResponse(result.outcome(), null, null, null, null, null, null)
        : new CheckInResponse(
            result.outcome(),
            result.guest().participantId(),
            result.guest().delegationId(),
            result.guest().organizationName(),
            result.guest().role(),
            result.guest().name(),
            result.guest().checkedInAt());
  }
}
