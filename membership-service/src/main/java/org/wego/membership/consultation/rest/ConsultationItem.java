package org.wego.membership.consultation.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.consultation.ConsultationDetails;
import org.wego.membership.consultation.ConsultationKind;
import org.wego.membership.consultation.ConsultationStatus;

/** A request in the list. */
@Schema(name = "ConsultationItem")
public record ConsultationItem(
    UUID id,
    UUID memberId,
    @Schema(examples = "Hanoi") String memberName,
    @Schema(examples = "VN") String country,
    ConsultationKind kind,
    ConsultationStatus status,
    @Schema(examples = "Civic Participation System") String subject,
    @Schema(examples = "2015") int requestedYear,
    @Schema(nullable = true, description = "Null where only the year is known")
        LocalDate requestedOn,
    Instant createdAt) {

  static ConsultationItem from(ConsultationDetails request) {
    return new ConsultationItem(
        request.id(),
        request.memberId(),
        request.memberName(),
        request.country(),
        request.kind(),
        request.status(),
        request.subject(),
        request.requestedYear(),
        request.requestedOn(),
        request.createdAt());
  }
}
