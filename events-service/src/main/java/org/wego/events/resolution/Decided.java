package org.wego.events.resolution;

import java.time.Instant;
import java.util.UUID;

/**
 * A motion that was carried.
 *
 * @param voteId the vote that decided
 * @param at when the vote closed
 */
public record Decided(
    UUID motionId, UUID voteId, Instant at, String title, String text, Votes votes) {

  /** How many were for it, against it, and neither. */
  public record Votes(int inFavour, int against, int abstained) {}
}
