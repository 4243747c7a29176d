package org.wego.events.assembly;

import java.time.Instant;
import java.util.UUID;

/**
 * On which paper a person casts the vote of a member at an Assembly.
 *
 * @param participantName {@code null} once the person was erased
 * @param validUntil the first instant at which it does not hold any more
 * @param revokedReason {@code null} unless it was revoked, as the instant
 * @param castingRight whether the person may cast at the moment for which this was read
 */
public record Credential(
    UUID id,
    UUID eventId,
    UUID memberId,
    String memberName,
    CredentialRole role,
    UUID participantId,
    String participantName,
    String letterReference,
    String letterSha256,
    Instant validUntil,
    Instant acceptedAt,
    Instant revokedAt,
    String revokedReason,
    CastingRight castingRight,
    long version) {}
