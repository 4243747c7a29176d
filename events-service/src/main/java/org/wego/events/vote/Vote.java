package org.wego.events.vote;

import java.time.Instant;
import java.util.UUID;
import org.wego.events.assembly.QuorumFinding;

/**
 * A vote that was opened.
 *
 * @param choices how many options a ballot may choose
 * @param quorumAtClose {@code null} until it is closed, as is the time
 * @param sealedAt when its result was published; {@code null} until then
 */
public record Vote(
    UUID id,
    UUID eventId,
    VoteKind kind,
    Secrecy secrecy,
    int choices,
    VoteState state,
    Instant openedAt,
    QuorumFinding quorum,
    Instant closedAt,
    QuorumFinding quorumAtClose,
    Instant sealedAt) {

  public boolean open() {
    return state == VoteState.OPEN;
  }

  /** Whether there was a quorum from the opening to the close, and so a decision (E6). */
  public boolean quorate() {
    return quorum.met() && quorumAtClose != null && quorumAtClose.met();
  }
}
