package org.wego.events.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An Assembly adopted a resolution.
 *
 * @param title as it was adopted
 * @param adoptedOn the day of the vote, where the Assembly is
 */
public record ResolutionAdopted(
    UUID resolutionId,
    String number,
    String title,
    Assembly assembly,
    UUID motionId,
    LocalDate adoptedOn,
    Decided.Votes votes,
    long sequence,
    Instant at) {

  /**
   * The Assembly that adopted it.
   *
   * @param heldOn its last day
   */
  public record Assembly(UUID id, int ordinal, LocalDate heldOn) {}
}
