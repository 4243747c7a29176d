package org.wego.awards.judge;

import java.time.Instant;
import java.util.UUID;

/**
 * A judge as he or she stands.
 *
 * @param nominatedByName the member that nominated, {@code null} for none
 * @param stateReason {@code null} where none was given
 * @param invitationExpiresAt of the latest invitation, {@code null} for none
 * @param erasedAt since when nobody knows who it was, {@code null} while that is known
 */
public record JudgeDetails(
    UUID id,
    UUID editionId,
    JudgeProfile profile,
    String nominatedByName,
    JudgeState state,
    String stateReason,
    Instant stateChangedAt,
    Instant invitationExpiresAt,
    Instant appointedAt,
    String appointedBy,
    Instant erasedAt,
    long version) {}
