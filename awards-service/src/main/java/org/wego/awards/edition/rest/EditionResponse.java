package org.wego.awards.edition.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.assembly.KnownAssembly;
import org.wego.awards.edition.Edition;
import org.wego.awards.edition.EditionTerms;
import org.wego.awards.edition.Phase;

/** An edition of the awards with what it sets for itself. */
@Schema(name = "AwardEdition")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditionResponse(
    UUID id,
    @Schema(description = "The year of its General Assembly (A1)", examples = "2017") int year,
    @Schema(examples = "WeGO Awards 2017") String title,
    Phase phase,
    @Schema(description = "Absent while no General Assembly of the year is known")
        Assembly assembly,
    @Schema(
            description = "The zone in which its instants are told to people",
            examples = "Asia/Seoul")
        String timeZone,
    @Schema(description = "Absent while it is not known, as the others are") Instant callOpensAt,
    @Schema(description = "The first instant at which an entry is late") Instant callClosesAt,
    @Schema(description = "The first instant at which a score is late; absent for none")
        Instant judgingClosesAt,
    @Schema(description = "Rule A3", examples = "2") int entriesPerCity,
    @Schema(description = "The language of its entries (A3): a primary BCP 47 tag", examples = "en")
        String entryLanguage,
    @Schema(description = "At least (A6)", examples = "3") int judgesPerEntry,
    @Schema(examples = "0") BigDecimal scoreMin,
    @Schema(examples = "10") BigDecimal scoreMax,
    boolean blindReview,
    boolean conflictsHideEntries,
    List<CategoryBody> categories,
    List<CriterionResponse> criteria,
    @Schema(description = "Decides the last ties (A7); absent until it is published")
        String lotSeed,
    Instant lotSeedPublishedAt,
    @Schema(description = "Absent until the winners are announced (A9)") Instant announcedAt) {

  /** The General Assembly of its ceremony. */
  @Schema(name = "AwardAssembly")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Assembly(
      UUID eventId,
      @Schema(description = "Absent while it is not known", examples = "4") Integer ordinal,
      @Schema(examples = "4th WeGO General Assembly 2017") String title,
      @Schema(examples = "Ulyanovsk") String hostCity,
      @Schema(examples = "RU") String country,
      LocalDate startsOn,
      LocalDate endsOn,
      @Schema(examples = "Europe/Ulyanovsk") String timeZone) {

    static Assembly from(KnownAssembly assembly) {
      return new Assembly(
          assembly.eventId(),
          assembly.ordinal(),
          assembly.title(),
          assembly.hostCity(),
          assembly.country(),
          assembly.startsOn(),
          assembly.endsOn(),
          assembly.timeZone());
    }
  }

  static EditionResponse from(Edition edition) {
    EditionTerms terms = edition.terms();
    return new EditionResponse(
        edition.id(),
        terms.year(),
        terms.title(),
        edition.phase(),
        edition.assembly() == null ? null : Assembly.from(edition.assembly()),
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
        terms.conflictsHideEntries(),
        edition.categories().stream().map(CategoryBody::from).toList(),
        edition.criteria().stream().map(CriterionResponse::from).toList(),
        edition.lotSeed(),
        edition.lotSeedPublishedAt(),
        edition.announcedAt());
  }
}
