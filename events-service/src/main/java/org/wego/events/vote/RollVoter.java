package org.wego.events.vote;

import java.util.UUID;
import org.wego.events.assembly.RollReason;

/**
 * A member on the roll of a vote, as it was frozen.
 *
 * @param reason why it has a vote, or none
 * @param voted whether its ballot is in the box
 */
public record RollVoter(
    UUID memberId,
    String name,
    boolean entitled,
    boolean present,
    RollReason reason,
    boolean voted) {}
