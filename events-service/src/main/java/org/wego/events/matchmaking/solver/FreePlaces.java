package org.wego.events.matchmaking.solver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a schedule leaves free. However early a solver had to end, no meeting is left out that has a
 * place: so it can be told of each why it has none.
 */
public final class FreePlaces {

  private final List<PlannedMeeting> meetings;
  private final Map<PlannedSlot, Set<PlannedPerson>> busy = new HashMap<>();
  private final Map<PlannedSlot, Integer> taken = new HashMap<>();

  public FreePlaces(MeetingPlan plan) {
    this.meetings = plan.meetings();
    meetings.stream().filter(PlannedMeeting::placed).forEach(one -> take(one, one.slot()));
  }

  /** Whether neither of the two meets somebody else then. */
  public boolean peopleFree(PlannedMeeting meeting, PlannedSlot slot) {
    Set<PlannedPerson> there = busy.getOrDefault(slot, Set.of());
    return meeting.people().stream().noneMatch(there::contains);
  }

  private boolean tableFree(PlannedSlot slot) {
    return taken.getOrDefault(slot, 0) < slot.tables();
  }

  /** Places what still fits, in the order of the plan. */
  void fill() {
    for (PlannedMeeting meeting : meetings) {
      if (!meeting.placed()) {
        meeting.candidates().stream()
            .filter(slot -> tableFree(slot) && peopleFree(meeting, slot))
            .findFirst()
            .ifPresent(
                slot -> {
                  meeting.place(slot);
                  take(meeting, slot);
                });
      }
    }
  }

  private void take(PlannedMeeting meeting, PlannedSlot slot) {
    busy.computeIfAbsent(slot, one -> new HashSet<>()).addAll(meeting.people());
    taken.merge(slot, 1, Integer::sum);
  }
}
