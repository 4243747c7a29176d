package org.wego.membership.partner.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.partner.PartnerSummary;

/** A partner in the list. */
@Schema(name = "PartnerItem")
public record PartnerItem(
    UUID id,
    @Schema(examples = "World Bank") String name,
    @Schema(nullable = true, examples = "NCDG") String abbreviation,
    @Schema(nullable = true) String website,
    @Schema(nullable = true) MemorandumResponse latestMemorandum) {

  static PartnerItem from(PartnerSummary partner) {
    return new PartnerItem(
        partner.id(),
        partner.name(),
        partner.abbreviation(),
        partner.website(),
        MemorandumResponse.from(partner.latestMemorandum()));
  }
}
