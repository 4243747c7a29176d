package org.wego.awards.ranking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wego.awards.AwardCategory;
import org.wego.awards.ranking.Duty.Outcome;
import org.wego.awards.ranking.FairnessReport.Agreement;
import org.wego.awards.ranking.FairnessReport.Coverage;
import org.wego.awards.ranking.FairnessReport.OfCategory;
import org.wego.awards.ranking.FairnessReport.OfEntry;
import org.wego.awards.ranking.FairnessReport.OfJudge;

/** Works the fairness report out. */
final class Fairness {

  private final Judging judging;
  private final Normalisation normalisation;
  private final Map<UUID, List<Sheet>> sheetsOfEntry;
  private final Map<UUID, List<Sheet>> sheetsOfJudge;
  private final Map<UUID, List<Outcome>> outcomesOfEntry;
  private final Map<UUID, List<Outcome>> outcomesOfJudge;

  private Fairness(Judging judging, List<Duty> duties) {
    this.judging = judging;
    this.normalisation = Normalisation.of(judging);
    this.sheetsOfEntry = judging.sheets().stream().collect(groupingBy(Sheet::entryId));
    this.sheetsOfJudge = judging.sheets().stream().collect(groupingBy(Sheet::judgeId));
    this.outcomesOfEntry = outcomes(duties, Duty::entryId);
    this.outcomesOfJudge = outcomes(duties, Duty::judgeId);
  }

  /**
   * The report.
   *
   * @param duties all that judges were to score of what competes
   * @param judges all that may have scored, in any state
   */
  static FairnessReport of(
      Judging judging, List<Duty> duties, List<PanelJudge> judges, int judgesPerEntry) {
    Fairness fairness = new Fairness(judging, duties);
    return new FairnessReport(
        judgesPerEntry,
        fairness.normalisation.panel().map(EditionRanking.PanelScores::of).orElse(null),
        fairness.agreement(contender -> true),
        fairness.categories(),
        judging.contenders().stream()
            .sorted(Comparator.comparing(Contender::category).thenComparing(Contender::entryId))
            .map(contender -> fairness.entry(contender, judgesPerEntry))
            .toList(),
        judges.stream()
            .sorted(Comparator.comparing(PanelJudge::judgeId))
            .map(fairness::judge)
            .toList());
  }

  private List<OfCategory> categories() {
    return Arrays.stream(AwardCategory.values())
        .filter(category -> judging.contenders().stream().anyMatch(in(category)))
        .map(category -> new OfCategory(category, agreement(in(category))))
        .toList();
  }

  private static Predicate<Contender> in(AwardCategory category) {
    return contender -> contender.category() == category;
  }

  private Agreement agreement(Predicate<Contender> which) {
    return new Agreement(
        alpha(which, sheet -> true, judging.criteria()::score),
        alpha(which, sheet -> true, normalisation::score));
  }

  private BigDecimal alpha(
      Predicate<Contender> which, Predicate<Sheet> counted, Function<Sheet, BigDecimal> score) {
    List<List<BigDecimal>> scores =
        judging.contenders().stream()
            .filter(which)
            .map(
                contender ->
                    sheetsOf(contender.entryId()).stream().filter(counted).map(score).toList())
            .toList();
    return Krippendorff.alpha(scores).map(Precision::round).orElse(null);
  }

  private OfEntry entry(Contender entry, int judgesPerEntry) {
    Coverage coverage = coverage(outcomesOfEntry.get(entry.entryId()));
    List<Sheet> sheets = sheetsOf(entry.entryId());
    if (sheets.isEmpty()) {
      return new OfEntry(entry, coverage, false, null, null, null);
    }
    Scores scores = Scores.of(sheets.stream().map(judging.criteria()::score).toList());
    return new OfEntry(
        entry,
        coverage,
        scores.size() >= judgesPerEntry,
        Precision.round(scores.lowest()),
        Precision.round(scores.highest()),
        Precision.round(scores.deviation()));
  }

  private OfJudge judge(PanelJudge judge) {
    Coverage coverage = coverage(outcomesOfJudge.get(judge.judgeId()));
    return normalisation
        .of(judge.judgeId())
        .map(
            own ->
                new OfJudge(
                    judge,
                    coverage,
                    Precision.round(own.mean()),
                    Precision.round(own.deviation()),
                    Precision.round(
                        normalisation.panel().orElseThrow().mean().subtract(own.mean())),
                    severityOnSameEntries(judge.judgeId()),
                    Normalisation.applies(own),
                    alpha(
                        contender -> true,
                        sheet -> !sheet.judgeId().equals(judge.judgeId()),
                        judging.criteria()::score)))
        .orElseGet(() -> new OfJudge(judge, coverage, null, null, null, null, false, null));
  }

  /** The mean, over the judge's entries, of how much higher the others' mean is. */
  private BigDecimal severityOnSameEntries(UUID judgeId) {
    List<BigDecimal> differences =
        sheetsOfJudge.get(judgeId).stream().map(this::below).filter(Objects::nonNull).toList();
    return differences.isEmpty() ? null : Precision.round(Scores.of(differences).mean());
  }

  private BigDecimal below(Sheet own) {
    List<BigDecimal> others =
        sheetsOf(own.entryId()).stream()
            .filter(sheet -> !sheet.judgeId().equals(own.judgeId()))
            .map(judging.criteria()::score)
            .toList();
    return others.isEmpty()
        ? null
        : Scores.of(others).mean().subtract(judging.criteria().score(own));
  }

  private List<Sheet> sheetsOf(UUID entryId) {
    return sheetsOfEntry.getOrDefault(entryId, List.of());
  }

  private static Map<UUID, List<Outcome>> outcomes(List<Duty> duties, Function<Duty, UUID> whose) {
    return duties.stream().collect(groupingBy(whose, mapping(Duty::outcome, toList())));
  }

  private static Coverage coverage(List<Outcome> outcomes) {
    List<Outcome> all = outcomes == null ? List.of() : outcomes;
    return new Coverage(
        count(all, Outcome.SCORED),
        count(all, Outcome.ABSTAINED),
        count(all, Outcome.SET_ASIDE),
        count(all, Outcome.OUTSTANDING));
  }

  private static int count(List<Outcome> outcomes, Outcome wanted) {
    return (int) outcomes.stream().filter(wanted::equals).count();
  }
}
