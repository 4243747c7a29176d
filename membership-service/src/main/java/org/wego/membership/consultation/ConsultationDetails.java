package org.wego.membership.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Region;

/**
 * A request with the member that it is for.
 *
 * @param requestedOn {@code null} where only the year is known
 * @param outcome why it was declined or what was delivered, {@code null} before
 */
public record ConsultationDetails(
    UUID id,
    UUID memberId,
    String memberName,
    String country,
    Region region,
    ConsultationKind kind,
    ConsultationStatus status,
    String subject,
    String description,
    int requestedYear,
    LocalDate requestedOn,
    String outcome,
    Instant statusSince,
    Instant createdAt,
    long version) {}
