package org.wego.membership.partner.rest;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.partner.PartnerDetails;

/** A partner with its memoranda. */
@Schema(name = "Partner")
public record PartnerResponse(
    UUID id,
    @Schema(examples = "World Bank") String name,
    @Schema(nullable = true, examples = "NCDG") String abbreviation,
    @Schema(nullable = true) String website,
    @Schema(description = "The latest first (G6)") List<MemorandumResponse> memoranda) {

  static PartnerResponse from(PartnerDetails partner) {
    return new PartnerResponse(
        partner.id(),
        partner.profile().name(),
        partner.profile().abbreviation(),
        partner.profile().website(),
        partner.memoranda().stream().map(m -> MemorandumResponse.from(m.terms())).toList());
  }
}
