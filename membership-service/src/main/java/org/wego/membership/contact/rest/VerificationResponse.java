package org.wego.membership.contact.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.contact.VerificationChannel;
import org.wego.membership.contact.VerificationSummary;

/** Somebody found a contact to be right. */
@Schema(name = "ContactVerification")
public record VerificationResponse(
    UUID id,
    UUID contactId,
    VerificationChannel channel,
    @Schema(nullable = true, examples = "Answered our letter of 20 November") String evidence,
    Instant verifiedAt,
    @Schema(examples = "secretariat") String verifiedBy) {

  static VerificationResponse from(VerificationSummary verification) {
    return new VerificationResponse(
        verification.id(),
        verification.contactId(),
        verification.channel(),
        verification.evidence(),
        verification.verifiedAt(),
        verification.verifiedBy());
  }
}
