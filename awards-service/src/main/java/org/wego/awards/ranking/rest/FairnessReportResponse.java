package org.wego.awards.ranking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.ranking.FairnessReport;

/** Whether entries and judges were treated alike. */
@Schema(name = "AwardFairnessReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FairnessReportResponse(
    UUID editionId,
    @Schema(description = "How many judges the edition wants for each entry", examples = "3")
        int judgesPerEntry,
    @Schema(description = "Absent where no score counts yet") PanelScoresResponse panel,
    Agreement agreement,
    List<CategoryAgreement> categories,
    List<EntryFairness> entries,
    List<JudgeFairness> judges) {

  /** How far judges agree. */
  @Schema(name = "AwardAgreement")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Agreement(
      @Schema(description = "Of the scores as given", examples = "0.412008") BigDecimal raw,
      @Schema(
              description = "Of the normalised scores, in which no strictness is left",
              examples = "0.684211")
          BigDecimal normalised) {

    private static Agreement from(FairnessReport.Agreement agreement) {
      return new Agreement(agreement.raw(), agreement.normalised());
    }
  }

  /** How far the judges of one category's entries agree. */
  @Schema(name = "AwardCategoryAgreement")
  public record CategoryAgreement(AwardCategory category, Agreement agreement) {}

  /** What became of what was to be scored. */
  @Schema(name = "AwardScoringCoverage")
  public record Coverage(
      @Schema(description = "Final scores that count", examples = "3") int scored,
      @Schema(examples = "0") int abstained,
      @Schema(description = "Final scores of judges with a conflict, which do not", examples = "0")
          int setAside,
      @Schema(description = "Assigned, and nothing final yet", examples = "0") int outstanding) {

    private static Coverage from(FairnessReport.Coverage coverage) {
      return new Coverage(
          coverage.scored(), coverage.abstained(), coverage.setAside(), coverage.outstanding());
    }
  }

  /** How an entry was scored. */
  @Schema(name = "AwardEntryFairness")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EntryFairness(
      UUID entryId,
      AwardCategory category,
      String title,
      @Schema(examples = "Seoul") String cityName,
      Coverage coverage,
      @Schema(description = "Whether as many judges scored it as the edition wants")
          boolean covered,
      @Schema(
              description = "The lowest score; absent without scores, as are the next two",
              examples = "6.400000")
          BigDecimal lowest,
      @Schema(description = "The highest score", examples = "8.250000") BigDecimal highest,
      @Schema(description = "The deviation of its scores", examples = "0.762307")
          BigDecimal deviation) {

    private static EntryFairness from(FairnessReport.OfEntry of) {
      return new EntryFairness(
          of.entry().entryId(),
          of.entry().category(),
          of.entry().title(),
          of.entry().cityName(),
          Coverage.from(of.coverage()),
          of.covered(),
          of.lowest(),
          of.highest(),
          of.deviation());
    }
  }

  /** How a judge scored. */
  @Schema(name = "AwardJudgeFairness")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record JudgeFairness(
      JudgeItem judge,
      Coverage coverage,
      @Schema(
              description =
                  "The mean of the scores given; absent without any, as are the numbers that follow",
              examples = "5.900000")
          BigDecimal mean,
      @Schema(description = "The deviation of the scores given", examples = "1.100000")
          BigDecimal deviation,
      @Schema(
              description =
                  "How much lower the mean is than the panel's; below zero for a lenient judge",
              examples = "0.912500")
          BigDecimal severity,
      @Schema(
              description =
                  "How much lower the scores are than those of the others for the same entries;"
                      + " absent where there are no others",
              examples = "0.783333")
          BigDecimal severityOnSameEntries,
      @Schema(
              description =
                  "Whether the scores have z-scores: not where they are fewer than three or all the"
                      + " same")
          boolean normalised,
      @Schema(
              description = "The raw agreement of the panel without this judge's scores",
              examples = "0.530012")
          BigDecimal agreementWithout) {

    private static JudgeFairness from(FairnessReport.OfJudge of) {
      return new JudgeFairness(
          JudgeItem.from(of.judge()),
          Coverage.from(of.coverage()),
          of.mean(),
          of.deviation(),
          of.severity(),
          of.severityOnSameEntries(),
          of.normalised(),
          of.agreementWithout());
    }
  }

  static FairnessReportResponse from(UUID editionId, FairnessReport report) {
    return new FairnessReportResponse(
        editionId,
        report.judgesPerEntry(),
        PanelScoresResponse.from(report.panel()),
        Agreement.from(report.agreement()),
        report.categories().stream()
            .map(of -> new CategoryAgreement(of.category(), Agreement.from(of.agreement())))
            .toList(),
        report.entries().stream().map(EntryFairness::from).toList(),
        report.judges().stream().map(JudgeFairness::from).toList());
  }
}
