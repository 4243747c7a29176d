package org.wego.awards.ranking;

import java.math.BigDecimal;
import java.util.List;

/**
 * The ranking of an edition's entries, category by category, and what it was made with (A7).
 *
 * @param panel {@code null} where no score counts yet
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

  static EditionRanking of(Judging judging) {
    Normalisation normalisation = Normalisation.of(judging);
    return new EditionRanking(
        normalisation.panel().map(PanelScores::of).orElse(null),
        judging.lot().seed(),
        Ranking.of(judging, normalisation).all());
  }
}
