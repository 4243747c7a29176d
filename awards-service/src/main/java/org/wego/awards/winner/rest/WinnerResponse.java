package org.wego.awards.winner.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.PrizeKind;
import org.wego.awards.winner.Winner;

/** A winner of the WeGO Awards. */
@Schema(name = "AwardWinner")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WinnerResponse(
    UUID id,
    @Schema(examples = "2017") int year,
    AwardCategory category,
    PrizeKind kind,
    @Schema(examples = "Seoul") String cityName,
    @Schema(examples = "서울") String nativeCityName,
    @Schema(examples = "KR") String country,
    @Schema(description = "Absent where the winner was no member") UUID memberId,
    @Schema(examples = "Public lending of municipal data") String title,
    String summary,
    @Schema(description = "Absent for a year that was not run here") UUID editionId,
    @Schema(description = "As the edition") Instant announcedAt,
    @Schema(description = "Where a winner of an earlier year is known from") String source) {

  static WinnerResponse from(Winner winner) {
    return new WinnerResponse(
        winner.id(),
        winner.year(),
        winner.category(),
        winner.kind(),
        winner.cityName(),
        winner.nativeCityName(),
        winner.country(),
        winner.memberId(),
        winner.title(),
        winner.summary(),
        winner.editionId(),
        winner.announcedAt(),
        winner.source());
  }
}
