package org.wego.fees.schedule.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.MemberCategory;
import org.wego.fees.OrganizationType;
import org.wego.fees.schedule.FeeCell;
import org.wego.fees.schedule.FeeFall;
import org.wego.fees.schedule.FeeSchedule;
import org.wego.fees.schedule.ScheduleQueries;
import org.wego.fees.schedule.ScheduleStatus;
import org.wego.platform.http.json.Money;

/** A fee schedule with its cells. */
@Schema(name = "FeeSchedule")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeeScheduleResponse(
    UUID id,
    @Schema(examples = "2011") String code,
    String name,
    ScheduleStatus status,
    @Schema(description = "The first fee year (F3a)", examples = "2011") int effectiveFromYear,
    @Schema(description = "The last fee year; absent while it is open") Integer effectiveToYear,
    @Schema(description = "Years from the GDP's year to the fee year (F7)", examples = "2")
        int gdpYearOffset,
    @Schema(description = "The schedule whose cells were taken") UUID basedOn,
    @Schema(description = "By how much its fees were changed", examples = "10.00")
        BigDecimal changePercent,
    Instant activatedAt,
    @Schema(description = "Of the decision (G5)", examples = "EC-2016-04") String decisionReference,
    @Schema(description = "Where a fee falls as GDP or population rises") List<Warning> warnings,
    @Schema(description = "Row by row as printed, the Full chart first") List<Cell> cells) {

  /** A cell; bands are half-open (F4). */
  @Schema(name = "FeeCell")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Cell(
      @Schema(description = "The chart: FULL (F3) or FRIENDSHIP (F5)") MemberCategory category,
      @Schema(description = "Absent in the Full chart, which does not tell types apart")
          OrganizationType organizationType,
      @Schema(examples = "4000-5999") String gdpBand,
      @Schema(examples = "4000") BigDecimal gdpFrom,
      @Schema(description = "Absent for the last band", examples = "6000") BigDecimal gdpBelow,
      @Schema(description = "Absent in the Friendship chart", examples = "300-599 thousand")
          String populationBand,
      @Schema(examples = "300000") Long populationFrom,
      @Schema(description = "Absent for the last band", examples = "600000") Long populationBelow,
      Money amount) {

    private static Cell from(FeeCell cell, String currency) {
      return new Cell(
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
  }

  /** Something that is allowed, and that whoever decides should know. */
  @Schema(name = "FeeScheduleWarning")
  public record Warning(
      @Schema(enumeration = {"FEE_FALLS_WITH_GDP", "FEE_FALLS_WITH_POPULATION"}) String code,
      @Schema(
              examples =
                  "The fee falls from 8500.00 to 8000.00 as population rises from 4000-6999"
                      + " thousand to 7000-9999 thousand")
          String detail,
      Cell from,
      Cell to) {
    private static Warning from(FeeFall fall, String currency) {
      return new Warning(
          "FEE_FALLS_WITH_" + fall.axis(),
          fall.detail(),
          Cell.from(fall.from(), currency),
          Cell.from(fall.to(), currency));
    }
  }

  static FeeScheduleResponse from(FeeSchedule schedule, List<FeeCell> cells) {
    return new FeeScheduleResponse(
        schedule.id(),
        schedule.code(),
        schedule.name(),
        schedule.status(),
        schedule.effectiveFromYear(),
        schedule.effectiveToYear(),
        schedule.gdpYearOffset(),
        schedule.basedOn(),
        schedule.changePercent(),
        schedule.activatedAt(),
        schedule.decisionReference(),
        ScheduleQueries.falls(cells).stream()
            .map(fall -> Warning.from(fall, schedule.currency()))
            .toList(),
        cells.stream().map(cell -> Cell.from(cell, schedule.currency())).toList());
  }
}
