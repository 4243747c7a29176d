package org.wego.awards.edition.rest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.NewCriterion;

/** What judges score, all at once and in this order. */
@Schema(name = "AwardCriteriaRequest")
public record CriteriaRequest(@NotNull @Size(max = 20) List<@NotNull Item> criteria) {

  /** One of them. */
  @Schema(name = "AwardCriterionRequest")
  public record Item(
      @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\t\\r\\n]*") @Schema(examples = "Innovation")
          String name,
      @Size(min = 1, max = 2000) @Schema(description = "What judges look at") String guidance,
      @NotNull
          @DecimalMin("0.0001")
          @DecimalMax("1")
          @Digits(integer = 1, fraction = 4)
          @Schema(description = "Its part of the whole", examples = "0.2")
          BigDecimal weight) {

    NewCriterion toCriterion() {
      return new NewCriterion(name.strip(), guidance, weight);
    }
  }

  List<NewCriterion> toCriteria() {
    return criteria.stream().map(Item::toCriterion).toList();
  }
}
