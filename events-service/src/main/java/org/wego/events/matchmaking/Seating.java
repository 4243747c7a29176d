package org.wego.events.matchmaking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wego.events.matchmaking.Proposal.Place;
import org.wego.events.matchmaking.Situation.Held;
import org.wego.events.matchmaking.Situation.Wish;

/**
 * Gives each meeting a table. Tables are alike, so that the solver decides only when a meeting is;
 * who stays at a time stays at the table, and the others take the first that are left.
 */
final class Seating {

  private final Situation situation;
  private final Map<UUID, UUID> slots;
  private final Map<UUID, Place> places = new HashMap<>();

  /**
   * @param slots when each meeting is, by request; at no time more than there are tables
   */
  Seating(Situation situation, Map<UUID, UUID> slots) {
    this.situation = situation;
    this.slots = slots;
  }

  Map<UUID, Place> places() {
    Map<UUID, Set<UUID>> taken = new HashMap<>();
    for (Wish wish : situation.wishes()) {
      kept(wish).ifPresent(held -> take(wish, held.tableId(), taken));
    }
    Map<UUID, Deque<UUID>> left = new HashMap<>();
    for (Wish wish : situation.wishes()) {
      UUID slot = slots.get(wish.requestId());
      if (slot != null && !places.containsKey(wish.requestId())) {
        Deque<UUID> here =
            left.computeIfAbsent(slot, one -> free(taken.getOrDefault(one, Set.of())));
        take(wish, here.remove(), taken);
      }
    }
    return places;
  }

  /** What was published for the wish, if it stays. */
  private Optional<Held> kept(Wish wish) {
    return situation
        .held(wish)
        .filter(held -> Objects.equals(held.slotId(), slots.get(wish.requestId())))
        .filter(held -> held.begun() || situation.tables().contains(held.tableId()));
  }

  private void take(Wish wish, UUID table, Map<UUID, Set<UUID>> taken) {
    UUID slot = slots.get(wish.requestId());
    places.put(wish.requestId(), new Place(slot, table));
    taken.computeIfAbsent(slot, one -> new HashSet<>()).add(table);
  }

  private Deque<UUID> free(Set<UUID> taken) {
    Deque<UUID> left = new ArrayDeque<>(situation.tables());
    left.removeAll(taken);
    return left;
  }
}
