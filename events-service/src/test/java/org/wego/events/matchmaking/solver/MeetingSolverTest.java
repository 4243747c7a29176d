package org.wego.events.matchmaking.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.wego.platform.id.Ids;

/** The solver without anything around it. */
class MeetingSolverTest {

  private static final Logger LOG = Logger.getLogger(MeetingSolverTest.class);
  private static final int HIGH = 100;
  private static final int NORMAL = 60;
  private static final int LOW = 30;

  private final MeetingSolver solver =
      new MeetingSolver(Duration.ofSeconds(5), Duration.ofMillis(200));

  /** Two people who want to meet. */
  private record Wish(UUID id, List<PlannedPerson> people, int worth) {}

  @Test
  @DisplayName("E5: 300 delegates x 40 slots x 60 tables are scheduled, nobody twice at a time")
  void a_large_assembly_is_scheduled_without_anybody_or_any_table_twice_at_a_time() {
    List<PlannedPerson> people = people(300);
    List<PlannedSlot> slots = slots(40, 60);
    List<Wish> wishes = wishes(people, 3_000, new Random(2017));
    Map<PlannedPerson, Set<PlannedSlot>> absences = new HashMap<>();
    Random random = new Random(4);
    people.forEach(one -> absences.put(one, some(slots, 5, random)));

    long start = System.nanoTime();
    MeetingPlan plan =
        new MeetingSolver(Duration.ofSeconds(40), Duration.ofMillis(1500))
            .solve(plan(wishes, slots, absences, Map.of()))
            .orElseThrow();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    long placed = plan.meetings().stream().filter(PlannedMeeting::placed).count();
    LOG.infof(
        "300 delegates x 40 slots x 60 tables: %d ms, score %s, %d of 3000 wishes placed",
        took.toMillis(), plan.score(), placed);

    assertThat(plan.score().isFeasible()).isTrue();
    requireSound(plan, absences);
    assertThat(placed).as("2,400 meetings fill every table in every slot").isGreaterThan(2_350);
  }

  @Test
  @DisplayName("E5: where not all wishes fit, those of a high priority come first")
  void wishes_of_a_high_priority_come_first() {
    List<PlannedPerson> people = people(8);
    PlannedPerson sought = people.get(0);
    List<Wish> wishes = new ArrayList<>();
    for (int i = 1; i < 8; i++) {
      wishes.add(wish(sought, people.get(i), i <= 4 ? LOW : HIGH));
    }

    MeetingPlan plan = solve(plan(wishes, slots(3, 5), Map.of(), Map.of()));

    assertThat(plan.meetings())
        .filteredOn(PlannedMeeting::placed)
        .hasSize(3)
        .allMatch(meeting -> meeting.worth() == HIGH);
    assertThat(solver.costs(plan)).containsEntry(MeetingRule.WISHES_FULFILLED, -4 * LOW);
  }

  @Test
  @DisplayName("E5: after a drop-out others take the place, and next to nothing moves")
  void little_moves_after_a_drop_out() {
    List<PlannedPerson> people = people(30);
    List<PlannedSlot> slots = slots(8, 6);
    List<Wish> wishes = wishes(people, 60, new Random(8));
    MeetingPlan before = solve(plan(wishes, slots, Map.of(), Map.of()));
    Map<UUID, PlannedSlot> published = new HashMap<>();
    before.meetings().stream()
        .filter(PlannedMeeting::placed)
        .forEach(meeting -> published.put(meeting.id(), meeting.slot()));
    PlannedPerson gone = people.get(0);
    List<Wish> left = wishes.stream().filter(wish -> !wish.people().contains(gone)).toList();

    MeetingPlan after = solve(plan(left, slots, Map.of(), published));

    requireSound(after, Map.of());
    long stillPublished = left.stream().filter(wish -> published.containsKey(wish.id())).count();
    long kept =
        after.meetings().stream()
            .filter(meeting -> meeting.placed() && meeting.slot() == published.get(meeting.id()))
            .count();
    assertThat(solver.costs(after)).containsEntry(MeetingRule.PUBLISHED_KEPT, 0);
    assertThat(kept).isGreaterThanOrEqualTo(stillPublished - 3);
  }

