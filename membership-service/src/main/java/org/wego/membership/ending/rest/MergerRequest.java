package org.wego.membership.ending.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.ending.Cause;

/** Another member goes on with what this one was. */
@Schema(name = "MergerRequest")
public record MergerRequest(
    @NotNull
        @Schema(
            description = "A member of the same category; a Full one also for an Associate",
            examples = "0153c9f8-3424-7aa1-84a6-3585008bcfb0")
        UUID successorId,
    @NotNull
        @Schema(
            description = "The first day on which the successor stands for it, not after today",
            examples = "2026-11-25")
        LocalDate effectiveOn,
    @NotBlank
        @Size(max = 2000)
        @Schema(examples = "The city was incorporated into its neighbour by law")
        String reason,
    @Size(max = 100)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, description = "Of the law, for instance", examples = "Act 14/2026")
        String reference) {

  Cause toCause() {
    return EndingTexts.cause(effectiveOn, reason, reference);
  }
}
