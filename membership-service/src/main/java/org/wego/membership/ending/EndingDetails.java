package org.wego.membership.ending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Category;

/**
 * The recorded end of a membership (M9).
 *
 * @param category what the member was until then
 * @param effectiveOn the first day on which it is no member
 * @param noticeOn when the member said that it would leave, {@code null} when unknown
 * @param reference the Secretariat's own, {@code null} for none
 * @param decisionId the entry of the register by which it was excluded (G5), {@code null} otherwise
 * @param successorId the member that goes on for it, {@code null} when nobody does
 */
public record EndingDetails(
    UUID id,
    UUID memberId,
    EndingKind kind,
    Category category,
    LocalDate effectiveOn,
    String reason,
    LocalDate noticeOn,
    String reference,
    UUID decisionId,
    UUID successorId,
    Instant recordedAt,
    String recordedBy) {}
