package org.wego.events.assembly;

import java.time.Instant;
import java.util.UUID;

/**
 * A stay of a member's delegation in the room.
 *
 * @param leftAt {@code null} while it is there
 */
public record Presence(
    UUID id,
    UUID memberId,
    String memberName,
    Instant arrivedAt,
    String recordedBy,
    Instant leftAt,
    String leftRecordedBy) {}
