package org.wego.fees.schedule.rest;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.MemberCategory;
import org.wego.fees.OrganizationType;
import org.wego.fees.schedule.FeeCell;
import org.wego.platform.http.json.Money;
import org.wego.platform.problem.Faults;

/** A cell of a draft's chart, as a schedule shows it; bands are half-open (F4). */
@Schema(name = "FeeCellRequest")
public record FeeCellRequest(
    @NotNull @Schema(description = "The chart: FULL (F3) or FRIENDSHIP (F5)")
        MemberCategory category,
    @Schema(description = "In the Friendship chart only") OrganizationType organizationType,
    @Size(max = 100)
        @Pattern(regexp = ".*\\S.*", flags = Pattern.Flag.DOTALL)
        @Schema(description = "Made of the bounds unless given", examples = "4000-5999")
        String gdpBand,
    @NotNull @DecimalMin("0") @Digits(integer = 10, fraction = 2) @Schema(examples = "4000")
        BigDecimal gdpFrom,
    @DecimalMin("0")
        @Digits(integer = 10, fraction = 2)
        @Schema(description = "Absent for the last band", examples = "6000")
        BigDecimal gdpBelow,
    @Size(max = 100)
        @Pattern(regexp = ".*\\S.*", flags = Pattern.Flag.DOTALL)
        @Schema(description = "Made of the bounds unless given", examples = "300-599 thousand")
        String populationBand,
    @Min(0)
        @Max(100_000_000_000L)
        @Schema(description = "Inhabitants; in the Full chart only", examples = "300000")
        Long populationFrom,
    @Min(0)
        @Max(100_000_000_000L)
        @Schema(description = "Absent for the last band", examples = "600000")
        Long populationBelow,
    @NotNull Money amount) {

  static FeeCellRequest from(FeeCell cell, String currency) {
    return new FeeCellRequest(
        cell.category(),
        cell.organizationType(),
        cell.gdpBand(),
        cell.gdpFrom(),
        cell.gdpBelow(),
        cell.populationBand(),
        cell.populationFrom(),
        cell.populationBelow(),
        new Money(cell.amount(), currency));
  }

  /** Adds what does not fit together, of a cell whose fields are sound. */
  void check(String at, Faults faults) {
    boolean full = category == MemberCategory.FULL;
    faults.addIf(
        category == MemberCategory.ASSOCIATE,
        at + "/category",
        "UNKNOWN_VALUE",
        "Associates pay nothing (F1): FULL or FRIENDSHIP");
    if (category == MemberCategory.FRIENDSHIP) {
      faults.addIf(
          organizationType == null || organizationType.billedByPopulation(),
          at + "/organizationType",
          organizationType == null ? "REQUIRED" : "UNKNOWN_VALUE",
          "The Friendship chart has REGIONAL_ASSOCIATION and GOVERNMENT_AGENCY");
      forbid(populationBand, at + "/populationBand", faults);
      forbid(populationFrom, at + "/populationFrom", faults);
      forbid(populationBelow, at + "/populationBelow", faults);
    } else if (full) {
      faults.addIf(
          organizationType != null,
          at + "/organizationType",
          "UNKNOWN_FIELD",
          "The Full chart does not tell types apart");
      faults.addIf(
          populationFrom == null,
          at + "/populationFrom",
          "REQUIRED",
          "The Full chart asks for a population");
    }
    faults.addIf(
        gdpBelow != null && gdpBelow.compareTo(gdpFrom) <= 0,
        at + "/gdpBelow",
        "OUT_OF_RANGE",
        "A band ends above where it begins");
    faults.addIf(
        populationFrom != null && populationBelow != null && populationBelow <= populationFrom,
        at + "/populationBelow",
        "OUT_OF_RANGE",
        "A band ends above where it begins");
    faults.addIf(
        amount.amount().signum() < 0,
        at + "/amount/amount",
        "OUT_OF_RANGE",
        "A fee is not below zero");
    faults.addIf(
        !amount.currency().equals("USD"),
        at + "/amount/currency",
        "UNKNOWN_VALUE",
        "Fees are in USD");
  }

  private static void forbid(Object value, String at, Faults faults) {
    faults.addIf(
        value != null, at, "UNKNOWN_FIELD", "The Friendship chart does not ask for a population");
  }

  FeeCell toCell() {
    return new FeeCell(
            category,
            organizationType,
            gdpBand,
            gdpFrom,
            gdpBelow,
            populationBand,
            populationFrom,
            populationBelow,
            amount.amount().setScale(2, RoundingMode.UNNECESSARY))
        .labelled();
  }
}
