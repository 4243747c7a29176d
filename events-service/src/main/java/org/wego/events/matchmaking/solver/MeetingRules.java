package org.wego.events.matchmaking.solver;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;

import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/**
 * The rules with their weights. What a wish is worth stands against what its fulfilment disturbs:
 * to move a published meeting costs {@link #MOVED}, to give it up {@link #LOST} besides its own
 * worth.
 */
public final class MeetingRules implements ConstraintProvider {

  static final int MOVED = 20;
  static final int LOST = 100;

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      personOnceAtATime(factory),
      tableOnceAtATime(factory),
      wishesFulfilled(factory),
      publishedKept(factory),
      fewMoves(factory)
    };
  }

  private static Constraint personOnceAtATime(ConstraintFactory factory) {
    return factory
        .forEach(PlannedMeeting.class)
        .expand(PlannedMeeting::people)
        .flattenLast(people -> people)
        .groupBy((meeting, person) -> person, (meeting, person) -> meeting.slot(), countBi())
        .filter((person, slot, meetings) -> meetings > 1)
        .penalize(HardSoftScore.ONE_HARD, (person, slot, meetings) -> meetings - 1)
        .asConstraint(MeetingRule.PERSON_ONCE_AT_A_TIME.name());
  }

  private static Constraint tableOnceAtATime(ConstraintFactory factory) {
    return factory
        .forEach(PlannedMeeting.class)
        .groupBy(PlannedMeeting::slot, count())
        .filter((slot, meetings) -> meetings > slot.tables())
        .penalize(HardSoftScore.ONE_HARD, (slot, meetings) -> meetings - slot.tables())
        .asConstraint(MeetingRule.TABLE_ONCE_AT_A_TIME.name());
  }

  private static Constraint wishesFulfilled(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(PlannedMeeting.class)
        .filter(meeting -> !meeting.placed())
        .penalize(HardSoftScore.ONE_SOFT, PlannedMeeting::worth)
        .asConstraint(MeetingRule.WISHES_FULFILLED.name());
  }

  private static Constraint publishedKept(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(PlannedMeeting.class)
        .filter(PlannedMeeting::lost)
        .penalize(HardSoftScore.ofSoft(LOST))
        .asConstraint(MeetingRule.PUBLISHED_KEPT.name());
  }

  private static Constraint fewMoves(ConstraintFactory factory) {
    return factory
        .forEach(PlannedMeeting.class)
        .filter(PlannedMeeting::moved)
        .penalize(HardSoftScore.ofSoft(MOVED))
        .asConstraint(MeetingRule.FEW_MOVES.name());
  }
}
