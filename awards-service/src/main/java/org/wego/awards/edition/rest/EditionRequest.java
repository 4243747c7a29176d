package org.wego.awards.edition.rest;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.edition.EditionConfig;
import org.wego.awards.edition.EditionTerms;

/** A new edition; what it does not say is as configured. */
public record EditionRequest(
    @NotNull
        @Min(1900)
        @Max(2200)
        @Schema(description = "The year of its General Assembly (A1)", examples = "2017")
        Integer year,
    @Size(min = 1, max = 200)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(description = "Made of the year unless given", examples = "WeGO Awards 2017")
        String title,
    @TimeZoneName
        @Size(max = 64)
        @Schema(
            description = "The IANA zone in which its instants are told",
            examples = "Asia/Seoul")
        String timeZone,
    @Schema(description = "The first instant at which an entry may be handed in")
        Instant callOpensAt,
    @Schema(description = "The first instant at which an entry is late") Instant callClosesAt,
    @Schema(description = "The first instant at which a score is late") Instant judgingClosesAt,
    @Min(1) @Max(20) @Schema(description = "Rule A3", examples = "2") Integer entriesPerCity,
    @Pattern(regexp = "[a-z]{2,3}")
        @Schema(
            description = "The language of its entries (A3): a primary BCP 47 tag",
            examples = "en")
        String entryLanguage,
    @Min(1)
        @Max(15)
        @Schema(description = "How many judges score each entry, at least (A6)", examples = "3")
        Integer judgesPerEntry,
    @Digits(integer = 4, fraction = 2) @Schema(examples = "0") BigDecimal scoreMin,
    @Digits(integer = 4, fraction = 2) @Schema(examples = "10") BigDecimal scoreMax,
    @Schema(description = "Whether judges are not told whose entry it is") Boolean blindReview,
    @Schema(
            description =
                "Whether a judge does not even see an entry that a conflict keeps him or her from")
        Boolean conflictsHideEntries) {

  EditionTerms toTerms(EditionConfig config) {
    return new EditionDraft(
            year,
            title == null ? "WeGO Awards " + year : title,
            timeZone == null ? config.timeZone().getId() : timeZone,
            callOpensAt,
            callClosesAt,
            judgingClosesAt,
            Objects.requireNonNullElse(entriesPerCity, config.entriesPerCity()),
            Objects.requireNonNullElse(entryLanguage, config.entryLanguage()),
            Objects.requireNonNullElse(judgesPerEntry, config.judgesPerEntry()),
            Objects.requireNonNullElse(scoreMin, config.scoreMin()),
            Objects.requireNonNullElse(scoreMax, config.scoreMax()),
            Objects.requireNonNullElse(blindReview, config.blindReview()),
            Objects.requireNonNullElse(conflictsHideEntries, config.conflictsHideEntries()))
        .toTerms();
  }
}
