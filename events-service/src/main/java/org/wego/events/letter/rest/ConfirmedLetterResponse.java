package org.wego.events.letter.rest;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.letter.ConfirmedLetter;

/** What WeGO confirms of a letter: nothing of the person whom it invites. */
@Schema(name = "ConfirmedVisaLetter")
public record ConfirmedLetterResponse(
    @Schema(examples = "7GQ4M-X2RKT-0Z9VB-C5HNE") String code,
    @Schema(description = "Whether it still holds") boolean valid,
    @Schema(examples = "4th General Assembly") String event,
    LocalDate startsOn,
    LocalDate endsOn,
    @Schema(description = "Who sends the person", examples = "Seoul") String organizationName,
    @Schema(examples = "KR") String country,
    LocalDate issuedOn,
    LocalDate validUntil) {

  static ConfirmedLetterResponse from(ConfirmedLetter letter) {
    return new ConfirmedLetterResponse(
        letter.code().printed(),
        letter.valid(),
        letter.event(),
        letter.startsOn(),
        letter.endsOn(),
        letter.organizationName(),
        letter.country(),
        letter.issuedOn(),
        letter.validUntil());
  }
}
