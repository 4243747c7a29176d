package org.wego.events.matchmaking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What there is to plan for an event: wishes, times and tables, and what was published (E5). */
final class Situation {

  private final UUID publishedId;
  private final Places places;
  private final List<Wish> wishes;
  private final Map<UUID, Set<UUID>> absent;
  private final Map<UUID, Held> held;

  /** That two people want to meet. */
  record Wish(UUID requestId, UUID askingId, UUID askedId, WishPriority priority) {}

  /**
   * A time for meetings.
   *
   * @param begun whether it is too late to plan anything for it
   */
  record Slot(UUID id, boolean begun) {}

  /**
   * When and where meetings can be: slots in the order of time, tables in that of their numbers.
   */
  record Places(List<Slot> slots, List<UUID> tables) {}

  /** A meeting that was published, and whether its time has come. */
  record Held(UUID requestId, UUID slotId, UUID tableId, boolean begun) {}

  /**
   * @param publishedId the schedule that is published; {@code null} without one
   * @param wishes what is accepted by both, of those who take part
   * @param absent the slots in which somebody is elsewhere, by person
   * @param held the meetings that were published
   */
  Situation(
      UUID publishedId,
      Places places,
      List<Wish> wishes,
      Map<UUID, Set<UUID>> absent,
      List<Held> held) {
    this.publishedId = publishedId;
    this.places = places;
    this.wishes =
        wishes.stream()
            .sorted(Comparator.comparing(Wish::priority).thenComparing(Wish::requestId))
            .toList();
    this.absent = absent;
    this.held = held.stream().collect(Collectors.toMap(Held::requestId, Function.identity()));
  }

  /** The wishes, those of the highest priority first. */
  List<Wish> wishes() {
    return wishes;
  }

  List<UUID> tables() {
    return places.tables();
  }

  /** The slots that something can be planned for. */
  List<Slot> slots() {
    return places.slots().stream().filter(slot -> !slot.begun()).toList();
  }

  /** The slots that something can be planned for in which both have time. */
  List<UUID> candidates(Wish wish) {
    return slots().stream()
        .map(Slot::id)
        .filter(slot -> present(wish.askingId(), slot) && present(wish.askedId(), slot))
        .toList();
  }

  private boolean present(UUID personId, UUID slotId) {
    return !absent.getOrDefault(personId, Set.of()).contains(slotId);
  }

  /** When and where the wish was to be fulfilled according to what was published. */
  Optional<Held> held(Wish wish) {
    return Optional.ofNullable(held.get(wish.requestId()));
  }

  /** The meeting of the wish whose time has come: it stays when and where it was. */
  Optional<Held> fixed(Wish wish) {
    return held(wish).filter(Held::begun);
  }

  /** How many published meetings are not wished for any more, and were still to come. */
  int droppedOut() {
    Set<UUID> wished = wishes.stream().map(Wish::requestId).collect(Collectors.toSet());
    return (int)
        held.values().stream()
            .filter(one -> !one.begun() && !wished.contains(one.requestId()))
            .count();
  }

  /** How many people the wishes are of. */
  int people() {
    return (int)
        wishes.stream()
            .flatMap(wish -> List.of(wish.askingId(), wish.askedId()).stream())
            .distinct()
            .count();
  }

  /** Whether a schedule that was made for an earlier situation holds in this one. */
  boolean accepts(Proposal proposal) {
    Set<UUID> tables = Set.copyOf(tables());
    Map<UUID, Wish> known =
        wishes.stream().collect(Collectors.toMap(Wish::requestId, Function.identity()));
    return Objects.equals(publishedId, proposal.publishedId())
        && known.keySet().containsAll(proposal.places().keySet())
        && wishes.stream().allMatch(wish -> accepts(wish, proposal.place(wish), tables));
  }

  private boolean accepts(Wish wish, Optional<Proposal.Place> place, Set<UUID> tables) {
    Optional<Held> fixed = fixed(wish);
    if (fixed.isPresent()) {
      return place.filter(one -> one.is(fixed.get())).isPresent();
    }
    return place.isEmpty()
        || tables.contains(place.get().tableId())
            && candidates(wish).contains(place.get().slotId());
  }

  UUID publishedId() {
    return publishedId;
  }
}
