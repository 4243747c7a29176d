package org.wego.events.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.events.matchmaking.Proposal.Place;
import org.wego.events.matchmaking.Situation.Held;
import org.wego.events.matchmaking.Situation.Places;
import org.wego.events.matchmaking.Situation.Slot;
import org.wego.events.matchmaking.Situation.Wish;
import org.wego.platform.id.Ids;

/** What can be planned, whether a schedule still holds, and at which table a meeting is. */
class SituationTest {

  private final UUID begun = Ids.next();
  private final UUID nine = Ids.next();
  private final UUID ten = Ids.next();
  private final List<UUID> tables = new ArrayList<>(List.of(Ids.next(), Ids.next()));
  private final UUID mai = Ids.next();
  private final UUID kim = Ids.next();
  private final Wish wish = new Wish(Ids.next(), mai, kim, WishPriority.NORMAL);
  private final List<Wish> wishes = new ArrayList<>(List.of(wish));
  private final Map<UUID, Set<UUID>> absent = new HashMap<>();
  private final List<Held> held = new ArrayList<>();
  private final UUID published = Ids.next();

  @Test
  @DisplayName("E5: two meet when both have time, and in what has not begun")
  void candidates_are_slots_in_which_both_have_time() {
    assertThat(situation().candidates(wish)).containsExactly(nine, ten);

    absent.put(kim, new HashSet<>(Set.of(nine)));
    assertThat(situation().candidates(wish)).containsExactly(ten);
  }

  @Test
  @DisplayName("E5: a schedule does not hold when a wish, a slot, a table or the time is gone")
  void a_schedule_holds_as_long_as_all_of_it_does() {
    Proposal proposal = proposal(Map.of(wish.requestId(), new Place(nine, tables.get(1))));
    assertThat(situation().accepts(proposal)).isTrue();
    assertThat(situation().accepts(proposal(Map.of()))).isTrue();

    absent.put(mai, Set.of(nine));
    assertThat(situation().accepts(proposal)).isFalse();
    absent.clear();
    UUID table = tables.remove(1);
    assertThat(situation().accepts(proposal)).isFalse();
    tables.add(table);
    wishes.clear();
    assertThat(situation().accepts(proposal)).isFalse();
  }

  @Test
  @DisplayName("E5: a schedule that was made against what is published no more does not hold")
  void another_publication_makes_a_schedule_void() {
    assertThat(
            situation().accepts(new Proposal(Ids.next(), Map.of(), List.of(), "0hard", Map.of())))
        .isFalse();
  }

  @Test
  @DisplayName("E5: what has begun meanwhile stays in every schedule that holds")
  void what_has_begun_is_fixed() {
    held.add(new Held(wish.requestId(), begun, tables.get(1), true));

    assertThat(situation().fixed(wish)).isPresent();
    assertThat(situation().accepts(proposal(Map.of()))).isFalse();
    assertThat(
            situation()
                .accepts(proposal(Map.of(wish.requestId(), new Place(begun, tables.get(1))))))
        .isTrue();
  }

  @Test
  @DisplayName("E5: only what was still to come can drop out")
  void what_is_over_does_not_drop_out() {
    held.add(new Held(Ids.next(), begun, tables.get(0), true));
    held.add(new Held(Ids.next(), nine, tables.get(0), false));

    assertThat(situation().droppedOut()).isEqualTo(1);
  }

  @Test
  @DisplayName("E5: who stays at a time stays at the table, others take the first that is free")
  void meetings_keep_their_tables() {
    Wish other = new Wish(Ids.next(), Ids.next(), Ids.next(), WishPriority.HIGH);
    wishes.add(other);
    held.add(new Held(wish.requestId(), nine, tables.get(0), false));
    held.add(new Held(other.requestId(), ten, tables.get(0), false));

    assertThat(
            new Seating(situation(), Map.of(wish.requestId(), nine, other.requestId(), nine))
                .places())
        .containsEntry(wish.requestId(), new Place(nine, tables.get(0)))
        .containsEntry(other.requestId(), new Place(nine, tables.get(1)));
  }

  @Test
  @DisplayName("E5: a table that was taken away is nobody's, but of what has begun")
  void a_table_that_was_taken_away_is_left() {
    UUID gone = tables.remove(0);
    held.add(new Held(wish.requestId(), nine, gone, false));

    assertThat(new Seating(situation(), Map.of(wish.requestId(), nine)).places())
        .containsEntry(wish.requestId(), new Place(nine, tables.get(0)));

    held.set(0, new Held(wish.requestId(), begun, gone, true));
    assertThat(new Seating(situation(), Map.of(wish.requestId(), begun)).places())
        .containsEntry(wish.requestId(), new Place(begun, gone));
  }

  private Situation situation() {
    return new Situation(
        published,
        new Places(
            List.of(new Slot(begun, true), new Slot(nine, false), new Slot(ten, false)),
            List.copyOf(tables)),
        wishes,
        absent,
        held);
  }

  private Proposal proposal(Map<UUID, Place> places) {
    return new Proposal(published, places, List.of(), "0hard/0soft", Map.of());
  }
}
