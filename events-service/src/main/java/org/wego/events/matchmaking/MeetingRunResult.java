package org.wego.events.matchmaking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.events.matchmaking.solver.MeetingRule;

/**
 * What a run came to. It is kept as it was told, and names nobody.
 *
 * @param participants how many people the wishes are of
 * @param slots in how many slots meetings could be planned
 * @param tables how many meetings could be in each
 * @param priorities how many wishes there were and were fulfilled, by priority
 * @param changes against what was published before
 * @param costs of the schedule by rule, zero where it is kept
 * @param unplaced the wishes that found no place; {@code null} in a list of runs
 */
public record MeetingRunResult(
    int participants,
    int slots,
    int tables,
    List<Fulfilment> priorities,
    Changes changes,
    Map<MeetingRule, Integer> costs,
    List<Unplaced> unplaced) {

  /** How many wishes of a priority there were, and how many of them have a place. */
  public record Fulfilment(WishPriority priority, int wished, int placed) {}

  /**
   * What differs from the schedule published before.
   *
   * @param kept meetings at the same time
   * @param moved meetings at another time
   * @param added meetings that it did not have
   * @param lost meetings that it had, still wished for, without a place now
   * @param droppedOut meetings that it had and that are not wished for any more
   */
  public record Changes(int kept, int moved, int added, int lost, int droppedOut) {}

  /** Why a wish has no place. */
  public enum Reason {
    /** There is no slot in which both have time. */
    NO_COMMON_TIME,
    /** In each slot in which both have time one of them meets somebody else. */
    OTHERS_MET,
    /** Where both have time for each other, every table is taken. */
    TABLES_TAKEN
  }

  /**
   * A wish that found no place.
   *
   * @param commonSlots in how many slots both have time
   * @param freeSlots in how many of these neither meets somebody else
   */
  public record Unplaced(UUID requestId, Reason reason, int commonSlots, int freeSlots) {}
}
