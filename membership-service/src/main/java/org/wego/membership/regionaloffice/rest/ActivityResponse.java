package org.wego.membership.regionaloffice.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.regionaloffice.ActivityDetails;
import org.wego.membership.regionaloffice.ActivityKind;

/** Something that a Regional Office did. */
@Schema(name = "RegionalOfficeActivity")
public record ActivityResponse(
    UUID id,
    UUID officeId,
    ActivityKind kind,
    @Schema(examples = "Forum on open data in Chengdu") String title,
    @Schema(nullable = true) String description,
    LocalDate beginsOn,
    @Schema(nullable = true, description = "The last day") LocalDate endsOn,
    @Schema(nullable = true, description = "Whom it recruited") UUID memberId,
    @Schema(nullable = true, description = "By which application") UUID applicationId,
    Instant recordedAt,
    String recordedBy) {

  static ActivityResponse from(ActivityDetails activity) {
    return new ActivityResponse(
        activity.id(),
        activity.officeId(),
        activity.kind(),
        activity.title(),
        activity.description(),
        activity.beginsOn(),
        activity.endsOn(),
        activity.memberId(),
        activity.applicationId(),
        activity.recordedAt(),
        activity.recordedBy());
  }
}
