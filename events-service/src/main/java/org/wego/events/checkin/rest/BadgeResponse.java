package org.wego.events.checkin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.PrintedCode;
import org.wego.events.delegation.Attendee;
import org.wego.events.delegation.PersonRole;
import org.wego.events.event.KnownEvent;

/** A badge: what its QR code says, and what is printed on it. */
@Schema(name = "Badge")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BadgeResponse(
    UUID participantId,
    @Schema(description = "What the QR code says, in groups", examples = "7GQ4M-X2RKT-0Z9VB-C5HNE")
        String code,
    @Schema(examples = "4th General Assembly") String event,
    @Schema(examples = "Park Ji-woo") String name,
    @Schema(examples = "Deputy Mayor") String position,
    @Schema(examples = "Seoul") String organizationName,
    PersonRole role) {

  static BadgeResponse from(KnownEvent event, Attendee attendee) {
    return new BadgeResponse(
        attendee.participantId(),
        new PrintedCode(attendee.badgeCode()).printed(),
        event.title(),
        attendee.name(),
        attendee.position(),
        attendee.organizationName(),
        attendee.role());
  }

  /** Tells whose badge it is, and nothing that is personal. */
  @Override
  public String toString() {
    return "BadgeResponse[" + participantId + "]";
  }
}
