package org.wego.events.hosting.rest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.hosting.GivenMark;

/** What the caller finds of a bid. */
public record HostingEvaluationRequest(
    @NotNull @Size(min = 1, max = 20) @Schema(description = "One by each criterion")
        List<@NotNull Mark> marks,
    @Size(min = 1, max = 4000) String remark) {

  /** A mark by a criterion. */
  @Schema(name = "HostingMark")
  public record Mark(
      @NotNull UUID criterionId,
      @NotNull
          @DecimalMin("0")
          @DecimalMax("10")
          @Digits(integer = 2, fraction = 2)
          @Schema(description = "0 is the lowest, 10 the highest", examples = "8.5")
          BigDecimal mark) {}

  List<GivenMark> toMarks() {
    return marks.stream().map(m -> new GivenMark(m.criterionId(), m.mark())).toList();
  }
}
