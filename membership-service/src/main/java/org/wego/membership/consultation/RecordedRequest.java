package org.wego.membership.consultation;

import java.time.LocalDate;
import java.util.UUID;

/** A request as the history keeps it. */
record RecordedRequest(
    UUID memberId,
    ConsultationKind kind,
    ConsultationStatus status,
    String subject,
    String description,
    int requestedYear,
    LocalDate requestedOn,
    String outcome) {}
