package org.wego.membership.benefit.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.benefit.NewRule;
import org.wego.membership.organization.Category;

/** A rule from a day on. */
@Schema(name = "BenefitRuleRequest")
public record BenefitRuleRequest(
    @NotNull Category category,
    @NotNull Boolean entitled,
    @NotBlank @Size(max = 500) @Schema(description = "Given with every answer that rests on it")
        String reason,
    @NotNull @Schema(description = "The first day, today or later") LocalDate from) {

  @JsonIgnore
  NewRule toRule() {
    return new NewRule(category, entitled, reason.strip(), from);
  }
}
