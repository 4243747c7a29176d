package org.wego.events.hosting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.hosting.BidMarks;

/** How the bids that stand were marked, the best first. */
@Schema(name = "HostingComparison")
public record HostingComparisonResponse(List<ComparedBid> bids) {

  /** How a bid was marked. */
  @Schema(name = "ComparedHostingBid")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ComparedBid(
      UUID bidId,
      UUID memberId,
      @Schema(examples = "Kazan") String memberName,
      @Schema(description = "How many marked it", examples = "3") int evaluators,
      @Schema(
              description = "The mean of their weighted marks; absent where nobody marked it",
              examples = "8.15")
          BigDecimal mean,
      @Schema(description = "The mean mark by each criterion") List<CriterionMean> criteria) {}

  /** The mean mark by a criterion. */
  @Schema(name = "HostingCriterionMean")
  public record CriterionMean(UUID criterionId, @Schema(examples = "8.5") BigDecimal mean) {}

  static HostingComparisonResponse from(List<BidMarks> bids) {
    return new HostingComparisonResponse(
        bids.stream()
            .map(
                bid ->
                    new ComparedBid(
                        bid.bidId(),
                        bid.memberId(),
                        bid.memberName(),
                        bid.evaluators(),
                        bid.mean(),
                        bid.means().stream()
                            .map(m -> new CriterionMean(m.criterionId(), m.mean()))
                            .toList()))
            .toList());
  }
}
