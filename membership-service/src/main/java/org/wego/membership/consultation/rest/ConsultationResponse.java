package org.wego.membership.consultation.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.consultation.ConsultationDetails;
import org.wego.membership.consultation.ConsultationKind;
import org.wego.membership.consultation.ConsultationStatus;

/** A consultation request. */
@Schema(name = "ConsultationRequest")
public record ConsultationResponse(
    UUID id,
    UUID memberId,
    @Schema(examples = "Hanoi") String memberName,
    @Schema(examples = "VN") String country,
    ConsultationKind kind,
    ConsultationStatus status,
    @Schema(description = "What can follow; empty when the request is closed")
        List<ConsultationStatus> next,
    @Schema(examples = "Civic Participation System") String subject,
    @Schema(nullable = true) String description,
    @Schema(examples = "2015") int requestedYear,
    @Schema(nullable = true, description = "Null where only the year is known")
        LocalDate requestedOn,
    @Schema(nullable = true, description = "Why it was declined, or what was delivered")
        String outcome,
    Instant statusSince,
    Instant createdAt) {

  static ConsultationResponse from(ConsultationDetails request) {
    return new ConsultationResponse(
        request.id(),
        request.memberId(),
        request.memberName(),
        request.country(),
        request.kind(),
        request.status(),
        request.status().next().stream().sorted().toList(),
        request.subject(),
        request.description(),
        request.requestedYear(),
        request.requestedOn(),
        request.outcome(),
        request.statusSince(),
        request.createdAt());
  }
}
