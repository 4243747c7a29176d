package org.wego.membership.consultation;

/**
 * What a member needs.
 *
 * @param description more than the subject says, {@code null} for nothing
 */
public record Need(ConsultationKind kind, String subject, String description) {}
