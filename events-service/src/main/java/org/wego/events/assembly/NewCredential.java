package org.wego.events.assembly;

import java.time.Instant;
import java.util.UUID;

/**
 * A credential that is handed in.
 *
 * @param letterSha256 the digest of the letter's scan, {@code null} without one
 * @param validUntil {@code null} for the end of the Assembly
 */
public record NewCredential(
    UUID participantId,
    CredentialRole role,
    String letterReference,
    String letterSha256,
    Instant validUntil) {}
