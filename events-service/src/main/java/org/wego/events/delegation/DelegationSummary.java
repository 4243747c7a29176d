package org.wego.events.delegation;

import java.time.Instant;
import java.util.UUID;

/**
 * A delegation in a list, without its persons.
 *
 * @param persons how many they are
 * @param places how many of the event's places are its own, or kept for it
 */
public record DelegationSummary(
    UUID id,
    UUID eventId,
    DelegationKind kind,
    UUID memberId,
    String organizationName,
    String country,
    DelegationState state,
    int persons,
    int places,
    Instant createdAt) {}
