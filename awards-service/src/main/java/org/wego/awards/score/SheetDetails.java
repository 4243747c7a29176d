package org.wego.awards.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A judge's scores of an entry, as whoever may see them sees them.
 *
 * @param scores in the order of the criteria; empty for an abstention
 * @param comment on the whole, {@code null} for none
 * @param abstentionReason {@code null} unless the judge abstained, and for fellow judges
 * @param settledAt {@code null} while it is a draft
 * @param counted whether it has a part in the ranking: final, and without a conflict of interest
 * @param amendments in their order
 */
public record SheetDetails(
    UUID judgeId,
    String judgeName,
    SheetState state,
    List<CriterionScore> scores,
    String comment,
    String abstentionReason,
    Instant settledAt,
    Instant updatedAt,
    boolean counted,
    List<AmendmentDetails> amendments,
    long version) {

  SheetDetails with(List<CriterionScore> scores, List<AmendmentDetails> amendments) {
    return new SheetDetails(
        judgeId,
        judgeName,
        state,
        scores,
        comment,
        abstentionReason,
        settledAt,
        updatedAt,
        counted,
        amendments,
        version);
  }

  /** Why somebody abstained is between that judge and the Secretariat. */
  SheetDetails forFellowJudges() {
    return new SheetDetails(
        judgeId,
        judgeName,
        state,
        scores,
        comment,
        null,
        settledAt,
        updatedAt,
        counted,
        amendments,
        version);
  }

  /** The score of a criterion. */
  public record CriterionScore(
      UUID criterionId, String criterion, BigDecimal value, String comment) {}

  /**
   * That final scores were changed.
   *
   * @param changes of the scores, in the order of the criteria; empty when only the comment changed
   * @param othersSettled how many of the others' scores the judge could see by then
   */
  public record AmendmentDetails(
      Instant amendedAt,
      String reason,
      List<ScoreChange> changes,
      String commentBefore,
      String commentAfter,
      int othersSettled) {}

  /** The score of a criterion before and after an amendment. */
  public record ScoreChange(
      UUID criterionId,
      String criterion,
      BigDecimal before,
      BigDecimal after,
      String commentBefore,
      String commentAfter) {}
}
