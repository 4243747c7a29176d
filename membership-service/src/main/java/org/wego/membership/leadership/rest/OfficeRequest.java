package org.wego.membership.leadership.rest;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.leadership.Office;
import org.wego.membership.leadership.Seat;

/** A city that assumes an office. */
@Schema(name = "OfficeRequest")
public record OfficeRequest(
    @NotNull Office office,
    @NotNull
        @Schema(
            description = "A member that is FULL on every day of the holding (G2)",
            examples = "0153c9f8-3424-7aa1-84a6-3585008bcfb0")
        UUID memberId,
    @NotNull @Schema(examples = "2014-11-06") LocalDate from,
    @Schema(
            nullable = true,
            description = "The first day on which it is no longer held; for what is past")
        LocalDate to) {

  Seat toSeat() {
    return new Seat(office, memberId, from, to);
  }
}
