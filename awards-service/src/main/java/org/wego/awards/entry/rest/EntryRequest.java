package org.wego.awards.entry.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.awards.AwardCategory;
import org.wego.awards.OrganizationType;
import org.wego.awards.entry.EnteringCity;
import org.wego.awards.entry.EntryDetails;
import org.wego.awards.entry.EntryDraft;
import org.wego.awards.entry.EntryText;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** What is written into an entry; a draft may lack everything but its edition and its city. */
@Schema(name = "EntryRequest")
public record EntryRequest(
    @NotNull @Schema(description = "Stays as it is once the entry is begun") UUID editionId,
    @Schema(
            nullable = true,
            description =
                "The member for which the Secretariat enters; a member's user enters for its own."
                    + " Stays as it is once the entry is begun")
        UUID memberId,
    @Schema(nullable = true, description = "Needed, unless a member enters, which is the city (A3)")
        EntryCityRequest city,
    @Schema(nullable = true, description = "Rule A2", examples = "OPEN_CITY")
        AwardCategory category,
    @Size(max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, examples = "One counter for all permits")
        String title,
    @Size(max = 5000) @Schema(nullable = true) String summary,
    @Size(max = 30000) @Schema(nullable = true) String description,
    @Size(max = 15000) @Schema(nullable = true, description = "What it has brought about")
        String results,
    @Size(max = 15000) @Schema(nullable = true, description = "What other cities can take over")
        String transferability,
    @Size(max = 10) @Schema(nullable = true, description = "Pages about it")
        List<@NotBlank @Size(max = 500) @Pattern(regexp = "https?://[^\\s/?#]+[^\\s]*") String>
            links,
    @Schema(nullable = true) EntryContactRequest contact,
    @Schema(nullable = true) EntryAuthorizationRequest authorization,
    @Schema(
            nullable = true,
            description = "Declares that it is in the language of its edition (A3)")
        Boolean inEditionLanguage,
    @Schema(nullable = true, description = "Consents to its becoming a good practice (A10)")
        Boolean publicationConsent) {

  EntryDraft toDraft() {
    return new EntryDraft(
        EntryCityRequest.claimed(city),
        new EntryText(
            category,
            Text.strip(title),
            Text.strip(summary),
            Text.strip(description),
            Text.strip(results),
            Text.strip(transferability),
            links == null ? List.of() : links,
            Boolean.TRUE.equals(inEditionLanguage),
            Boolean.TRUE.equals(publicationConsent)),
        EntryContactRequest.contact(contact),
        EntryAuthorizationRequest.authorization(authorization));
  }

  /** The draft that a change of this one makes, which stays in its edition and with its owner. */
  EntryDraft toDraftOf(EntryDetails current) {
    new Faults()
        .addIf(
            !editionId.equals(current.editionId()),
            "/editionId",
            "NOT_ALLOWED",
            "An entry stays in its edition")
        .addIf(
            !Objects.equals(memberId, current.owner().memberId()),
            "/memberId",
            "NOT_ALLOWED",
            "An entry stays with whom it belongs to")
        .throwIfAny(PlatformError.INVALID_INPUT);
    return toDraft();
  }

  static EntryRequest from(EntryDetails entry) {
    EntryText text = entry.text();
    return new EntryRequest(
        entry.editionId(),
        entry.owner().memberId(),
        entry.owner().memberId() == null ? cityOf(entry.city()) : null,
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
        text.publicationConsent());
  }

  private static EntryCityRequest cityOf(EnteringCity city) {
    OrganizationType type = city.organizationType();
    return new EntryCityRequest(city.name(), city.nativeName(), type, city.country());
  }
}
