package org.wego.membership.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.wego.membership.MembershipError;
import org.wego.membership.Sha256;
import org.wego.platform.http.csv.CsvFaults;
import org.wego.platform.http.csv.CsvFile;
import org.wego.platform.http.csv.CsvRow;
import org.wego.platform.problem.ProblemException;

/** Takes in a file, all of it or nothing, and remembers that it did. */
@ApplicationScoped
public class ImportFile {

  @Inject ImportConfig config;
  @Inject FileImports imports;
  @Inject Clock clock;

  /**
   * Imports the file. Rows that are known already with the same data change nothing, so that the
   * same file can come twice.
   *
   * @throws ProblemException IMPORT_REJECTED with the faults of the rows
   */
  @Transactional
  public <R> ImportReport run(Upload upload, Intake<R> intake) {
    CsvFaults faults = new CsvFaults(config.maxFaults());
    List<R> rows = new ArrayList<>();
    for (CsvRow row :
        new CsvFile(intake.columns(), config.maxRows()).read(upload.content(), faults)) {
      R read = intake.read(row);
      if (row.isSound()) {
        rows.add(read);
      }
    }
    Intake.Difference<R> difference = intake.compare(rows, faults);
    String sha256 = Sha256.of(upload.content());
    if (upload.dryRun()) {
      return ImportReport.ofDryRun(
          upload.kind(),
          rows.size(),
          difference.added().size(),
          difference.unchanged(),
          faults.told(),
          sha256);
    }
    faults.throwIfAny(MembershipError.IMPORT_REJECTED);
    intake.store(difference.added(), upload.actor());
    FileImport done =
        new FileImport(
            upload.kind(),
            sha256,
            difference.added().size(),
            difference.unchanged(),
            clock.instant(),
            upload.actor());
    imports.persistAndFlush(done);
    return done.report();
  }
}
