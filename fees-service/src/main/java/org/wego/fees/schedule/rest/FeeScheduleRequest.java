package org.wego.fees.schedule.rest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.schedule.DraftSchedule;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** A new draft: its cells, or the schedule that they are taken from. */
public record FeeScheduleRequest(
    @Size(max = 40)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(
            description = "Short and unique; explanations show it. Made of the year unless given",
            examples = "2017")
        String code,
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(examples = "Annual fee as of fee year 2017")
        String name,
    @NotNull @Min(1900) @Max(9999) @Schema(examples = "2017") Integer effectiveFromYear,
    @Min(0)
        @Max(20)
        @Schema(
            description =
                "Years from the GDP's year to the fee year (F7). With `basedOn` that schedule's"
                    + " unless given, otherwise required",
            examples = "2")
        Integer gdpYearOffset,
    @Size(max = FeeScheduleDraft.MOST_CELLS)
        @Schema(description = "Of both charts, in any order; this or `basedOn`")
        List<FeeCellRequest> cells,
    @Schema(description = "The schedule whose cells are taken; this or `cells`") UUID basedOn,
    @DecimalMin("-100")
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 2)
        @Schema(
            description = "By how much each fee of `basedOn` is changed, rounded to the cent",
            examples = "10")
        BigDecimal changePercent) {

  /** Whether the draft begins as another schedule. */
  boolean copies() {
    Faults faults = new Faults();
    faults.addIf(cells == null && basedOn == null, "/cells", "REQUIRED", "Give cells or basedOn");
    faults.addIf(
        cells != null && basedOn != null,
        "/basedOn",
        "AMBIGUOUS",
        "Give cells or basedOn, not both");
    faults.addIf(
        changePercent != null && basedOn == null,
        "/changePercent",
        "AMBIGUOUS",
        "It changes the fees of basedOn");
    faults.addIf(
        gdpYearOffset == null && basedOn == null,
        "/gdpYearOffset",
        "REQUIRED",
        "Cells alone do not tell the year of the GDP");
    faults.throwIfAny(PlatformError.INVALID_INPUT);
    return basedOn != null;
  }

  DraftSchedule.Copy toCopy() {
    return new DraftSchedule.Copy(
        basedOn,
        (changePercent == null ? BigDecimal.ZERO : changePercent)
            .setScale(2, RoundingMode.UNNECESSARY),
        code,
        name,
        effectiveFromYear,
        gdpYearOffset);
  }

  DraftSchedule.Wanted toWanted() {
    return new FeeScheduleDraft(code, name, effectiveFromYear, gdpYearOffset, cells).toWanted();
  }
}
