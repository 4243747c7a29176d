package org.wego.events.matchmaking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.matchmaking.MeetingRunResult.Unplaced;
import org.wego.events.matchmaking.Situation.Held;
import org.wego.events.matchmaking.Situation.Wish;
import org.wego.events.matchmaking.solver.MeetingRule;

/**
 * A schedule that was found.
 *
 * @param publishedId what was published when it was made; {@code null} for nothing
 * @param places when and where, by request
 * @param unplaced the wishes that have no place, and why
 * @param score what it costs, in the solver's words
 * @param costs what it costs by rule
 */
record Proposal(
    UUID publishedId,
    Map<UUID, Place> places,
    List<Unplaced> unplaced,
    String score,
    Map<MeetingRule, Integer> costs) {

  /** When and where a meeting is. */
  record Place(UUID slotId, UUID tableId) {

    boolean is(Held held) {
      return slotId.equals(held.slotId()) && tableId.equals(held.tableId());
    }
  }

  Optional<Place> place(Wish wish) {
    return Optional.ofNullable(places.get(wish.requestId()));
  }
}
