package org.wego.fees.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.fees.FeesError;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.Faults;

/** Begins a schedule that is not in force yet, and changes or drops it until it is. */
@ApplicationScoped
public class DraftSchedule {

  @Inject FeeSchedules schedules;
  @Inject ScheduleQueries queries;
  @Inject ScheduleLock lock;
  @Inject Clock clock;

  /**
   * A draft that begins as another schedule.
   *
   * @param basedOn the other schedule
   * @param changePercent by how much each of its fees is changed, to the cent
   * @param gdpYearOffset {@code null} for the other schedule's
   */
  public record Copy(
      UUID basedOn,
      BigDecimal changePercent,
      String code,
      String name,
      int effectiveFromYear,
      Integer gdpYearOffset) {}

  /** The state of a draft before a change. */
  public record Present(FeeSchedule schedule, List<FeeCell> cells) {}

  /** What is wanted of a draft. */
  public record Wanted(ScheduleTerms terms, List<FeeCell> cells) {}

  /** Tells what is wanted of a draft in view of its state, or refuses to. */
  @FunctionalInterface
  public interface Revision {
    Wanted of(Present present);
  }

  /**
   * @throws org.wego.platform.problem.ProblemException SCHEDULE_CODE_TAKEN, SCHEDULE_CELLS_OVERLAP
   */
  @Transactional
  public FeeSchedule draft(Wanted wanted, String actor) {
    lock.change();
    FeeSchedule draft = begin(wanted.terms(), actor);
    schedules.persistAndFlush(draft);
    schedules.put(draft.id(), wanted.cells());
    return draft;
  }

  /**
   * @throws org.wego.platform.problem.ProblemException SCHEDULE_UNKNOWN, SCHEDULE_CODE_TAKEN
   */
  @Transactional
  public FeeSchedule copy(Copy copy, String actor) {
    lock.change();
    FeeSchedule origin = schedules.findById(copy.basedOn());
    new Faults()
        .addIf(origin == null, "/basedOn", "UNKNOWN_VALUE", "No fee schedule has this id")
        .throwIfAny(FeesError.SCHEDULE_UNKNOWN);
    int offset = copy.gdpYearOffset() == null ? origin.gdpYearOffset() : copy.gdpYearOffset();
    FeeSchedule draft =
        begin(new ScheduleTerms(copy.code(), copy.name(), copy.effectiveFromYear(), offset), actor);
    draft.tellOrigin(origin.id(), copy.changePercent());
    schedules.persistAndFlush(draft);
    schedules.put(
        draft.id(),
        queries.cells(origin.id()).stream()
            .map(cell -> cell.changedBy(copy.changePercent()))
            .toList());
    return draft;
  }

  /**
   * @throws org.wego.platform.problem.ProblemException NOT_FOUND, SCHEDULE_ACTIVE,
   *     SCHEDULE_CODE_TAKEN, SCHEDULE_CELLS_OVERLAP
   */
  @Transactional
  public FeeSchedule revise(UUID id, Revision revision) {
    lock.change();
    FeeSchedule draft = schedules.require(id);
    List<FeeCell> cells = queries.cells(id);
    Wanted wanted = revision.of(new Present(draft, cells));
    draft.requireDraft();
    ScheduleTerms terms = named(wanted.terms(), id);
    draft.revise(terms);
    if (!wanted.cells().equals(cells)) {
      schedules.put(id, wanted.cells());
      // The charts are part of what the version is about, even where nothing else changes.
      schedules.getEntityManager().lock(draft, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
    schedules.flush();
    return draft;
  }

  /**
   * Drops a draft with its simulations.
   *
   * @throws org.wego.platform.problem.ProblemException NOT_FOUND, SCHEDULE_ACTIVE
   */
  @Transactional
  public void discard(UUID id) {
    lock.change();
    FeeSchedule draft = schedules.require(id);
    draft.requireDraft();
    schedules.discard(draft);
  }

  private FeeSchedule begin(ScheduleTerms terms, String actor) {
    UUID id = Ids.next();
    return new FeeSchedule(id, named(terms, id), actor, clock.instant());
  }

  private ScheduleTerms named(ScheduleTerms terms, UUID id) {
    if (terms.code() == null) {
      return new ScheduleTerms(
          schedules.freeCode(terms.effectiveFromYear()),
          terms.name(),
          terms.effectiveFromYear(),
          terms.gdpYearOffset());
    }
    schedules.requireFree(terms.code(), id);
    return terms;
  }
}
