package org.wego.fees.schedule.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.schedule.DraftSchedule;
import org.wego.fees.schedule.FeeSchedule;
import org.wego.fees.schedule.ScheduleTerms;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** What may be changed of a draft; its cells are given all at once. */
public record FeeScheduleDraft(
    @Size(max = 40) @Pattern(regexp = "\\S(.*\\S)?") @Schema(examples = "2017") String code,
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(examples = "Annual fee as of fee year 2017")
        String name,
    @NotNull @Min(1900) @Max(9999) @Schema(examples = "2017") Integer effectiveFromYear,
    @NotNull
        @Min(0)
        @Max(20)
        @Schema(description = "Years from the GDP's year to the fee year (F7)", examples = "2")
        Integer gdpYearOffset,
    @NotNull @Size(max = FeeScheduleDraft.MOST_CELLS) List<FeeCellRequest> cells) {

  static final int MOST_CELLS = 500;

  static FeeScheduleDraft from(DraftSchedule.Present present) {
    FeeSchedule schedule = present.schedule();
    return new FeeScheduleDraft(
        schedule.code(),
        schedule.name(),
        schedule.effectiveFromYear(),
        schedule.gdpYearOffset(),
        present.cells().stream()
            .map(cell -> FeeCellRequest.from(cell, schedule.currency()))
            .toList());
  }

  /**
   * @throws org.wego.platform.problem.ProblemException INVALID_INPUT with all that does not fit
   *     together
   */
  DraftSchedule.Wanted toWanted() {
    Faults faults = new Faults();
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).check("/cells/" + i, faults);
    }
    faults.throwIfAny(PlatformError.INVALID_INPUT);
    return new DraftSchedule.Wanted(
        new ScheduleTerms(code, name, effectiveFromYear, gdpYearOffset),
        cells.stream().map(FeeCellRequest::toCell).toList());
  }
}
