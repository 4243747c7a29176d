package org.wego.events.programme;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's place in a session, or on its waiting list.
 *
 * @param participantName {@code null} once the person was erased
 * @param waitingPosition 1 for who is next; {@code null} for who does not wait
 * @param confirmedAt {@code null} before there was a place
 * @param cancelledAt {@code null} for a live one
 */
public record SignUp(
    UUID id,
    UUID sessionId,
    UUID participantId,
    String participantName,
    String organizationName,
    SignUpState state,
    int number,
    Integer waitingPosition,
    Instant signedUpAt,
    Instant confirmedAt,
    Instant cancelledAt) {}
