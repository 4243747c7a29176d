package org.wego.events.vote;

import java.util.List;
import java.util.UUID;

/**
 * What a vote is about.
 *
 * @param eventId the Assembly that votes
 * @param choices how many options a ballot may choose
 * @param options what can be chosen, in the order in which it is shown, such as {@link #ABSTAIN}
 *     and {@link #NONE} with the candidates
 */
public record VoteTerms(
    UUID eventId, VoteKind kind, Secrecy secrecy, int choices, List<String> options) {

  /** Takes part and chooses nothing: a ballot that is cast and not valid. */
  public static final String ABSTAIN = "ABSTAIN";

  /** Chooses none of the candidates, and that is a valid choice. */
  public static final String NONE = "NONE";

  public VoteTerms {
    options = List.copyOf(options);
  }
}
