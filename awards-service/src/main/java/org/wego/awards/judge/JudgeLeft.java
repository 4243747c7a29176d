package org.wego.awards.judge;

import java.util.UUID;

/**
 * A judge resigned or was dismissed. Observed in the transaction in which that happened; what the
 * judge has settled by then stays.
 */
public record JudgeLeft(UUID editionId, UUID judgeId, String reason) {}
