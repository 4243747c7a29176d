package org.wego.fees.indicator.rest;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.indicator.Edition;
import org.wego.fees.indicator.IndicatorFigure;
import org.wego.platform.http.json.CountryCode;

/** A figure entered by hand. */
public record EconomicIndicatorRequest(
    @NotNull @CountryCode @Schema(examples = "PS", pattern = "[A-Z]{2}") String country,
    @NotNull @Min(1900) @Max(9999) @Schema(examples = "2014") Integer year,
    @NotNull
        @Positive
        @Digits(
            integer = IndicatorFigure.INTEGER_DIGITS,
            fraction = IndicatorFigure.FRACTION_DIGITS)
        @Schema(examples = "5000.00")
        BigDecimal gdpPerCapitaPpp,
    @Pattern(regexp = ".*\\S.*", flags = Pattern.Flag.DOTALL)
        @Size(max = 200)
        @Schema(description = "The publication; \"Entered by hand\" unless given")
        String source,
    @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])")
        @Schema(description = "Month of publication; the present one unless given")
        String edition,
    @Schema(
            description =
                "Whether it is a projection; unless given, a figure of the edition's year or later"
                    + " is one")
        Boolean projection) {

  private static final String BY_HAND = "Entered by hand";

  Edition toEdition(YearMonth present) {
    YearMonth month = edition == null ? present : YearMonth.parse(edition);
    Integer projectionFrom = projection == null ? null : projection ? year : year + 1;
    return Edition.of(source == null ? BY_HAND : source, month, projectionFrom);
  }

  IndicatorFigure toFigure() {
    return new IndicatorFigure(country, year, gdpPerCapitaPpp);
  }
}
