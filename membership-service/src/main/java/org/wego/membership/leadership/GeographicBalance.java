package org.wego.membership.leadership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The offices of a term against the membership, as of a day (G2a).
 *
 * @param regions every region, also those without an office
 */
public record GeographicBalance(UUID termId, LocalDate asOf, List<RegionBalance> regions) {

  public long offices() {
    return regions.stream().mapToLong(RegionBalance::offices).sum();
  }

  public long members() {
    return regions.stream().mapToLong(RegionBalance::members).sum();
  }
}