  @Test
  @DisplayName("E5: what has begun stays, be it in the way of others")
  void what_has_begun_stays() {
    List<PlannedPerson> people = people(3);
    PlannedSlot begun = new PlannedSlot(Ids.next(), 1);
    PlannedSlot next = new PlannedSlot(Ids.next(), 1);
    PlannedMeeting fixed =
        PlannedMeeting.fixed(Ids.next(), List.of(people.get(0), people.get(1)), LOW, begun);
    PlannedMeeting open =
        PlannedMeeting.open(
            Ids.next(), List.of(people.get(0), people.get(2)), HIGH, begun, List.of(next));

    MeetingPlan plan = solve(new MeetingPlan(List.of(open, fixed)));

    assertThat(plan.meetings())
        .extracting(PlannedMeeting::slot)
        .usingElementComparator((a, b) -> a.id().compareTo(b.id()))
        .containsExactly(next, begun);
    assertThat(solver.costs(plan)).containsEntry(MeetingRule.FEW_MOVES, -MeetingRules.MOVED);
  }

  @Test
  @DisplayName("E5: a wish without any candidate stays without a place")
  void who_never_has_time_at_once_does_not_meet() {
    List<PlannedPerson> people = people(2);

    MeetingPlan plan =
        solve(
            new MeetingPlan(
                List.of(PlannedMeeting.open(Ids.next(), people, NORMAL, null, List.of()))));

    assertThat(plan.meetings()).noneMatch(PlannedMeeting::placed);
    assertThat(plan.score().softScore()).isEqualTo(-NORMAL);
  }

  /** Looked at without the solver's own rules. */
  private static void requireSound(
      MeetingPlan plan, Map<PlannedPerson, Set<PlannedSlot>> absences) {
    Map<UUID, Set<String>> busy = new HashMap<>();
    Map<UUID, Integer> taken = new HashMap<>();
    Map<String, Set<UUID>> absent = new HashMap<>();
    absences.forEach(
        (person, slots) ->
            slots.forEach(
                slot ->
                    absent
                        .computeIfAbsent(person.toString(), one -> new HashSet<>())
                        .add(slot.id())));
    for (PlannedMeeting meeting : plan.meetings()) {
      if (meeting.placed()) {
        UUID slot = meeting.slot().id();
        for (PlannedPerson person : meeting.people()) {
          String name = person.toString();
          assertThat(busy.computeIfAbsent(slot, one -> new HashSet<>()).add(name)).isTrue();
          assertThat(absent.getOrDefault(name, Set.of())).doesNotContain(slot);
        }
        assertThat(taken.merge(slot, 1, Integer::sum)).isLessThanOrEqualTo(meeting.slot().tables());
      }
    }
  }

  private MeetingPlan solve(MeetingPlan plan) {
    return solver.solve(plan).orElseThrow();
  }

  private static MeetingPlan plan(
      List<Wish> wishes,
      List<PlannedSlot> slots,
      Map<PlannedPerson, Set<PlannedSlot>> absences,
      Map<UUID, PlannedSlot> published) {
    return new MeetingPlan(
        wishes.stream()
            .sorted((a, b) -> b.worth() - a.worth())
            .map(
                wish ->
                    PlannedMeeting.open(
                        wish.id(),
                        wish.people(),
                        wish.worth(),
                        published.get(wish.id()),
                        slots.stream()
                            .filter(
                                slot ->
                                    wish.people().stream()
                                        .noneMatch(
                                            one ->
                                                absences
                                                    .getOrDefault(one, Set.of())
                                                    .contains(slot)))
                            .toList()))
            .toList());
  }

  private static List<PlannedPerson> people(int number) {
    return IntStream.range(0, number).mapToObj(i -> new PlannedPerson(Ids.next())).toList();
  }

  private static List<PlannedSlot> slots(int number, int tables) {
    return IntStream.range(0, number).mapToObj(i -> new PlannedSlot(Ids.next(), tables)).toList();
  }

  private static Wish wish(PlannedPerson asking, PlannedPerson asked, int worth) {
    return new Wish(Ids.next(), List.of(asking, asked), worth);
  }

  /** Pairs of different people, no pair twice; every fifth of high and of low priority. */
  private static List<Wish> wishes(List<PlannedPerson> people, int number, Random random) {
    Set<Set<PlannedPerson>> pairs = new HashSet<>();
    List<Wish> wishes = new ArrayList<>();
    while (wishes.size() < number) {
      PlannedPerson asking = people.get(random.nextInt(people.size()));
      PlannedPerson asked = people.get(random.nextInt(people.size()));
      if (asking != asked && pairs.add(Set.of(asking, asked))) {
        int fifth = wishes.size() % 5;
        wishes.add(wish(asking, asked, fifth == 0 ? HIGH : fifth == 1 ? LOW : NORMAL));
      }
    }
    return wishes;
  }

  private static Set<PlannedSlot> some(List<PlannedSlot> slots, int number, Random random) {
    Set<PlannedSlot> some = new HashSet<>();
    while (some.size() < number) {
      some.add(slots.get(random.nextInt(slots.size())));
    }
    return some;
  }
}
