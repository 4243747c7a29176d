package org.wego.membership.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Reads the reports of imports. */
@ApplicationScoped
public class ImportQueries {

  @Inject FileImports imports;

  /**
   * The report of an import.
   *
   * @throws ProblemException NOT_FOUND where there is none of the kind with this id
   */
  public ImportReport get(ImportKind kind, UUID id) {
    return imports
        .find("id = ?1 and kind = ?2", id, kind)
        .firstResultOptional()
        .map(FileImport::report)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such import"));
  }
}
