package org.wego.events.assembly;

import java.util.UUID;

/**
 * A member on the roll of an Assembly.
 *
 * @param entitled whether it votes
 * @param present whether its delegation is in the room
 * @param reason why it votes, or does not
 */
public record RollLine(
    UUID memberId, String name, boolean entitled, boolean present, RollReason reason) {}
