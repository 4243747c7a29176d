package org.wego.fees;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.platform.messaging.stream.EventJson;

/**
 * The figures and rules that led to an amount (F9). Members that do not apply are absent. The
 * database writes it, in one function for quotes and invoices.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The figures and rules that led to the amount; what does not apply is absent")
public record Explanation(
    @Schema(description = "Code of the fee schedule", examples = "2011") String schedule,
    @Schema(examples = "2016") int feeYear,
    @Schema(description = "Country whose figure was looked up", examples = "VN") String country,
    @Schema(description = "GDP per capita, PPP, USD, not rounded (F4)", examples = "5674.67")
        BigDecimal gdpPerCapitaPpp,
    @Schema(description = "Year that the schedule asks the figure of (F7)", examples = "2014")
        int gdpYear,
    @Schema(examples = "IMF World Economic Outlook") String gdpSource,
    @Schema(examples = "2019-04") String gdpEdition,
    @Schema(description = "Whether the figure was a projection") Boolean gdpProjection,
    @Schema(description = "Row of the chart", examples = "4000-5999") String gdpBand,
    @Schema(examples = "599999") Long population,
    @Schema(description = "Absent for an undated figure (F7a)") Integer populationYear,
    @Schema(examples = "DECLARED") String populationSource,
    @Schema(description = "Column of the chart", examples = "300-599 thousand")
        String populationBand,
    @Schema(examples = "[\"F3\", \"F4\"]") List<String> rules) {

  /** Reads one as the database wrote it. */
  public static Explanation parse(String json) {
    try {
      return EventJson.mapper().readValue(json, Explanation.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored explanation is not one", e);
    }
  }
}
