package org.wego.events.programme.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.programme.SessionDetails;

/** The track or the room of a session. */
@Schema(name = "EventProgrammePart")
public record ProgrammePart(UUID id, @Schema(examples = "Great Hall") String name) {

  static ProgrammePart from(SessionDetails.Part part) {
    return part == null ? null : new ProgrammePart(part.id(), part.name());
  }
}
