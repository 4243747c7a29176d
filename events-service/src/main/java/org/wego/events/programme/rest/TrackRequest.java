package org.wego.events.programme.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.programme.TrackTerms;

/** A track of an event's programme. */
@Schema(name = "EventTrackRequest")
public record TrackRequest(
    @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(examples = "Smart mobility")
        String name,
    @Size(min = 1, max = 2000) @Schema(nullable = true) String description) {

  static TrackRequest from(TrackTerms terms) {
    return new TrackRequest(terms.name(), terms.description());
  }

  TrackTerms toTerms() {
    return new TrackTerms(name, description);
  }
}
