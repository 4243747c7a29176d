package org.wego.awards.prize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.wego.awards.AwardCategory;
import org.wego.awards.AwardsError;
import org.wego.awards.PrizeKind;
import org.wego.awards.edition.Act;
import org.wego.awards.edition.EditionCategory;
import org.wego.awards.edition.EditionQueries;
import org.wego.awards.edition.Party;
import org.wego.awards.edition.PhasePermissions;
import org.wego.awards.ranking.RankedEntry;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/**
 * Records what the panel decides about the prizes of an edition while it deliberates (A7, A8). Each
 * decision stays on record, whatever is decided later.
 */
@ApplicationScoped
public class DecidePrize {

  @Inject Prizes prizes;
  @Inject EditionQueries editions;
  @Inject PhasePermissions permissions;
  @Inject PrizeDecisions decisions;
  @Inject Clock clock;

  /**
   * The prize that is decided.
   *
   * @param ordinal {@code null} for the first of its kind that is not decided
   */
  public record Wanted(AwardCategory category, PrizeKind kind, Integer ordinal) {}

  /**
   * @return the id of the prize
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS, PRIZE_UNKNOWN, PRIZE_DECIDED,
   *     PRIZE_ENTRY_NOT_COMPETING, PRIZE_ENTRY_HAS_ONE, PRIZE_DEPARTURE_UNEXPLAINED
   */
  @Transactional
  public UUID decide(UUID editionId, Wanted wanted, PanelDecision decision, String actor) {
    begin(editionId);
    CategoryPrizes category = prizes.of(editionId, held(editionId, wanted.category()));
    PrizePlace place = place(category, wanted);
    Prize prize =
        new Prize(editionId, place, admitted(category, place, decision), actor, clock.instant());
    prizes.persistAndFlush(prize);
    decisions.record(prize, actor);
    return prize.id();
  }

  /**
   * Replaces what was decided about a prize.
   *
   * @param ifMatch is given the present version, and refuses to go on from another one
   * @throws ProblemException as {@link #decide}
   */
  @Transactional
  public void revise(
      UUID editionId, UUID prizeId, PanelDecision decision, LongConsumer ifMatch, String actor) {
    begin(editionId);
    Prize prize = prizes.require(editionId, prizeId);
    ifMatch.accept(prize.version());
    PrizePlace place = prize.place();
    CategoryPrizes category =
        prizes.of(editionId, held(editionId, place.category())).without(prize);
    prize.decide(admitted(category, place, decision), actor, clock.instant());
    prizes.flush();
    decisions.record(prize, actor);
  }

  /**
   * Takes back what was decided about a prize, which is undecided again.
   *
   * @param ifMatch is given the present version, and refuses to go on from another one
   * @throws ProblemException NOT_FOUND, PHASE_FORBIDS
   */
  @Transactional
  public void takeBack(UUID editionId, UUID prizeId, LongConsumer ifMatch, String actor) {
    begin(editionId);
    Prize prize = prizes.require(editionId, prizeId);
    ifMatch.accept(prize.version());
    decisions.recordTakenBack(prize, actor);
    prizes.delete(prize);
  }

  private void begin(UUID editionId) {
    prizes.lock(editionId);
    permissions.require(editionId, Party.SECRETARIAT, Act.DECIDE_PRIZE);
  }

  private EditionCategory held(UUID editionId, AwardCategory category) {
    Optional<EditionCategory> held =
        editions.categories(editionId).stream()
            .filter(one -> one.category() == category)
            .findFirst();
    new Faults()
        .addIf(
            held.isEmpty(), "/category", "UNKNOWN_VALUE", "The edition is not held in " + category)
        .throwIfAny(AwardsError.PRIZE_UNKNOWN);
    return held.orElseThrow();
  }

  private static PrizePlace place(CategoryPrizes category, Wanted wanted) {
    int count = category.category().prizes(wanted.kind());
    new Faults()
        .addIf(count == 0, "/kind", "UNKNOWN_VALUE", "The category has no " + wanted.kind().words())
        .addIf(
            count > 0 && wanted.ordinal() != null && wanted.ordinal() > count,
            "/ordinal",
            "OUT_OF_RANGE",
            "The category has %d of this kind".formatted(count))
        .throwIfAny(AwardsError.PRIZE_UNKNOWN);
    return category.places().stream()
        .filter(place -> place.kind() == wanted.kind())
        .filter(place -> wanted.ordinal() == null || place.ordinal() == wanted.ordinal())
        .filter(place -> category.at(place).isEmpty())
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    AwardsError.PRIZE_DECIDED, "Change what was decided, or take it back"));
  }

  private static PanelDecision admitted(
      CategoryPrizes category, PrizePlace place, PanelDecision decision) {
    if (decision.withholds()) {
      return decision;
    }
    Optional<RankedEntry> ranked = category.competing(decision.entryId());
    new Faults()
        .addIf(
            ranked.isEmpty(),
            "/entryId",
            "UNKNOWN_VALUE",
            "No entry that competes in the category has this id")
        .throwIfAny(AwardsError.PRIZE_ENTRY_NOT_COMPETING);
    category
        .of(decision.entryId())
        .ifPresent(
            other -> {
              throw new ProblemException(
                  AwardsError.PRIZE_ENTRY_HAS_ONE, "It has the " + other.place().words());
            });
    new Faults()
        .addIf(
            decision.departureReason() == null
                && category.departs(place.kind(), decision.entryId()),
            "/departureReason",
            "REQUIRED",
            "The ranking would give the prize to another entry: say why the panel departs from it")
        .throwIfAny(AwardsError.PRIZE_DEPARTURE_UNEXPLAINED);
    return decision.ranked(ranked.orElseThrow().rank());
  }
}
