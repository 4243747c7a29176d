package org.wego.awards.edition.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.ExtendCall;

/** A later closing of a call. */
@Schema(name = "AwardCallExtensionRequest")
public record CallExtensionRequest(
    @NotNull @Schema(description = "The first instant at which an entry is late")
        Instant callClosesAt,
    @Schema(description = "A later closing of the judging; as it was unless given")
        Instant judgingClosesAt,
    @NotBlank @Size(max = 1000) @Schema(examples = "The form could not be reached on the last day")
        String reason) {

  ExtendCall.Wanted toWanted() {
    new Timeline()
        .check("/callClosesAt", callClosesAt)
        .check("/judgingClosesAt", judgingClosesAt)
        .throwIfAny();
    return new ExtendCall.Wanted(callClosesAt, judgingClosesAt, reason.strip());
  }
}
