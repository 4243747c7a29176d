package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.ProblemException;

/** What the present phase of an edition lets a party do (A4). The permissions are data. */
@ApplicationScoped
public class PhasePermissions {

  @Inject Sql sql;

  /** Whether the edition is in a phase in which the party may do this. */
  public boolean allow(UUID editionId, Party party, Act act) {
    return sql.find(
            """
            SELECT true
              FROM award_edition e
              JOIN award_permission p ON p.edition_id = e.id AND p.phase = e.phase
             WHERE e.id = ? AND p.party = ? AND p.act = ?
            """,
            row -> row.getBoolean(1),
            editionId,
            party,
            act)
        .isPresent();
  }

  /**
   * Refuses what the present phase does not allow.
   *
   * @throws ProblemException PHASE_FORBIDS
   */
  public void require(UUID editionId, Party party, Act act) {
    if (!allow(editionId, party, act)) {
      throw new ProblemException(
          AwardsError.PHASE_FORBIDS,
          "In its present phase the edition does not let the %s %s"
              .formatted(words(party), words(act)));
    }
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
