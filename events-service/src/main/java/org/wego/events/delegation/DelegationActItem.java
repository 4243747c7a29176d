package org.wego.events.delegation;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was done with a delegation.
 *
 * @param reason {@code null} for what needs none
 */
public record DelegationActItem(
    UUID id, DelegationAct act, String reason, Instant at, String actor) {}
