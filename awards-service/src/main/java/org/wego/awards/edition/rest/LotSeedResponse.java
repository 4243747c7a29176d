package org.wego.awards.edition.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.Edition;

/** What the lot is drawn by, published before anybody scores (A7). */
@Schema(name = "AwardLotSeed")
public record LotSeedResponse(
    @Schema(examples = "Lotto 6/45 draw 748: 03 10 13 22 31 32 (29)") String seed,
    Instant publishedAt) {

  static LotSeedResponse from(Edition edition) {
    return new LotSeedResponse(edition.lotSeed(), edition.lotSeedPublishedAt());
  }
}
