package org.wego.membership.duplicate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Two members that may be one organization (M8).
 *
 * @param similarity of their names, from 0 to 1
 * @param settledAt when it was merged or ignored, {@code null} while it is open; the same for the
 *     others
 */
public record DuplicateDetails(
    UUID id,
    DuplicateState state,
    String country,
    BigDecimal similarity,
    UUID firstId,
    String firstName,
    UUID secondId,
    String secondName,
    Instant foundAt,
    Instant settledAt,
    String settledBy,
    String reason) {}
