package org.wego.fees.run.rest;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.fees.MemberCategory;
import org.wego.fees.OrganizationType;
import org.wego.fees.Region;
import org.wego.fees.run.FeeRun;
import org.wego.fees.run.FeeRunState;
import org.wego.fees.run.RunTotal;
import org.wego.fees.run.RunTotal.Tally;
import org.wego.platform.http.json.Money;

/** What a run means for regions and types of organization. */
@Schema(name = "FeeRunTotals")
public record FeeRunTotalsResponse(
    UUID runId,
    @Schema(examples = "2016") int feeYear,
    boolean dryRun,
    FeeRunState state,
    Totals all,
    @Schema(description = "Each region (M7)") List<RegionTotals> regions,
    @Schema(description = "Each type of organization (M1)") List<TypeTotals> organizationTypes) {

  /** Members and amounts. */
  @Schema(name = "FeeRunTally", description = "Liable is the sum of the other counts")
  public record Totals(
      @Schema(description = "Liable for the fee year (F2)", examples = "99") int liable,
      @Schema(description = "Invoiced by this run", examples = "98") int issued,
      @Schema(description = "Of the invoices of this run") Money amount,
      @Schema(description = "Had an invoice of the year before (F11)") int alreadyIssued,
      @Schema(description = "Exempt from the fee of the year, and not invoiced (F8)") int exempt,
      @Schema(description = "Could not be billed (F10)", examples = "1") int exceptions) {

    private static Totals of(List<RunTotal> totals, Predicate<RunTotal> counted) {
      Tally tally =
          totals.stream().filter(counted).map(RunTotal::tally).reduce(Tally.NONE, Tally::plus);
      return new Totals(
          tally.liable(),
          tally.issued(),
          Money.usd(tally.amount()),
          tally.alreadyIssued(),
          tally.exempt(),
          tally.exceptions());
    }
  }

  /** Those of a region. */
  @Schema(name = "FeeRunRegionTotals")
  public record RegionTotals(Region region, Totals totals) {}

  /** Those of a type of organization. */
  @Schema(name = "FeeRunTypeTotals")
  public record TypeTotals(
      OrganizationType organizationType,
      @Schema(description = "The category that follows from the type (M1)") MemberCategory category,
      Totals totals) {}

  static FeeRunTotalsResponse from(FeeRun run, List<RunTotal> totals) {
    return new FeeRunTotalsResponse(
        run.id(),
        run.feeYear(),
        run.dryRun(),
        run.state(),
        Totals.of(totals, total -> true),
        Arrays.stream(Region.values())
            .map(
                region ->
                    new RegionTotals(region, Totals.of(totals, total -> total.region() == region)))
            .toList(),
        Arrays.stream(OrganizationType.values())
            .map(
                type ->
                    new TypeTotals(
                        type,
                        type.billedByPopulation() ? MemberCategory.FULL : MemberCategory.FRIENDSHIP,
                        Totals.of(totals, total -> total.organizationType() == type)))
            .toList());
  }
}
