package org.wego.awards.edition.rest;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.EditionTerms;

/** What may be changed of an edition while it is a draft. */
public record EditionDraft(
    @NotNull
        @Min(1900)
        @Max(2200)
        @Schema(description = "The year of its General Assembly (A1)", examples = "2017")
        Integer year,
    @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(examples = "WeGO Awards 2017")
        String title,
    @NotNull @TimeZoneName @Size(max = 64) @Schema(examples = "Asia/Seoul") String timeZone,
    @Schema(description = "The first instant at which an entry may be handed in")
        Instant callOpensAt,
    @Schema(description = "The first instant at which an entry is late") Instant callClosesAt,
    @Schema(description = "The first instant at which a score is late") Instant judgingClosesAt,
    @NotNull @Min(1) @Max(20) @Schema(description = "Rule A3", examples = "2")
        Integer entriesPerCity,
    @NotNull
        @Pattern(regexp = "[a-z]{2,3}")
        @Schema(
            description = "The language of its entries (A3): a primary BCP 47 tag",
            examples = "en")
        String entryLanguage,
    @NotNull
        @Min(1)
        @Max(15)
        @Schema(description = "How many judges score each entry, at least (A6)", examples = "3")
        Integer judgesPerEntry,
    @NotNull @Digits(integer = 4, fraction = 2) @Schema(examples = "0") BigDecimal scoreMin,
    @NotNull @Digits(integer = 4, fraction = 2) @Schema(examples = "10") BigDecimal scoreMax,
    @NotNull @Schema(description = "Whether judges are not told whose entry it is")
        Boolean blindReview,
    @NotNull
        @Schema(
            description =
                "Whether a judge does not even see an entry that a conflict keeps him or her from")
        Boolean conflictsHideEntries) {

  static EditionDraft from(EditionTerms terms) {
    return new EditionDraft(
        terms.year(),
        terms.title(),
        terms.timeZone(),
        terms.callOpensAt(),
        terms.callClosesAt(),
        terms.judgingClosesAt(),
        terms.entriesPerCity(),
        terms.entryLanguage(),
        terms.judgesPerEntry(),
        terms.scoreMin(),
        terms.scoreMax(),
        terms.blindReview(),
        terms.conflictsHideEntries());
  }

  EditionTerms toTerms() {
    new Timeline()
        .check("/callOpensAt", callOpensAt)
        .check("/callClosesAt", callClosesAt)
        .check("/judgingClosesAt", judgingClosesAt)
        .throwIfAny();
    return new EditionTerms(
        year,
        title,
        timeZone,
        callOpensAt,
        callClosesAt,
        judgingClosesAt,
        entriesPerCity,
        entryLanguage,
        judgesPerEntry,
        scoreMin.setScale(2, RoundingMode.UNNECESSARY),
        scoreMax.setScale(2, RoundingMode.UNNECESSARY),
        blindReview,
        conflictsHideEntries);
  }
}
