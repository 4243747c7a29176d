package org.wego.fees.schedule.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.schedule.ActivateSchedule;

/** From when on a draft is in force, and who decided it. */
public record ActivationRequest(
    @Min(1900)
        @Max(9999)
        @Schema(description = "The first fee year; the draft's unless given", examples = "2017")
        Integer effectiveFromYear,
    @Size(max = 200)
        @Pattern(regexp = ".*\\S.*", flags = Pattern.Flag.DOTALL)
        @Schema(description = "Of the decision (G5)", examples = "EC-2016-04")
        String decisionReference) {

  static ActivateSchedule.Activation toActivation(ActivationRequest request, boolean dryRun) {
    return request == null
        ? new ActivateSchedule.Activation(null, null, dryRun)
        : new ActivateSchedule.Activation(
            request.effectiveFromYear(), request.decisionReference(), dryRun);
  }
}
