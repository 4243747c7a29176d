package org.wego.events.motion;

/**
 * Whether the votes for a motion are enough, and how that was worked out.
 *
 * @param baseSize how many the base came to
 * @param required the least number of votes for it that carries it
 * @param margin how many more there were than needed; below zero, how many were missing
 */
public record MajorityFinding(
    MajorityBasis base,
    int baseSize,
    int numerator,
    int denominator,
    boolean strict,
    int required,
    int inFavour,
    int margin) {

  public boolean reached() {
    return margin >= 0;
  }
}
