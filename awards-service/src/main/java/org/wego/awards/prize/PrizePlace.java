package org.wego.awards.prize;

import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;

/**
 * One of the prizes that an edition has (A8).
 *
 * @param ordinal 1 for the first of its kind in the category
 */
public record PrizePlace(AwardCategory category, PrizeKind kind, int ordinal) {

  /** As faults point to it. */
  String pointer() {
    return "/prizes/%s/%s/%d".formatted(category, kind, ordinal);
  }

  /** As people say it. */
  String words() {
    return "%s (%d) in %s".formatted(kind.words(), ordinal, category.words());
  }
}
