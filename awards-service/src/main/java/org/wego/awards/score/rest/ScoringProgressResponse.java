package org.wego.awards.score.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.score.ScoringProgress;

/** How far the panel is with what it has to score. */
@Schema(name = "ScoringProgress")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoringProgressResponse(
    UUID editionId,
    @Schema(description = "The first instant at which it is too late; absent for none")
        Instant closesAt,
    CountResponse total,
    List<CategoryResponse> categories,
    @Schema(description = "By name") List<JudgeResponse> judges) {

  static ScoringProgressResponse from(ScoringProgress progress) {
    return new ScoringProgressResponse(
        progress.editionId(),
        progress.closesAt(),
        CountResponse.from(progress.total()),
        progress.categories().stream()
            .map(one -> new CategoryResponse(one.category(), CountResponse.from(one.count())))
            .toList(),
        progress.judges().stream()
            .map(
                one ->
                    new JudgeResponse(one.judgeId(), one.name(), CountResponse.from(one.count())))
            .toList());
  }

  /** Scores to be given: one for each judge and entry. */
  @Schema(name = "ScoringCount")
  public record CountResponse(
      @Schema(examples = "600") int assigned,
      @Schema(description = "By scores or by abstaining", examples = "412") int settled,
      @Schema(description = "Those of the settled ones that are abstentions", examples = "3")
          int abstained,
      @Schema(description = "Awaited still", examples = "188") int open) {

    static CountResponse from(ScoringProgress.Count count) {
      return new CountResponse(count.assigned(), count.settled(), count.abstained(), count.open());
    }
  }

  /** The progress of a category. */
  @Schema(name = "CategoryScoringProgress")
  public record CategoryResponse(AwardCategory category, CountResponse count) {}

  /** The progress of a judge. */
  @Schema(name = "JudgeScoringProgress")
  public record JudgeResponse(UUID judgeId, String name, CountResponse count) {}
}
