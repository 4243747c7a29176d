package org.wego.fees.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvFaults;
import org.wego.platform.http.csv.CsvFile;
import org.wego.platform.http.csv.CsvRow;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.problem.PlatformError;

/** Imports the file of an edition, all of it or nothing. */
@ApplicationScoped
public class ImportIndicators {

  static final String COUNTRY = "country";
  static final String YEAR = "year";
  static final String GDP = "gdp_per_capita_ppp_usd";

  private static final CsvColumns COLUMNS = CsvColumns.required(COUNTRY, YEAR, GDP);
  private static final int MOST_ROWS = 50_000;

  @Inject RecordIndicators recordIndicators;

  /** A table with a row for each country and year. */
  @Transactional
  public IndicatorImport table(byte[] file, Edition edition, boolean dryRun, String actor) {
    return run(figures(file), null, edition, dryRun, actor);
  }

  /**
   * What the IMF's DataMapper answers. Groups of countries, years without a figure, and keys that
   * are not known are passed over and counted.
   */
  @Transactional
  public IndicatorImport dataMapper(byte[] file, Edition edition, boolean dryRun, String actor) {
    DataMapperFile read = DataMapperFile.read(file);
    return run(read.figures(), IndicatorImport.Skipped.of(read), edition, dryRun, actor);
  }

  private IndicatorImport run(
      List<IndicatorFigure> figures,
      IndicatorImport.Skipped skipped,
      Edition edition,
      boolean dryRun,
      String actor) {
    int added =
        dryRun
            ? recordIndicators.preview(figures, edition)
            : recordIndicators.record(figures, edition, actor).size();
    return IndicatorImport.of(dryRun, figures.size(), added, skipped);
  }

  private static List<IndicatorFigure> figures(byte[] file) {
    CsvFaults faults = new CsvFaults();
    List<IndicatorFigure> figures = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CsvRow row : new CsvFile(COLUMNS, MOST_ROWS).read(file, faults)) {
      String country =
          row.required(COUNTRY)
              .as(CountryCode.Assigned::require, "An ISO 3166-1 alpha-2 country code is wanted");
      Long year = row.required(YEAR).wholeNumber(1900, 9999);
      BigDecimal gdp =
          row.required(GDP)
              .positiveNumber(IndicatorFigure.INTEGER_DIGITS, IndicatorFigure.FRACTION_DIGITS);
      if (country != null && year != null && !seen.add(country + year)) {
        row.fault(YEAR, "DUPLICATE", country + " " + year + " is in the file before");
      }
      if (row.isSound()) {
        figures.add(new IndicatorFigure(country, year.intValue(), gdp));
      }
    }
    faults.throwIfAny(PlatformError.INVALID_INPUT);
    return figures;
  }
}
