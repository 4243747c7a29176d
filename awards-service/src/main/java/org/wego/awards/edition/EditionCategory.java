package org.wego.awards.edition;

import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;

/** A category in which an edition is held (A2), and how many prizes of each kind it has (A8). */
public record EditionCategory(AwardCategory category, int bestPrizes, int outstandingPrizes) {

  public int prizes(PrizeKind kind) {
    return kind == PrizeKind.BEST ? bestPrizes : outstandingPrizes;
  }
}
