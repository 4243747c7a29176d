package org.wego.events.matchmaking.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import java.util.UUID;

/**
 * A meeting that two people want. Only slots in which both have time are candidates, so that no
 * schedule that the solver looks at, not even a bad one, has somebody meet who is elsewhere.
 */
@PlanningEntity
public final class PlannedMeeting {

  @PlanningId private UUID id;
  private List<PlannedPerson> people;
  private int worth;
  private PlannedSlot published;

  @PlanningPin private boolean pinned;

  @ValueRangeProvider private List<PlannedSlot> candidates;

  @PlanningVariable(allowsUnassigned = true)
  private PlannedSlot slot;

  /** The solver copies meetings. */
  PlannedMeeting() {}

  private PlannedMeeting(
      UUID id,
      List<PlannedPerson> people,
      int worth,
      PlannedSlot published,
      boolean pinned,
      List<PlannedSlot> candidates) {
    this.id = id;
    this.people = List.copyOf(people);
    this.worth = worth;
    this.published = published;
    this.pinned = pinned;
    this.candidates = List.copyOf(candidates);
    this.slot = published != null && this.candidates.contains(published) ? published : null;
  }

  /** A meeting that stays when it is, because that time has come. */
  public static PlannedMeeting fixed(
      UUID id, List<PlannedPerson> people, int worth, PlannedSlot slot) {
    return new PlannedMeeting(id, people, worth, slot, true, List.of(slot));
  }

  /**
   * A meeting to find a slot for.
   *
   * @param worth how much it is wished for
   * @param published when it is according to what was published; {@code null} for never
   */
  public static PlannedMeeting open(
      UUID id,
      List<PlannedPerson> people,
      int worth,
      PlannedSlot published,
      List<PlannedSlot> candidates) {
    return new PlannedMeeting(id, people, worth, published, false, candidates);
  }

  public UUID id() {
    return id;
  }

  public List<PlannedPerson> people() {
    return people;
  }

  public List<PlannedSlot> candidates() {
    return candidates;
  }

  /**
   * @return {@code null} while it has none
   */
  public PlannedSlot slot() {
    return slot;
  }

  public boolean placed() {
    return slot != null;
  }

  int worth() {
    return worth;
  }

  boolean pinned() {
    return pinned;
  }

  boolean lost() {
    return published != null && slot == null;
  }

  boolean moved() {
    return published != null && slot != null && slot != published;
  }

  void place(PlannedSlot found) {
    slot = found;
  }

  @Override
  public String toString() {
    return "meeting " + id;
  }
}
