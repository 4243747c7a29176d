package org.wego.awards.edition.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.edition.EditionCategory;

/** A category in which an edition is held, and how many prizes it has (A2, A8). */
@Schema(name = "AwardEditionCategory")
public record CategoryBody(
    @NotNull AwardCategory category,
    @NotNull @Min(0) @Max(10) @Schema(examples = "1") Integer bestPrizes,
    @NotNull @Min(0) @Max(10) @Schema(examples = "1") Integer outstandingPrizes) {

  static CategoryBody from(EditionCategory category) {
    return new CategoryBody(
        category.category(), category.bestPrizes(), category.outstandingPrizes());
  }

  EditionCategory toCategory() {
    return new EditionCategory(category, bestPrizes, outstandingPrizes);
  }
}
