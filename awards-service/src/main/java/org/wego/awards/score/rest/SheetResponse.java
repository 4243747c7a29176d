package org.wego.awards.score.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.score.SheetDetails;
import org.wego.awards.score.SheetState;

/** A judge's scores of an entry. */
@Schema(name = "ScoreSheet")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SheetResponse(
    UUID judgeId,
    @Schema(examples = "Prof. Ana Silva") String judgeName,
    SheetState state,
    @Schema(description = "In the order of the criteria; none of an abstention")
        List<CriterionScoreResponse> scores,
    @Schema(description = "On the entry as a whole") String comment,
    @Schema(description = "Shown to the judge and the Secretariat") String abstentionReason,
    @Schema(description = "Absent while it is a draft") Instant settledAt,
    Instant updatedAt,
    @Schema(
            description =
                "Whether it has a part in the ranking: final, and without a conflict of interest")
        boolean counted,
    List<AmendmentResponse> amendments) {

  static SheetResponse from(SheetDetails sheet) {
    return new SheetResponse(
        sheet.judgeId(),
        sheet.judgeName(),
        sheet.state(),
        sheet.scores().stream().map(CriterionScoreResponse::from).toList(),
        sheet.comment(),
        sheet.abstentionReason(),
        sheet.settledAt(),
        sheet.updatedAt(),
        sheet.counted(),
        sheet.amendments().stream().map(AmendmentResponse::from).toList());
  }

  /** The score of a criterion. */
  @Schema(name = "CriterionScore")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CriterionScoreResponse(
      UUID criterionId,
      @Schema(examples = "Impact") String criterion,
      @Schema(examples = "8.50") BigDecimal value,
      String comment) {

    static CriterionScoreResponse from(SheetDetails.CriterionScore score) {
      return new CriterionScoreResponse(
          score.criterionId(), score.criterion(), score.value(), score.comment());
    }
  }

  /** That final scores were changed. */
  @Schema(name = "ScoreAmendment")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AmendmentResponse(
      Instant amendedAt,
      String reason,
      @Schema(description = "In the order of the criteria; none where only the comment changed")
          List<ScoreChangeResponse> changes,
      @Schema(description = "The comment on the whole, where it was changed") String commentBefore,
      String commentAfter,
      @Schema(description = "How many of the others' scores the judge could see by then")
          int othersSettled) {

    static AmendmentResponse from(SheetDetails.AmendmentDetails amendment) {
      return new AmendmentResponse(
          amendment.amendedAt(),
          amendment.reason(),
          amendment.changes().stream().map(ScoreChangeResponse::from).toList(),
          amendment.commentBefore(),
          amendment.commentAfter(),
          amendment.othersSettled());
    }
  }

  /** The score of a criterion before and after an amendment. */
  @Schema(name = "ScoreChange")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ScoreChangeResponse(
      UUID criterionId,
      String criterion,
      BigDecimal before,
      BigDecimal after,
      String commentBefore,
      String commentAfter) {

    static ScoreChangeResponse from(SheetDetails.ScoreChange change) {
      return new ScoreChangeResponse(
          change.criterionId(),
          change.criterion(),
          change.before(),
          change.after(),
          change.commentBefore(),
          change.commentAfter());
    }
  }
}
