package org.wego.awards.practice.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.practice.ReviewAct;
import org.wego.awards.practice.ReviewEntry;

/** What happened to a practice on its way. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GoodPracticeReviewItem(
    UUID id,
    ReviewAct act,
    @Schema(description = "Absent where none is needed") String reason,
    Instant at,
    @Schema(examples = "secretariat") String by) {

  static GoodPracticeReviewItem from(ReviewEntry entry) {
    return new GoodPracticeReviewItem(
        entry.id(), entry.act(), entry.reason(), entry.at(), entry.by());
  }
}
