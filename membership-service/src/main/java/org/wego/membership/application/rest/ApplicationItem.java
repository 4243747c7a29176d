package org.wego.membership.application.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.application.ApplicationStatus;
import org.wego.membership.application.ApplicationSummary;
import org.wego.membership.organization.OrganizationType;
import org.wego.membership.organization.Region;

/** A row of the list of applications, without the persons in them. */
@Schema(name = "ApplicationItem")
public record ApplicationItem(
    UUID id,
    ApplicationStatus status,
    OrganizationItem organization,
    @Schema(nullable = true) UUID memberId,
    @Schema(nullable = true) LocalDate submittedOn,
    @Schema(nullable = true) LocalDate decidedOn,
    Instant createdAt) {

  /** The organization that applies, in short. */
  @Schema(name = "OrganizationItem")
  public record OrganizationItem(
      @Schema(examples = "Gwangmyeong") String name,
      OrganizationType type,
      @Schema(examples = "KR") String country,
      Region region) {}

  static ApplicationItem from(ApplicationSummary application) {
    return new ApplicationItem(
        application.id(),
        application.status(),
        new OrganizationItem(
            application.name(),
            application.organizationType(),
            application.country(),
            application.region()),
        application.memberId(),
        application.submittedOn(),
        application.decidedOn(),
        application.createdAt());
  }
}
