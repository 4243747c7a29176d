package org.wego.awards.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.HoldEdition;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.awards.entry.EntryDetails;
import org.wego.awards.entry.MarkScreened;
import org.wego.awards.entry.ScreeningOutcome;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Finds whether an entry meets the terms of its edition; the latest finding counts (A4). */
@ApplicationScoped
public class ScreenEntry {

  @Inject ScreeningQueries screenings;
  @Inject HoldEdition holdEdition;
  @Inject PhasePermissions permissions;
  @Inject MarkScreened markScreened;
  @Inject Event<EntryScreened> screened;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * What was found.
   *
   * @param note for the Secretariat alone, {@code null} for none
   */
  public record Finding(ScreeningOutcome outcome, List<String> reasons, String note) {}

  /**
   * Records the finding, and tells the entrant.
   *
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, ENTRY_NOT_SUBMITTED, SCREENING_REASONS,
   *     SCREENING_UNCHANGED, ENTRY_LIMIT
   */
  @Transactional
  public Screening screen(UUID entryId, Finding finding, String actor) {
    UUID editionId = hold(entryId);
    permissions.require(editionId, Party.SECRETARIAT, Act.SCREEN_ENTRY);
    new Faults()
        .addIf(
            finding.outcome() == ScreeningOutcome.INELIGIBLE && finding.reasons().isEmpty(),
            "/reasons",
            AwardsError.SCREENING_REASONS.name(),
            "Say why the entry is not eligible: its city is told")
        .throwIfAny(AwardsError.SCREENING_REASONS);
    requireNews(entryId, finding);
    EntryDetails entry = markScreened.mark(entryId, finding.outcome());
    Screening screening = record(entryId, finding, actor);
    screened.fire(new EntryScreened(entry, screening));
    return screening;
  }

  /**
   * Holds the edition for this screening alone, as the entry may need a place again, and then the
   * entry.
   *
   * @return the edition
   */
  private UUID hold(UUID entryId) {
    UUID editionId =
        sql.find(
                "SELECT edition_id FROM award_entry WHERE id = ?",
                row -> row.getObject(1, UUID.class),
                entryId)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such entry"));
    holdEdition.alone(editionId);
    sql.find(
        "SELECT true FROM award_entry WHERE id = ? FOR NO KEY UPDATE",
        row -> row.getBoolean(1),
        entryId);
    return editionId;
  }

  private void requireNews(UUID entryId, Finding finding) {
    screenings
        .last(entryId)
        .filter(
            last -> last.outcome() == finding.outcome() && last.reasons().equals(finding.reasons()))
        .ifPresent(
            last -> {
              throw new ProblemException(
                  AwardsError.SCREENING_UNCHANGED,
                  "The entry was found %s for these reasons already".formatted(last.outcome()));
            });
  }

  private Screening record(UUID entryId, Finding finding, String actor) {
    Screening screening =
        new Screening(
            Ids.next(),
            finding.outcome(),
            finding.reasons(),
            finding.note(),
            clock.instant(),
            actor);
    sql.update(
        """
        INSERT INTO award_screening
               (id, entry_id, outcome, reasons, note, screened_at, screened_by)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        screening.id(),
        entryId,
        screening.outcome(),
        SqlArray.of("text", screening.reasons()),
        screening.note(),
        screening.screenedAt(),
        screening.screenedBy());
    return screening;
  }
}
