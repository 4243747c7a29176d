package org.wego.fees.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.wego.fees.account.AccountQueries;
import org.wego.fees.csv.ImportOutcome;
import org.wego.platform.http.csv.CsvColumns;
import org.wego.platform.http.csv.CsvFaults;
import org.wego.platform.http.csv.CsvFile;
import org.wego.platform.http.csv.CsvRow;
import org.wego.platform.problem.PlatformError;

/** Imports a file of population figures, all of it or nothing. */
@ApplicationScoped
public class ImportPopulation {

  static final String MEMBER = "memberId";
  static final String YEAR = "year";
  static final String POPULATION = "population";

  private static final CsvColumns COLUMNS = CsvColumns.required(MEMBER, YEAR, POPULATION);
  private static final int MOST_ROWS = 50_000;

  @Inject EnterPopulation enterPopulation;
  @Inject AccountQueries accounts;

  @Transactional
  public ImportOutcome run(byte[] file, boolean dryRun, String actor) {
    List<EnteredFigure> figures = figures(file);
    int added =
        dryRun
            ? enterPopulation.preview(figures, PopulationSource.ENTERED)
            : enterPopulation.enter(figures, PopulationSource.ENTERED, null, actor).size();
    return ImportOutcome.of(dryRun, figures.size(), added);
  }

  private List<EnteredFigure> figures(byte[] file) {
    CsvFaults faults = new CsvFaults();
    List<CsvRow> rows = new CsvFile(COLUMNS, MOST_ROWS).read(file, faults);
    List<UUID> members = rows.stream().map(row -> row.required(MEMBER).uuid()).toList();
    Set<UUID> known = accounts.known(members.stream().filter(Objects::nonNull).toList());
    List<EnteredFigure> figures = new ArrayList<>(rows.size());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      CsvRow row = rows.get(i);
      UUID member = members.get(i);
      Long year = row.required(YEAR).wholeNumber(1900, 9999);
      Long population = row.required(POPULATION).wholeNumber(1, EnteredFigure.LARGEST);
      if (member != null && !known.contains(member)) {
        row.fault(MEMBER, "UNKNOWN_VALUE", "No billing account has this id");
      } else if (member != null && year != null && !seen.add(member + "/" + year)) {
        row.fault(YEAR, "DUPLICATE", "The member's year is in the file before");
      }
      if (row.isSound()) {
        figures.add(new EnteredFigure(member, year.intValue(), population));
      }
    }
    faults.throwIfAny(PlatformError.INVALID_INPUT);
    return figures;
  }
}
