package org.wego.membership.regionaloffice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that a Regional Office did (G4).
 *
 * @param endsOn the last day, {@code null} for what took one day or goes on
 * @param memberId whom it brought in, {@code null} where it did not or has only applied
 * @param applicationId by which application, {@code null} where that is not said
 */
public record ActivityDetails(
    UUID id,
    UUID officeId,
    ActivityKind kind,
    String title,
    String description,
    LocalDate beginsOn,
    LocalDate endsOn,
    UUID memberId,
    UUID applicationId,
    Instant recordedAt,
    String recordedBy) {}
