package org.wego.events.checkin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.checkin.CheckInItem;
import org.wego.events.delegation.PersonRole;

/** That a participant came. */
@Schema(name = "CheckIn")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckInItemResponse(
    UUID participantId,
    UUID delegationId,
    @Schema(examples = "Seoul") String organizationName,
    PersonRole role,
    @Schema(description = "Absent once it was erased", examples = "Park Ji-woo") String name,
    Instant checkedInAt,
    @Schema(description = "Which device read the badge", examples = "desk-2") String deviceId,
    @Schema(description = "When it was sent") Instant recordedAt) {

  static CheckInItemResponse from(CheckInItem item) {
    return new CheckInItemResponse(
        item.participantId(),
        item.delegationId(),
        item.organizationName(),
        item.role(),
        item.name(),
        item.checkedInAt(),
        item.deviceId(),
        item.recordedAt());
  }
}
