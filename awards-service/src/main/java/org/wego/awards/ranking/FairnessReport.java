package org.wego.awards.ranking;

import java.math.BigDecimal;
import java.util.List;
import org.wego.awards.AwardCategory;

/**
 * Whether entries and judges were treated alike: who scored how much, how strictly, and how far
 * judges agree. Numbers are rounded half up to six decimals.
 *
 * @param judgesPerEntry how many judges the edition wants for each entry (A6)
 * @param panel {@code null} where no score counts yet
 */
public record FairnessReport(
    int judgesPerEntry,
    EditionRanking.PanelScores panel,
    Agreement agreement,
    List<OfCategory> categories,
    List<OfEntry> entries,
    List<OfJudge> judges) {

  /**
   * How far judges agree, as Krippendorff's alpha for interval data: 1 for entirely, 0 for no more
   * than by chance, below 0 for less than that. {@code null} where it is not defined: no entry has
   * two scores, or all scores are the same.
   *
   * @param normalised the same for the normalised scores, in which no strictness is left
   */
  public record Agreement(BigDecimal raw, BigDecimal normalised) {}

  /** How far the judges of one category's entries agree. */
  public record OfCategory(AwardCategory category, Agreement agreement) {}

  /** What became of the duties to score: of an entry, or of a judge. */
  public record Coverage(int scored, int abstained, int setAside, int outstanding) {}

  /**
   * How an entry was scored.
   *
   * @param covered whether as many judges scored it as the edition wants
   * @param lowest the lowest score, {@code null} without scores, as are the numbers after it
   * @param deviation how far its scores lie apart
   */
  public record OfEntry(
      Contender entry,
      Coverage coverage,
      boolean covered,
      BigDecimal lowest,
      BigDecimal highest,
      BigDecimal deviation) {}

  /**
   * How a judge scored.
   *
   * @param mean of the scores given, {@code null} without any, as are the numbers after it
   * @param severity how much lower the judge's mean is than the panel's; negative for a lenient one
   * @param severityOnSameEntries how much lower the judge scored than the others who scored the
   *     same entries, on average over these; {@code null} where nobody else did
   * @param normalised whether z-scores tell the judge's scores apart: not for fewer than three, or
   *     where all are the same
   * @param agreementWithout the panel's raw agreement if this judge had scored nothing
   */
  public record OfJudge(
      PanelJudge judge,
      Coverage coverage,
      BigDecimal mean,
      BigDecimal deviation,
      BigDecimal severity,
      BigDecimal severityOnSameEntries,
      boolean normalised,
      BigDecimal agreementWithout) {}
}
