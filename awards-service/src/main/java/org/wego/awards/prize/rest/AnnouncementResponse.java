package org.wego.awards.prize.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.Edition;
import org.wego.awards.prize.DecidedPrize;
import org.wego.awards.prize.PrizeSight;

/** What was announced of an edition. */
@Schema(name = "AwardAnnouncement")
public record AnnouncementResponse(
    UUID editionId,
    @Schema(examples = "2017") int year,
    @Schema(examples = "WeGO Awards 2017") String edition,
    Instant announcedAt,
    @Schema(description = "All of them, category by category, the higher ones first")
        List<PrizeResponse> prizes) {

  static AnnouncementResponse from(Edition edition, List<DecidedPrize> prizes) {
    return new AnnouncementResponse(
        edition.id(),
        edition.year(),
        edition.terms().title(),
        edition.announcedAt(),
        prizes.stream().map(prize -> PrizeResponse.from(prize, PrizeSight.PUBLIC, false)).toList());
  }
}
