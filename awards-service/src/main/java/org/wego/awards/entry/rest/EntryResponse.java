package org.wego.awards.entry.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.OrganizationType;
import org.wego.awards.entry.EnteringCity;
import org.wego.awards.entry.EntryDetails;
import org.wego.awards.entry.EntryState;
import org.wego.awards.entry.EntryText;
import org.wego.awards.review.ReviewedEntry;

/**
 * An entry as its own people and the Secretariat see it, and as a judge does; what the caller does
 * not see is absent.
 */
@Schema(name = "Entry")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryResponse(
    UUID id,
    UUID editionId,
    EntryState state,
    @Schema(description = "The member whose entry it is; absent where it is a login's")
        UUID memberId,
    City city,
    AwardCategory category,
    @Schema(examples = "One counter for all permits") String title,
    String summary,
    String description,
    String results,
    String transferability,
    List<String> links,
    EntryContactRequest contact,
    EntryAuthorizationRequest authorization,
    @Schema(description = "Whether it is declared to be in the language of its edition (A3)")
        Boolean inEditionLanguage,
    @Schema(description = "Whether it may become a good practice (A10)") Boolean publicationConsent,
    @Schema(description = "For the Secretariat: the entry that it repeats") UUID duplicateOf,
    Instant submittedAt,
    Instant withdrawnAt,
    String withdrawalReason,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "For a judge: whether the review is blind, so that cities are absent")
        Boolean blind,
    @Schema(description = "For a judge: whether it is the judge's to score") Boolean assigned) {

  /** The city that enters. */
  @Schema(name = "EntryCity")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record City(
      @Schema(examples = "Thua Thien Hue") String name,
      @Schema(examples = "Thừa Thiên Huế") String nativeName,
      @Schema(examples = "LOCAL_GOVERNMENT") OrganizationType organizationType,
      @Schema(examples = "VN") String country,
      @Schema(description = "The member that the city is; absent where it is none") UUID memberId) {

    static City from(EnteringCity city) {
      return new City(
          city.name(), city.nativeName(), city.organizationType(), city.country(), city.memberId());
    }

    static City of(ReviewedEntry entry) {
      return new City(
          entry.cityName(),
          entry.nativeCityName(),
          entry.organizationType(),
          entry.country(),
          entry.memberId());
    }
  }

  /**
   * @param linked whether the caller learns which entry it repeats, which may be another's
   */
  static EntryResponse from(EntryDetails entry, boolean linked) {
    EntryText text = entry.text();
    return new EntryResponse(
        entry.id(),
        entry.editionId(),
        entry.state(),
        entry.owner().memberId(),
        City.from(entry.city()),
        text.category(),
        text.title(),
        text.summary(),
        text.description(),
        text.results(),
        text.transferability(),
        text.links(),
        EntryContactRequest.from(entry.contact()),
        EntryAuthorizationRequest.from(entry.authorization()),
        text.inEditionLanguage(),
        text.publicationConsent(),
        linked ? entry.duplicateOf() : null,
        entry.submittedAt(),
        entry.withdrawnAt(),
        entry.withdrawalReason(),
        entry.createdAt(),
        entry.updatedAt(),
        null,
        null);
  }

  static EntryResponse ofReviewed(ReviewedEntry entry) {
    return new EntryResponse(
        entry.id(),
        entry.editionId(),
        null,
        null,
        entry.blind() ? null : City.of(entry),
        entry.category(),
        entry.title(),
        entry.summary(),
        entry.description(),
        entry.results(),
        entry.transferability(),
        entry.links(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        entry.blind(),
        entry.assigned());
  }
}
