package org.wego.fees.population;

import java.util.UUID;

/**
 * A population that is told of a member.
 *
 * @param year {@code null} for an undated figure
 */
public record EnteredFigure(UUID memberId, Integer year, long population) {

  /** More people than any city will have. */
  public static final long LARGEST = 1_000_000_000L;
}
