package org.wego.awards.score;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a judge gives an entry for a criterion.
 *
 * @param comment {@code null} for none
 */
public record GivenScore(UUID criterionId, BigDecimal value, String comment) {}
