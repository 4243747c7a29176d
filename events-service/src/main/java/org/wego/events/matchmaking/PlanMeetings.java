package org.wego.events.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wego.events.matchmaking.MeetingRunResult.Reason;
import org.wego.events.matchmaking.MeetingRunResult.Unplaced;
import org.wego.events.matchmaking.Situation.Held;
import org.wego.events.matchmaking.Situation.Slot;
import org.wego.events.matchmaking.Situation.Wish;
import org.wego.events.matchmaking.solver.FreePlaces;
import org.wego.events.matchmaking.solver.MeetingPlan;
import org.wego.events.matchmaking.solver.MeetingSolver;
import org.wego.events.matchmaking.solver.PlannedMeeting;
import org.wego.events.matchmaking.solver.PlannedPerson;
import org.wego.events.matchmaking.solver.PlannedSlot;

/** Has the solver work on a situation, and reads what it says. Uses no database. */
@ApplicationScoped
class PlanMeetings {

  /** What is at a time that has come is not planned, and had its tables. */
  private static final int ANY_NUMBER = Integer.MAX_VALUE;

  private final MeetingSolver solver;

  PlanMeetings(MeetingConfig config) {
    solver = new MeetingSolver(config.timeLimit(), config.unimprovedLimit());
  }

  /** Ends the solver's work; nothing is planned any more. */
  void stop() {
    solver.stop();
  }

  /**
   * The best schedule found in time.
   *
   * @return empty when this process is stopping
   */
  Optional<Proposal> plan(Situation situation) {
    return solver.solve(pose(situation)).map(plan -> proposal(situation, plan));
  }

  private Proposal proposal(Situation situation, MeetingPlan plan) {
    Map<UUID, UUID> slots = new HashMap<>();
    plan.meetings().stream()
        .filter(PlannedMeeting::placed)
        .forEach(meeting -> slots.put(meeting.id(), meeting.slot().id()));
    return new Proposal(
        situation.publishedId(),
        new Seating(situation, slots).places(),
        unplaced(plan),
        plan.score().toString(),
        solver.costs(plan));
  }

  private static List<Unplaced> unplaced(MeetingPlan plan) {
    FreePlaces free = new FreePlaces(plan);
    return plan.meetings().stream()
        .filter(meeting -> !meeting.placed())
        .map(meeting -> unplaced(meeting, free))
        .toList();
  }

  private static Unplaced unplaced(PlannedMeeting meeting, FreePlaces free) {
    int common = meeting.candidates().size();
    int mutual =
        (int) meeting.candidates().stream().filter(slot -> free.peopleFree(meeting, slot)).count();
    Reason reason = mutual == 0 ? Reason.OTHERS_MET : Reason.TABLES_TAKEN;
    return new Unplaced(meeting.id(), common == 0 ? Reason.NO_COMMON_TIME : reason, common, mutual);
  }

  private static MeetingPlan pose(Situation situation) {
    Map<UUID, PlannedSlot> slots = slots(situation);
    Map<UUID, PlannedPerson> people = new HashMap<>();
    List<PlannedMeeting> meetings = new ArrayList<>();
    for (Wish wish : situation.wishes()) {
      List<PlannedPerson> both =
          List.of(
              people.computeIfAbsent(wish.askingId(), PlannedPerson::new),
              people.computeIfAbsent(wish.askedId(), PlannedPerson::new));
      int worth = worth(wish.priority());
      Optional<Held> fixed = situation.fixed(wish);
      if (fixed.isPresent()) {
        meetings.add(
            PlannedMeeting.fixed(wish.requestId(), both, worth, slots.get(fixed.get().slotId())));
      } else {
        PlannedSlot published =
            situation.held(wish).map(held -> slots.get(held.slotId())).orElse(null);
        meetings.add(
            PlannedMeeting.open(
                wish.requestId(),
                both,
                worth,
                published,
                situation.candidates(wish).stream().map(slots::get).toList()));
      }
    }
    return new MeetingPlan(meetings);
  }

  /** Those to plan for, and those of what was published: they may be over, or closed since. */
  private static Map<UUID, PlannedSlot> slots(Situation situation) {
    Map<UUID, PlannedSlot> slots = new HashMap<>();
    for (Wish wish : situation.wishes()) {
      situation
          .held(wish)
          .ifPresent(held -> slots.put(held.slotId(), new PlannedSlot(held.slotId(), ANY_NUMBER)));
    }
    for (Slot slot : situation.slots()) {
      slots.put(slot.id(), new PlannedSlot(slot.id(), situation.tables().size()));
    }
    return slots;
  }

  private static int worth(WishPriority priority) {
    return switch (priority) {
      case HIGH -> 100;
      case NORMAL -> 60;
      case LOW -> 30;
    };
  }
}
