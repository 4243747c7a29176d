package org.wego.membership.duplicate.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.ending.Cause;

/** The two members are one organization. */
@Schema(name = "DuplicateMergeRequest")
public record DuplicateMergeRequest(
    @NotNull @Schema(description = "The one of the pair that goes on") UUID survivorId,
    @NotNull
        @Schema(
            description = "The first day on which it stands for both, not after today",
            examples = "2026-11-25")
        LocalDate effectiveOn,
    @NotBlank @Size(max = 2000) @Schema(examples = "The roster named the city twice")
        String reason) {

  Cause toCause() {
    return new Cause(effectiveOn, reason.strip(), null);
  }
}
