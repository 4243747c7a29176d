package org.wego.membership.regionaloffice;

import java.time.LocalDate;
import java.util.UUID;

/** What the staff of a Regional Office says of something that it did. */
public record ActivityText(
    ActivityKind kind,
    String title,
    String description,
    LocalDate beginsOn,
    LocalDate endsOn,
    UUID memberId,
    UUID applicationId) {}
