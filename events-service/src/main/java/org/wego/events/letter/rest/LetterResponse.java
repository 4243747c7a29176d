package org.wego.events.letter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.letter.LetterDetails;
import org.wego.events.letter.LetterState;
import org.wego.events.letter.Passport;

/** A letter of invitation. */
@Schema(name = "VisaLetter")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LetterResponse(
    UUID id,
    UUID eventId,
    UUID participantId,
    LetterState state,
    @Schema(description = "Only where one letter is read, and while it is kept")
        PassportBody passport,
    Instant requestedAt,
    Instant reviewedAt,
    @Schema(description = "Why it was refused") String refusalReason,
    @Schema(description = "What it is checked by", examples = "7GQ4M-X2RKT-0Z9VB-C5HNE")
        String code,
    LocalDate issuedOn,
    LocalDate validUntil,
    @Schema(description = "When the passport was erased") Instant passportErasedAt) {

  /**
   * @param passport {@code null} where it is not shown, or not kept any more
   */
  static LetterResponse from(LetterDetails letter, Passport passport) {
    return new LetterResponse(
        letter.id(),
        letter.eventId(),
        letter.participantId(),
        letter.state(),
        passport == null ? null : PassportBody.from(passport),
        letter.requestedAt(),
        letter.reviewedAt(),
        letter.refusalReason(),
        letter.code() == null ? null : letter.code().printed(),
        letter.issuedOn(),
        letter.validUntil(),
        letter.passportErasedAt());
  }
}
