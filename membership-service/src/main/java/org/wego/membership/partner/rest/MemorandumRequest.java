package org.wego.membership.partner.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.partner.MemorandumTerms;
import org.wego.membership.partner.SigningDate;

/** A memorandum that was signed. */
@Schema(name = "MemorandumRequest")
public record MemorandumRequest(
    @NotNull
        @SignedOn
        @Schema(
            description = "A day, or a month where no more is known (G6)",
            examples = "2011-01",
            pattern = "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")
        String signedOn,
    @NotBlank @Size(max = 1000) @Schema(examples = "Administrative sciences") String scope,
    @Schema(nullable = true, description = "The last day, if it names one") LocalDate validUntil) {

  @JsonIgnore
  MemorandumTerms toTerms() {
    return new MemorandumTerms(SigningDate.parse(signedOn), scope.strip(), validUntil);
  }
}
