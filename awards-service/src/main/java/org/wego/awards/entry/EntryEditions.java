package org.wego.awards.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardCategory;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.Party;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.ProblemException;

/** What entries need to know of the editions that they are for. */
@ApplicationScoped
class EntryEditions {

  @Inject Sql sql;

  /**
   * Refuses an edition that is not there for who enters, as one is whose call was never opened.
   *
   * @throws ProblemException EDITION_UNKNOWN
   */
  void requireCalled(UUID editionId) {
    boolean called =
        sql.find(
                "SELECT phase <> 'DRAFT' FROM award_edition WHERE id = ?",
                row -> row.getBoolean(1),
                editionId)
            .orElse(false);
    if (!called) {
      throw refused(AwardsError.EDITION_UNKNOWN, "/editionId", "No such edition calls for entries");
    }
  }

  /**
   * Refuses a category in which the edition is not held (A2).
   *
   * @param category {@code null} while none is chosen
   * @throws ProblemException ENTRY_CATEGORY
   */
  void requireCategory(UUID editionId, AwardCategory category) {
    if (category == null) {
      return;
    }
    boolean held =
        sql.find(
                "SELECT true FROM award_edition_category WHERE edition_id = ? AND category = ?",
                row -> row.getBoolean(1),
                editionId,
                category)
            .isPresent();
    if (!held) {
      throw refused(
          AwardsError.ENTRY_CATEGORY, "/category", "The edition has no category " + category);
    }
  }

  /** The primary tag of the language in which the edition's entries are written (A3). */
  String language(UUID editionId) {
    return sql.find(
            "SELECT entry_language FROM award_edition WHERE id = ?",
            row -> row.getString(1),
            editionId)
        .orElseThrow();
  }

  /** The editions that are in a phase in which the party may do this (A4). */
  List<UUID> allowing(Party party, Act act) {
    return sql.list(
        """
        SELECT e.id
          FROM award_edition e
          JOIN award_permission p ON p.edition_id = e.id AND p.phase = e.phase
         WHERE p.party = ? AND p.act = ?
        """,
        row -> row.getObject(1, UUID.class),
        party,
        act);
  }

  private static ProblemException refused(AwardsError code, String pointer, String detail) {
    return new ProblemException(code, detail)
        .withFaults(List.of(new Fault(pointer, code.name(), detail)));
  }
}
