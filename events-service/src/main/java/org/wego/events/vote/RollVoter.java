package org.wego.events.vote;

import java.util.UUID;
import org.wego.events.assembly.RollChange;
import org.wego.events.assembly.RollReason;

/**
 * A member on the roll of a vote, as it was frozen.
 *
 * @param reason why it has a vote, or none
 * @param reasonAtConvocation why it would have had one on the day of the convocation, or none;
 *     {@code null} without a convocation, and for who was no member then
 * @param change what had changed since the convocation; {@code null} for nothing
 * @param voted whether its ballot is in the box
 */
public record RollVoter(
    UUID memberId,
    String name,
    boolean entitled,
    boolean present,
    RollReason reason,
    RollReason reasonAtConvocation,
    RollChange change,
    boolean voted) {}
