package org.wego.awards.judge;

import java.time.Instant;
import java.util.UUID;

/**
 * A member's proposal of a judge (A5).
 *
 * @param memberName {@code null} while no event told of the member
 * @param stateReason why it was refused or withdrawn, {@code null} where that was not said
 * @param judgeId who came of it, {@code null} unless it led to an appointment
 * @param settledAt {@code null} while it is proposed
 */
public record Nomination(
    UUID id,
    UUID editionId,
    UUID memberId,
    String memberName,
    Nominee nominee,
    NominationState state,
    String stateReason,
    UUID judgeId,
    Instant nominatedAt,
    Instant settledAt) {}
