package org.wego.awards.judge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Keeps an edition in its phase to the end of the transaction. It is locked before its judges, and
 * those before assignments.
 */
@ApplicationScoped
class HoldEdition {

  private static final String TITLE = "SELECT title FROM award_edition WHERE id = ? FOR ";

  @Inject Sql sql;

  /**
   * Others may hold it meanwhile.
   *
   * @return its title
   * @throws ProblemException NOT_FOUND
   */
  @Transactional(Transactional.TxType.MANDATORY)
  String together(UUID editionId) {
    return hold(editionId, "SHARE");
  }

  /**
   * Whoever else changes who is asked to judge waits.
   *
   * @return its title
   * @throws ProblemException NOT_FOUND
   */
  @Transactional(Transactional.TxType.MANDATORY)
  String alone(UUID editionId) {
    return hold(editionId, "NO KEY UPDATE");
  }

  private String hold(UUID editionId, String strength) {
    return sql.find(TITLE + strength, row -> row.getString(1), editionId)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such edition"));
  }
}
