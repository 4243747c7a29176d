package org.wego.events.convocation;

import java.util.UUID;
import org.wego.events.assembly.RollReason;

/**
 * A member as it was called together.
 *
 * @param entitled whether it would have voted on that day, and why
 * @param toldBy {@code null} where no address was known
 */
public record ConvokedMember(
    UUID memberId, String name, boolean entitled, RollReason reason, ToldBy toldBy) {}
