package org.wego.membership.ending.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.ending.Cause;

/** A member leaves. */
@Schema(name = "WithdrawalRequest")
public record WithdrawalRequest(
    @NotNull
        @Schema(
            description =
                "The first day on which it is no member: today, or an earlier one that the"
                    + " Secretariat records",
            examples = "2026-11-25")
        LocalDate effectiveOn,
    @NotBlank
        @Size(max = 2000)
        @Schema(examples = "The city council decided to leave international networks")
        String reason,
    @Schema(
            nullable = true,
            description = "When the member said that it would leave",
            examples = "2026-09-30")
        LocalDate noticeOn,
    @Size(max = 100)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(
            nullable = true,
            description = "Of the letter, for instance",
            examples = "IN-2026-117")
        String reference) {

  Cause toCause() {
    return EndingTexts.cause(effectiveOn, reason, reference);
  }
}
