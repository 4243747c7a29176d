package org.wego.awards.ranking;

import java.util.Set;
import java.util.UUID;

/**
 * What a caller sees of an edition's ranking.
 *
 * @param blind whether entries are told by their ids alone
 * @param hidden entries that the caller does not see at all
 */
public record Sight(boolean blind, Set<UUID> hidden) {

  /** Everything. */
  public static final Sight FULL = new Sight(false, Set.of());

  public Sight {
    hidden = Set.copyOf(hidden);
  }
}
