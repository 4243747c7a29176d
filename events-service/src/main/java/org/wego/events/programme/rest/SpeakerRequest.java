package org.wego.events.programme.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.programme.SpeakerTerms;

/** A speaker of an event. */
@Schema(name = "EventSpeakerRequest")
public record SpeakerRequest(
    @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(examples = "Dr. Kim Min-seo")
        String name,
    @Size(min = 1, max = 200)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, examples = "Chief Information Officer")
        String position,
    @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(examples = "Seoul Metropolitan Government")
        String organizationName,
    @Schema(
            nullable = true,
            description = "The member for which he or she speaks, absent for no member's (M10)")
        UUID memberId,
    @Size(min = 1, max = 5000) @Schema(nullable = true) String biography) {

  static SpeakerRequest from(SpeakerTerms terms) {
    return new SpeakerRequest(
        terms.name(),
        terms.position(),
        terms.organizationName(),
        terms.memberId(),
        terms.biography());
  }

  SpeakerTerms toTerms() {
    return new SpeakerTerms(name, position, organizationName, memberId, biography);
  }
}
