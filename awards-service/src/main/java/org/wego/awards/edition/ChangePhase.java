package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.awards.AwardsError;
import org.wego.awards.edition.EditionEvent.Kind;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/**
 * Takes an edition from phase to phase (A4), each change on record. Locks the edition: whatever was
 * begun in the present phase has ended when the guards look.
 */
@ApplicationScoped
public class ChangePhase {

  @Inject AwardEditions editions;
  @Inject EditionEvents events;
  @Inject @Any Instance<PhaseGuard> guards;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * A change of phase that is wanted.
   *
   * @param reason {@code null} for none
   * @param force whether to go on despite what may be waived, for the reason given
   */
  public record Wanted(Phase to, String reason, boolean force) {}

  /**
   * @return the id of the record of the change
   * @throws ProblemException NOT_FOUND, PHASE_ORDER, PHASE_REASON_REQUIRED, EDITION_NOT_READY with
   *     everything that is missing
   */
  @Transactional
  public UUID change(UUID editionId, Wanted wanted, String actor) {
    AwardEdition edition = editions.lock(editionId);
    Phase from = edition.phase();
    edition.enter(wanted.to());
    boolean back = from.isAfter(wanted.to());
    requireReason(wanted, back);
    List<String> waived = back ? List.of() : check(editionId, wanted);
    editions.flush();
    events.tell(from == Phase.DRAFT ? Kind.OPENED : Kind.UPDATED, List.of(edition));
    return record(new Step(editionId, from, wanted.to(), wanted.reason(), waived), actor);
  }

  /**
   * Ends the embargo of an edition (A9). It comes before everything else that an announcement does,
   * because it locks the edition; that the winners are told of is up to {@link
   * EditionEvents#announced}, once they are written.
   *
   * @return when; empty when it was announced before
   * @throws ProblemException NOT_FOUND, PHASE_ORDER, EDITION_NOT_READY
   */
  @Transactional(TxType.MANDATORY)
  public Optional<Instant> toAnnounced(UUID editionId, String actor) {
    AwardEdition edition = editions.lock(editionId);
    Phase from = edition.phase();
    if (from == Phase.ANNOUNCED) {
      return Optional.empty();
    }
    // To the digits that the database keeps, so that it is told the same ever after.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    edition.announce(now);
    check(editionId, new Wanted(Phase.ANNOUNCED, null, false));
    editions.flush();
    record(new Step(editionId, from, Phase.ANNOUNCED, null, List.of()), actor);
    return Optional.of(now);
  }

  private static void requireReason(Wanted wanted, boolean back) {
    new Faults()
        .addIf(
            wanted.reason() == null && (back || wanted.force()),
            "/reason",
            "REQUIRED",
            back ? "Say why the edition goes back" : "Say why it goes on despite what is missing")
        .throwIfAny(AwardsError.PHASE_REASON_REQUIRED);
  }

  /** What was missing and is waived. */
  private List<String> check(UUID editionId, Wanted wanted) {
    Faults missing = new Faults();
    Faults waivable = new Faults();
    for (PhaseGuard guard : guards) {
      if (guard.entering() == wanted.to()) {
        guard.check(editionId, guard.waivable() ? waivable : missing);
      }
    }
    if (wanted.force()) {
      missing.throwIfAny(AwardsError.EDITION_NOT_READY);
      return waivable.asList().stream().map(Fault::detail).toList();
    }
    waivable.asList().forEach(f -> missing.add(f.pointer(), f.code(), f.detail()));
    missing.throwIfAny(AwardsError.EDITION_NOT_READY);
    return List.of();
  }

  private record Step(UUID editionId, Phase from, Phase to, String reason, List<String> waived) {}

  private UUID record(Step step, String actor) {
    UUID id = Ids.next();
    sql.update(
        """
        INSERT INTO award_phase_change
               (id, edition_id, from_phase, to_phase, reason, waived, changed_at, changed_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        step.editionId(),
        step.from(),
        step.to(),
        step.reason(),
        SqlArray.of("text", step.waived()),
        clock.instant(),
        actor);
    return id;
  }
}
