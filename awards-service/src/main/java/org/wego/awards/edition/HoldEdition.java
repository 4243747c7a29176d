package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Keeps an edition in its phase to the end of the transaction.
 *
 * <p>Whoever locks several rows of this service does so in one order, or two of them wait for each
 * other: the known assemblies, editions, judges, entries, assignments, a run of assignments, good
 * practices; within each of these by id. Besides, nobody first shares a row and then wants it
 * alone. As {@link PhasePermissions#require} and {@link CallClock#requireOpen} share the edition, a
 * use case that locks anything below it holds the edition first: alone, if two of its kind are to
 * take turns.
 */
@ApplicationScoped
public class HoldEdition {

  private static final String TITLE = "SELECT title FROM award_edition WHERE id = ? FOR ";

  @Inject Sql sql;

  /**
   * Others may hold it meanwhile.
   *
   * @return its title
   * @throws ProblemException NOT_FOUND
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public String together(UUID editionId) {
    return hold(editionId, "SHARE");
  }

  /**
   * Whoever else wants to hold it waits.
   *
   * @return its title
   * @throws ProblemException NOT_FOUND
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public String alone(UUID editionId) {
    return hold(editionId, "NO KEY UPDATE");
  }

  private String hold(UUID editionId, String strength) {
    return sql.find(TITLE + strength, row -> row.getString(1), editionId)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such edition"));
  }
}
