package org.wego.awards.prize;

import java.util.UUID;

/**
 * What the panel decided about a prize: an entry gets it, or nobody (A8).
 *
 * @param entryId {@code null} when the prize is withheld
 * @param withheldReason {@code null} when it is awarded
 * @param entryRank the place of the entry in the ranking, {@code null} without scores or entry
 * @param departureReason why the panel departed from the ranking (A7), {@code null} for no reason
 * @param minutes of the deliberation
 */
public record PanelDecision(
    UUID entryId,
    String withheldReason,
    Integer entryRank,
    String departureReason,
    String minutes) {

  public static PanelDecision award(UUID entryId, String departureReason, String minutes) {
    return new PanelDecision(entryId, null, null, departureReason, minutes);
  }

  public static PanelDecision withhold(String reason, String minutes) {
    return new PanelDecision(null, reason, null, null, minutes);
  }

  boolean withholds() {
    return entryId == null;
  }

  PanelDecision ranked(Integer rank) {
    return new PanelDecision(entryId, withheldReason, rank, departureReason, minutes);
  }
}
