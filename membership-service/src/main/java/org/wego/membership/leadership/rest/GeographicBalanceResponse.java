package org.wego.membership.leadership.rest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.leadership.GeographicBalance;
import org.wego.membership.leadership.RegionBalance;
import org.wego.membership.organization.Region;

/** The offices of a term against the membership, by region. */
@Schema(name = "GeographicBalance")
public record GeographicBalanceResponse(
    UUID termId,
    LocalDate asOf,
    @Schema(description = "Offices held on that day", examples = "22") long offices,
    @Schema(description = "FULL members on that day", examples = "96") long members,
    List<RegionResponse> regions) {

  private static final int DECIMALS = 4;

  /** A region. */
  @Schema(name = "RegionBalance")
  public record RegionResponse(
      Region region,
      @Schema(examples = "9") long offices,
      @Schema(description = "How many cities hold them", examples = "7") long cities,
      long vicePresidentCities,
      @Schema(description = "Cities on the Executive Committee") long committeeCities,
      @Schema(description = "FULL members, who alone can hold an office (G2)") long members,
      @Schema(description = "Of all offices, from 0 to 1", examples = "0.4091")
          BigDecimal officeShare,
      @Schema(description = "Of all FULL members, from 0 to 1", examples = "0.4479")
          BigDecimal memberShare,
      @Schema(
              description =
                  "The one less the other: above 0 where the region has more than its part",
              examples = "-0.0388")
          BigDecimal difference) {

    static RegionResponse from(RegionBalance region, GeographicBalance all) {
      BigDecimal officeShare = share(region.offices(), all.offices());
      BigDecimal memberShare = share(region.members(), all.members());
      return new RegionResponse(
          region.region(),
          region.offices(),
          region.cities(),
          region.vicePresidentCities(),
          region.committeeCities(),
          region.members(),
          officeShare,
          memberShare,
          officeShare.subtract(memberShare));
    }

    private static BigDecimal share(long part, long all) {
      return all == 0
          ? BigDecimal.ZERO.setScale(DECIMALS)
          : BigDecimal.valueOf(part)
              .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
    }
  }

  static GeographicBalanceResponse from(GeographicBalance balance) {
    return new GeographicBalanceResponse(
        balance.termId(),
        balance.asOf(),
        balance.offices(),
        balance.members(),
        balance.regions().stream().map(one -> RegionResponse.from(one, balance)).toList());
  }
}
