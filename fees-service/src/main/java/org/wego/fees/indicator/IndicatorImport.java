package org.wego.fees.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import of figures did, or would have done. */
@Schema(name = "IndicatorImport", description = "What an import of figures did, or would have done")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorImport(
    boolean dryRun,
    @Schema(description = "Figures of the file", examples = "1718") int rows,
    @Schema(description = "That were new, or corrected an earlier one", examples = "1718")
        int added,
    @Schema(description = "That were known") int unchanged,
    @Schema(description = "Of the DataMapper's JSON only") Skipped skipped) {

  private static final int MOST_KEYS = 100;

  /** What of a file was passed over. */
  @Schema(name = "SkippedIndicators")
  public record Skipped(
      @Schema(description = "Keys of groups of countries, such as ADVEC", examples = "2")
          int aggregates,
      @Schema(description = "Years without a figure") int withoutFigure,
      @Schema(description = "Keys that are not known", examples = "1") int unknown,
      @Schema(description = "The first 100 of them", examples = "[\"ZZZ\"]")
          List<String> unknownKeys) {
    static Skipped of(DataMapperFile file) {
      return new Skipped(
          file.aggregates(),
          file.withoutFigure(),
          file.unknownKeys().size(),
          file.unknownKeys().stream().limit(MOST_KEYS).toList());
    }
  }

  static IndicatorImport of(boolean dryRun, int rows, int added, Skipped skipped) {
    return new IndicatorImport(dryRun, rows, added, rows - added, skipped);
  }
}
