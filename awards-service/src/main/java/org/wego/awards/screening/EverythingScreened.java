package org.wego.awards.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.awards.edition.Phase;
import org.wego.awards.edition.PhaseGuard;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.problem.Faults;

/** Judging begins when every entry is screened and something is left to be judged (A4). */
@ApplicationScoped
class EverythingScreened implements PhaseGuard {

  @Inject Sql sql;

  @Override
  public Phase entering() {
    return Phase.JUDGING;
  }

  @Override
  public void check(UUID editionId, Faults faults) {
    long waiting =
        count(
            "SELECT count(*) FROM award_entry WHERE edition_id = ? AND state = 'SUBMITTED'",
            editionId);
    faults
        .addIf(
            waiting > 0,
            "/entries",
            "ENTRY_NOT_SCREENED",
            "Entries that are not screened yet: " + waiting)
        .addIf(
            waiting == 0
                && count("SELECT count(*) FROM competing_entry WHERE edition_id = ?", editionId)
                    == 0,
            "/entries",
            "NO_ENTRY_COMPETES",
            "No entry is left to be judged");
  }

  private long count(String statement, UUID editionId) {
    return sql.find(statement, row -> row.getLong(1), editionId).orElseThrow();
  }
}
