package org.wego.fees.schedule.rest;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.fees.OrganizationType;
import org.wego.fees.schedule.FeeQuestion;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** What a quote is asked for, as query parameters. */
public class FeeQuoteParameters {

  @QueryParam("organizationType")
  @NotNull
  @Parameter(description = "Decides the chart (M1)", required = true, example = "CITY")
  OrganizationType organizationType;

  @QueryParam("population")
  @Min(0)
  @Max(100_000_000_000L)
  @Parameter(
      description = "Inhabitants; required for CITY and LOCAL_GOVERNMENT, passed over for others",
      example = "599999")
  Long population;

  @QueryParam("gdpPerCapitaPpp")
  @DecimalMin("0")
  @Digits(integer = 10, fraction = 10)
  @Parameter(description = "GDP per capita, PPP, USD; this or the country", example = "5674.67")
  BigDecimal gdpPerCapitaPpp;

  @QueryParam("country")
  @CountryCode
  @Parameter(description = "ISO 3166-1 country whose figure is looked up; this or the figure")
  String country;

  @QueryParam("feeYear")
  @Min(1900)
  @Max(9999)
  @Parameter(description = "The present year unless given", example = "2016")
  Integer feeYear;

  /** The question, once the parameters fit together. */
  FeeQuestion toQuestion(int presentYear) {
    boolean byPopulation = organizationType.billedByPopulation();
    Faults faults = new Faults();
    faults.addIf(
        byPopulation && population == null,
        "/query/population",
        "REQUIRED",
        "The fee of a city or local government depends on its population");
    faults.addIf(
        gdpPerCapitaPpp == null && country == null,
        "/query/gdpPerCapitaPpp",
        "REQUIRED",
        "Give gdpPerCapitaPpp or country");
    faults.addIf(
        gdpPerCapitaPpp != null && country != null,
        "/query/country",
        "AMBIGUOUS",
        "Give gdpPerCapitaPpp or country, not both");
    faults.throwIfAny(PlatformError.INVALID_INPUT);
    return new FeeQuestion(
        organizationType,
        byPopulation ? population : null,
        gdpPerCapitaPpp,
        country,
        feeYear == null ? presentYear : feeYear);
  }
}
