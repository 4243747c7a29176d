package org.wego.membership.contact;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the verifications of a contact.
 *
 * @param evidence in words, {@code null} for none
 */
public record VerificationSummary(
    UUID id,
    UUID contactId,
    VerificationChannel channel,
    String evidence,
    Instant verifiedAt,
    String verifiedBy) {}
