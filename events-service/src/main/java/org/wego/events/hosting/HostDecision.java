package org.wego.events.hosting;

import java.util.UUID;

/**
 * Whom the deciding body made host.
 *
 * @param reference of the Executive Committee's decision, {@code null} where the Assembly decided
 * @param electionId in which the Assembly decided, {@code null} where the Committee did
 */
public record HostDecision(UUID bidId, DecidingBody body, String reference, UUID electionId) {}
