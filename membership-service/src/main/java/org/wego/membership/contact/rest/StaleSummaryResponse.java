package org.wego.membership.contact.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.contact.StaleCounts;
import org.wego.membership.organization.Region;

/** How current the contacts are, by region. */
@Schema(name = "StaleContactSummary")
public record StaleSummaryResponse(List<ByRegion> regions) {

  /** The counts of one region. */
  @Schema(name = "StaleContactsOfRegion")
  public record ByRegion(
      Region region,
      @Schema(description = "Present members", examples = "43") long members,
      @Schema(description = "Members with a stale contact", examples = "12") long staleMembers,
      @Schema(description = "Members without any contact", examples = "3")
          long membersWithoutContact,
      @Schema(examples = "80") long contacts,
      @Schema(examples = "15") long staleContacts) {

    static ByRegion from(StaleCounts counts) {
      return new ByRegion(
          counts.region(),
          counts.members(),
          counts.staleMembers(),
          counts.membersWithoutContact(),
          counts.contacts(),
          counts.staleContacts());
    }
  }

  static StaleSummaryResponse from(List<StaleCounts> counts) {
    return new StaleSummaryResponse(counts.stream().map(ByRegion::from).toList());
  }
}
