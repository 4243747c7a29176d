package org.wego.events.programme.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.programme.SpeakerDetails;
import org.wego.events.programme.SpeakerTerms;

/** A speaker of an event. */
@Schema(name = "EventSpeaker")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpeakerResponse(
    UUID id,
    @Schema(description = "Absent once the person was erased", examples = "Dr. Kim Min-seo")
        String name,
    @Schema(description = "Absent for none", examples = "Chief Information Officer")
        String position,
    @Schema(examples = "Seoul Metropolitan Government") String organizationName,
    @Schema(description = "The member for which he or she speaks; absent for no member's")
        UUID memberId,
    @Schema(description = "Absent for none") String biography,
    @Schema(description = "Absent unless the person was erased") Instant erasedAt) {

  static SpeakerResponse from(SpeakerDetails speaker) {
    SpeakerTerms terms = speaker.terms();
    return new SpeakerResponse(
        speaker.id(),
        terms.name(),
        terms.position(),
        terms.organizationName(),
        terms.memberId(),
        terms.biography(),
        speaker.erasedAt());
  }
}
