package org.wego.events.hosting.rest;

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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.hosting.NewCriterion;

/** A new call for bids. */
public record HostingCallRequest(
    @Min(1)
        @Max(1000)
        @Schema(
            description = "Which Assembly is to be hosted; the first without a host unless given",
            examples = "5")
        Integer ordinal,
    @NotBlank @Size(max = 4000) String description,
    @NotNull @Schema(description = "The first instant at which a bid is late") Instant closesAt,
    @NotNull @Size(min = 1, max = 20) @Schema(description = "Their weights sum to 1")
        List<@NotNull NewHostingCriterion> criteria) {

  /** By what bids are compared. */
  public record NewHostingCriterion(
      @NotNull
          @Size(min = 1, max = 200)
          @Pattern(regexp = "\\S(.*\\S)?")
          @Schema(examples = "Venue and infrastructure")
          String name,
      @Size(min = 1, max = 1000) String guidance,
      @NotNull
          @DecimalMin("0.0001")
          @DecimalMax("1")
          @Digits(integer = 1, fraction = 4)
          @Schema(examples = "0.4")
          BigDecimal weight) {}

  List<NewCriterion> toCriteria() {
    return criteria.stream()
        .map(c -> new NewCriterion(c.name(), c.guidance(), c.weight()))
        .toList();
  }
}
