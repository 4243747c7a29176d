package org.wego.awards.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Narrows down what is judged, round by round, and takes back a round that was a mistake (A4). */
@ApplicationScoped
public class ShortlistEntries {

  @Inject ShortlistQueries rounds;
  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Chooses among the entries that compete; all others compete no more.
   *
   * @return the number of the round
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, SHORTLIST_ENTRIES
   */
  @Transactional
  public int shortlist(UUID editionId, List<UUID> entryIds, String reason, String actor) {
    hold(editionId);
    requireCompeting(editionId, entryIds);
    UUID round = Ids.next();
    int number =
        sql.find(
                """
                INSERT INTO award_shortlist_round
                       (id, edition_id, number, reason, decided_at, decided_by)
                SELECT ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?
                  FROM award_shortlist_round WHERE edition_id = ?
                RETURNING number
                """,
                row -> row.getInt(1),
                round,
                editionId,
                reason,
                clock.instant(),
                actor,
                editionId)
            .orElseThrow();
    sql.update(
        "INSERT INTO award_shortlist_entry (edition_id, round_id, entry_id) SELECT ?, ?, unnest(?)",
        editionId,
        round,
        SqlArray.of("uuid", entryIds));
    return number;
  }

  /**
   * Takes back the round that counts, so that the one before it counts again.
   *
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, SHORTLIST_ROUND_STATE
   */
  @Transactional
  public void revoke(UUID editionId, int number, String reason, String actor) {
    hold(editionId);
    ShortlistRound round =
        rounds
            .find(editionId, number)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such round"));
    if (!round.counts()) {
      throw new ProblemException(
          AwardsError.SHORTLIST_ROUND_STATE,
          round.revocation() == null
              ? "A later round counts: take that one back first"
              : "The round was taken back already");
    }
    sql.update(
        """
        UPDATE award_shortlist_round
           SET revoked_at = ?, revoked_by = ?, revocation_reason = ?
         WHERE id = ?
        """,
        clock.instant(),
        actor,
        reason,
        round.id());
  }

  /** Rounds come one after the other, and the phase stays meanwhile. */
  private void hold(UUID editionId) {
    holdEdition.alone(editionId);
    permissions.require(editionId, Party.SECRETARIAT, Act.SHORTLIST);
  }

  /** Holds the entries, so that none is withdrawn or screened out meanwhile. */
  private void requireCompeting(UUID editionId, List<UUID> entryIds) {
    sql.list(
        "SELECT true FROM award_entry WHERE edition_id = ? AND id = ANY (?) ORDER BY id FOR SHARE",
        row -> row.getBoolean(1),
        editionId,
        SqlArray.of("uuid", entryIds));
    Set<UUID> competing =
        new HashSet<>(
            sql.list(
                "SELECT id FROM competing_entry WHERE edition_id = ? AND id = ANY (?)",
                row -> row.getObject(1, UUID.class),
                editionId,
                SqlArray.of("uuid", entryIds)));
    Faults faults = new Faults();
    Set<UUID> chosen = new HashSet<>();
    for (int i = 0; i < entryIds.size(); i++) {
      UUID entry = entryIds.get(i);
      faults
          .addIf(!chosen.add(entry), "/entryIds/" + i, "REPEATED", "The entry is there already")
          .addIf(
              !competing.contains(entry),
              "/entryIds/" + i,
              "ENTRY_NOT_COMPETING",
              "The entry is not of this edition, not eligible, or left out by an earlier round");
    }
    faults.throwIfAny(AwardsError.SHORTLIST_ENTRIES);
  }
}
