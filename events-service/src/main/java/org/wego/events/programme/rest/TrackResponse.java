package org.wego.events.programme.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.programme.TrackDetails;

/** A track of an event's programme. */
@Schema(name = "EventTrack")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrackResponse(
    UUID id,
    @Schema(examples = "Smart mobility") String name,
    @Schema(description = "Absent for none") String description) {

  static TrackResponse from(TrackDetails track) {
    return new TrackResponse(track.id(), track.terms().name(), track.terms().description());
  }
}
