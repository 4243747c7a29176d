package org.wego.awards.edition.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.Criterion;

/** What judges score (A6). */
@Schema(name = "AwardCriterion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CriterionResponse(
    UUID id,
    @Schema(description = "1 for the first", examples = "1") int position,
    @Schema(examples = "Innovation") String name,
    @Schema(description = "What judges look at") String guidance,
    @Schema(description = "Its part of the whole", examples = "0.2000") BigDecimal weight) {

  static CriterionResponse from(Criterion criterion) {
    return new CriterionResponse(
        criterion.id(),
        criterion.position(),
        criterion.name(),
        criterion.guidance(),
        criterion.weight());
  }
}
