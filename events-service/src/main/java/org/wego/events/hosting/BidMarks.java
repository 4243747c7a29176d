package org.wego.events.hosting;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * How a bid was marked.
 *
 * @param evaluators how many marked it
 * @param mean the mean of their weighted marks, {@code null} where nobody did
 * @param means the mean mark by each criterion, in their order
 */
public record BidMarks(
    UUID bidId,
    UUID memberId,
    String memberName,
    int evaluators,
    BigDecimal mean,
    List<CriterionMean> means) {

  /** The mean mark by a criterion. */
  public record CriterionMean(UUID criterionId, BigDecimal mean) {}
}
