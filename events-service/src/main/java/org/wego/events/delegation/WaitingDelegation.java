package org.wego.events.delegation;

import java.time.Instant;
import java.util.UUID;

/**
 * A delegation that waits for places.
 *
 * @param position its place in the order, from 1
 * @param persons how many places it needs
 */
public record WaitingDelegation(
    UUID delegationId,
    String organizationName,
    String country,
    long position,
    int persons,
    Instant waitingSince) {}
