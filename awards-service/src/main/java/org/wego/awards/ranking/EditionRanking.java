package org.wego.awards.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The ranking of an edition's entries, category by category, and what it was made with (A7).
 *
 * @param panel {@code null} where no score counts yet, or not all entries are shown
 * @param lotSeed the published seed of the lot, {@code null} for none
 */
public record EditionRanking(PanelScores panel, String lotSeed, List<RankedEntry> entries) {

  /** The scale to which normalised scores go back: all scores of the edition, each once. */
  public record PanelScores(int scores, BigDecimal mean, BigDecimal deviation) {

    static PanelScores of(Scores panel) {
      return new PanelScores(
          panel.size(), Precision.round(panel.mean()), Precision.round(panel.deviation()));
    }
  }

  /**
   * The ranking of all entries but the hidden ones. What scores are normalised with stays that of
   * the whole judging, so the others keep their order; but neither a gap among the ranks nor the
   * sum of all scores tells how a hidden entry did (A5).
   */
  static EditionRanking of(Judging judging, Set<UUID> hidden) {
    Normalisation normalisation = Normalisation.of(judging);
    return new EditionRanking(
        hidden.isEmpty() ? normalisation.panel().map(PanelScores::of).orElse(null) : null,
        judging.lot().seed(),
        Ranking.of(judging.withoutEntries(hidden), normalisation).all());
  }
}
