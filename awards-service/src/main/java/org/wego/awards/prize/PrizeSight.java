package org.wego.awards.prize;

import java.util.Set;
import java.util.UUID;

/**
 * What a caller sees of an edition's prizes.
 *
 * @param reasons whether the caller sees minutes, ranks and reasons
 * @param names whether titles and cities are told, and not only ids
 * @param hidden entries that the caller does not see at all
 */
public record PrizeSight(boolean reasons, boolean names, Set<UUID> hidden) {

  /** What everyone sees of announced prizes. */
  public static final PrizeSight PUBLIC = new PrizeSight(false, true, Set.of());

  /** Everything. */
  static final PrizeSight FULL = new PrizeSight(true, true, Set.of());

  public PrizeSight {
    hidden = Set.copyOf(hidden);
  }
}
