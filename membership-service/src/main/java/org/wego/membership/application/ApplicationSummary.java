package org.wego.membership.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.OrganizationType;
import org.wego.membership.organization.Region;

/** A row of the list of applications, without the persons in them. */
public record ApplicationSummary(
    UUID id,
    ApplicationStatus status,
    String name,
    OrganizationType organizationType,
    String country,
    Region region,
    UUID memberId,
    LocalDate submittedOn,
    LocalDate decidedOn,
    Instant createdAt) {}
