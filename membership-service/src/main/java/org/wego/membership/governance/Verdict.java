package org.wego.membership.governance;

import java.time.LocalDate;

/**
 * A decision, as the Secretariat records it or as ballots computed it.
 *
 * @param reference the body's own reference; one meeting may decide several applications
 * @param text the minutes' words, {@code null} when not recorded
 * @param endsAssociateMembership whether the city ceases to be an Associate by it (M3), {@code
 *     null} when it says nothing about that
 * @param poll the vote by ballots that led to it, {@code null} for a decision that is entered
 */
public record Verdict(
    Outcome outcome,
    LocalDate decidedOn,
    String reference,
    Votes votes,
    String text,
    Boolean endsAssociateMembership,
    Poll poll) {

  /** A decision that is entered with its counts. */
  public Verdict(
      Outcome outcome,
      LocalDate decidedOn,
      String reference,
      Votes votes,
      String text,
      Boolean endsAssociateMembership) {
    this(outcome, decidedOn, reference, votes, text, endsAssociateMembership, null);
  }

  /** The same, with a word on whether the city ceases to be an Associate (M3). */
  public Verdict ending(boolean associateMembership) {
    return new Verdict(outcome, decidedOn, reference, votes, text, associateMembership, poll);
  }
}
