package org.wego.fees.notice.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which invoices to mail. */
@Schema(name = "InvoiceMailingRequest")
public record InvoiceMailingRequest(
    @NotNull @Min(1900) @Max(9999) @Schema(examples = "2016") Integer feeYear,
    @Schema(nullable = true, description = "The only member; all when it is left out")
        UUID memberId,
    @Schema(nullable = true, description = "Only tell what would be mailed; false unless given")
        Boolean dryRun) {

  boolean dry() {
    return Boolean.TRUE.equals(dryRun);
  }
}
