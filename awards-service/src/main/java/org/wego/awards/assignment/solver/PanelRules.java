package org.wego.awards.assignment.solver;

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.buildin.hardsoft.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import org.wego.awards.judge.Expertise;

/**
 * The rules with their weights. A judge with n entries costs n squared, so that to take an entry
 * from a judge with n and give it to one with m saves 2(n - m - 1): the other weights say against
 * what difference of loads they hold.
 */
public final class PanelRules implements ConstraintProvider {

  /** Worth that the expert gets the entry who has up to 9 more than who is none. */
  static final int MIXED_EXPERTISE = 20;

  /** Worth that an entry stays with who has up to 6 more than another judge. */
  static final int FEW_CHANGES = 10;

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      distinctJudges(factory), mixedExpertise(factory), balancedLoad(factory), fewChanges(factory)
    };
  }

  private static Constraint distinctJudges(ConstraintFactory factory) {
    return factory
        .forEachUniquePair(Seat.class, equal(Seat::entry), equal(Seat::judge))
        .penalize(HardSoftScore.ONE_HARD)
        .asConstraint(PanelRule.DISTINCT_JUDGES.name());
  }

  private static Constraint mixedExpertise(ConstraintFactory factory) {
    return factory
        .forEach(PlannedEntry.class)
        .join(Expertise.class)
        .ifNotExists(
            Seat.class,
            equal((entry, field) -> entry, Seat::entry),
            filtering((entry, field, seat) -> seat.judge().expertOf(field)))
        .penalize(HardSoftScore.ofSoft(MIXED_EXPERTISE))
        .asConstraint(PanelRule.MIXED_EXPERTISE.name());
  }

  private static Constraint balancedLoad(ConstraintFactory factory) {
    return factory
        .forEach(Seat.class)
        .groupBy(Seat::judge, ConstraintCollectors.count())
        .penalize(HardSoftScore.ONE_SOFT, (judge, entries) -> entries * entries)
        .asConstraint(PanelRule.BALANCED_LOAD.name());
  }

  private static Constraint fewChanges(ConstraintFactory factory) {
    return factory
        .forEach(FormerSeat.class)
        .ifNotExists(
            Seat.class,
            equal(FormerSeat::entry, Seat::entry),
            equal(FormerSeat::judge, Seat::judge))
        .penalize(HardSoftScore.ofSoft(FEW_CHANGES))
        .asConstraint(PanelRule.FEW_CHANGES.name());
  }
}
