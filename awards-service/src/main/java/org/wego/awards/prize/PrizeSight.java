package org.wego.awards.prize;

import java.util.Set;
import org.wego.awards.AwardCategory;

/**
 * What a caller sees of an edition's prizes.
 *
 * @param reasons whether the caller sees ranks, and minutes and reasons where these may name cities
 * @param names whether titles and cities are told, and not only ids
 * @param closed categories of whose prizes the caller sees nothing
 */
public record PrizeSight(boolean reasons, boolean names, Set<AwardCategory> closed) {

  /** What everyone sees of announced prizes. */
  public static final PrizeSight PUBLIC = new PrizeSight(false, true, Set.of());

  /** Everything. */
  static final PrizeSight FULL = new PrizeSight(true, true, Set.of());

  public PrizeSight {
    closed = Set.copyOf(closed);
  }
}
