package org.wego.awards.ranking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.ranking.EditionRanking;

/** The ranking of an edition's entries. */
@Schema(name = "AwardRanking")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RankingResponse(
    UUID editionId,
    @Schema(
            description =
                "Absent where no score counts yet, and for a judge from whom a conflict hides an"
                    + " entry")
        PanelScoresResponse panel,
    @Schema(
            description =
                "The published seed of the lot: an entry draws the SHA-256 of the seed, a colon and"
                    + " its id, in hexadecimal, and the lowest wins",
            examples = "KOSPI 2017-06-30 close 2391.79")
        String lotSeed,
    List<RankedEntryItem> entries) {

  static RankingResponse from(UUID editionId, EditionRanking ranking, boolean blind) {
    return new RankingResponse(
        editionId,
        PanelScoresResponse.from(ranking.panel()),
        ranking.lotSeed(),
        ranking.entries().stream().map(entry -> RankedEntryItem.from(entry, blind)).toList());
  }
}
