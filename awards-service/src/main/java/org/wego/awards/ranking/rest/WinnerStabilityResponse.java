package org.wego.awards.ranking.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.ranking.WinnerStability;

/** Whether the prizes hang on any one judge. */
@Schema(name = "AwardWinnerStability")
public record WinnerStabilityResponse(
    UUID editionId,
    @Schema(description = "Whether no prize changes, whoever of the judges is left out")
        boolean stable,
    @Schema(description = "By the ranking with all judges") List<RankedPrize> prizes,
    @Schema(description = "Each judge whose scores count") List<WithoutJudge> judges) {

  /** An entry that gets a prize by the ranking. */
  @Schema(name = "AwardRankedPrizeEntry")
  public record PrizeEntry(
      UUID entryId, String title, @Schema(examples = "Seoul") String cityName) {}

  /** The prizes of a kind in a category. */
  @Schema(name = "AwardRankedPrize")
  public record RankedPrize(
      AwardCategory category,
      PrizeKind kind,
      @Schema(
              description =
                  "In the order of the ranking; fewer than there are prizes where fewer have scores")
          List<PrizeEntry> entries) {

    private static RankedPrize from(WinnerStability.RankedPrize prize) {
      return new RankedPrize(
          prize.category(),
          prize.kind(),
          prize.entries().stream()
              .map(entry -> new PrizeEntry(entry.entryId(), entry.title(), entry.cityName()))
              .toList());
    }
  }

  /** What would change without a judge. */
  @Schema(name = "AwardPrizesWithoutJudge")
  public record WithoutJudge(
      JudgeItem judge,
      @Schema(description = "The prizes that others would get, with these; empty for none")
          List<RankedPrize> changes) {}

  static WinnerStabilityResponse from(UUID editionId, WinnerStability stability) {
    return new WinnerStabilityResponse(
        editionId,
        stability.stable(),
        stability.prizes().stream().map(RankedPrize::from).toList(),
        stability.judges().stream()
            .map(
                without ->
                    new WithoutJudge(
                        JudgeItem.from(without.judge()),
                        without.changes().stream().map(RankedPrize::from).toList()))
            .toList());
  }
}
