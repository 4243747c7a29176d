package org.wego.membership.consultation;

import java.util.UUID;

/** Which requests are wanted; {@code null} for any. */
public record ConsultationFilter(
    ConsultationKind kind, ConsultationStatus status, UUID memberId, Integer year) {}
