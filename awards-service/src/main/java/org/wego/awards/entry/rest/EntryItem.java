package org.wego.awards.entry.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.entry.EntryState;
import org.wego.awards.entry.ListedEntry;
import org.wego.awards.review.ReviewedEntry;

/** An entry in a list; what the caller does not see is absent. */
@Schema(name = "EntryItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryItem(
    UUID id,
    UUID editionId,
    EntryState state,
    @Schema(examples = "Thua Thien Hue") String cityName,
    @Schema(examples = "Thừa Thiên Huế") String nativeCityName,
    @Schema(examples = "VN") String country,
    @Schema(description = "The member that the city is; absent where it is none") UUID memberId,
    AwardCategory category,
    @Schema(examples = "One counter for all permits") String title,
    Instant submittedAt,
    Instant updatedAt,
    @Schema(description = "For a judge: whether it is the judge's to score") Boolean assigned) {

  static EntryItem ofReviewed(ReviewedEntry entry) {
    return new EntryItem(
        entry.id(),
        entry.editionId(),
        null,
        entry.cityName(),
        entry.nativeCityName(),
        entry.country(),
        entry.memberId(),
        entry.category(),
        entry.title(),
        null,
        null,
        entry.assigned());
  }

  static EntryItem from(ListedEntry entry) {
    return new EntryItem(
        entry.id(),
        entry.editionId(),
        entry.state(),
        entry.cityName(),
        entry.nativeCityName(),
        entry.country(),
        entry.memberId(),
        entry.category(),
        entry.title(),
        entry.submittedAt(),
        entry.updatedAt(),
        null);
  }
}
