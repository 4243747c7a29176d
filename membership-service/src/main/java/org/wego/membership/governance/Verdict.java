package org.wego.membership.governance;

import java.time.LocalDate;

/**
 * A decision of the committee, as the Secretariat records it.
 *
 * @param reference the committee's own reference; one meeting may decide several applications
 * @param text the minutes' words, {@code null} when not recorded
 * @param endsAssociateMembership whether the city ceases to be an Associate by it (M3), {@code
 *     null} when it says nothing about that
 */
public record Verdict(
    Outcome outcome,
    LocalDate decidedOn,
    String reference,
    Votes votes,
    String text,
    Boolean endsAssociateMembership) {

  /** The same, with a word on whether the city ceases to be an Associate (M3). */
  public Verdict ending(boolean associateMembership) {
    return new Verdict(outcome, decidedOn, reference, votes, text, associateMembership);
  }
}
