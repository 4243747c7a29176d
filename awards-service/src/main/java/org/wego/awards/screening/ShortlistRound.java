package org.wego.awards.screening;

import java.time.Instant;
import java.util.UUID;

/**
 * A round that narrows down what is judged.
 *
 * @param number from 1 in its edition
 * @param entries how many entries it chose
 * @param counts whether it is the one that tells what is judged
 * @param revocation {@code null} unless it was taken back
 */
public record ShortlistRound(
    UUID id,
    int number,
    String reason,
    int entries,
    boolean counts,
    Instant decidedAt,
    String decidedBy,
    Revocation revocation) {

  /** That it was taken back. */
  public record Revocation(String reason, Instant at, String by) {}
}
