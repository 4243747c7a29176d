package org.wego.events.agenda.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.agenda.AgendaText;

/** What can be changed of an item of an agenda; its place is changed by a move. */
public record AgendaItemRevision(
    @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(examples = "Election of the host of the 5th General Assembly")
        String title,
    @Size(max = 20000) @Schema(nullable = true) String text,
    @Schema(nullable = true, description = "The session in which it is dealt with")
        UUID sessionId) {

  static AgendaItemRevision from(AgendaText text) {
    return new AgendaItemRevision(text.title(), text.text(), text.sessionId());
  }

  @JsonIgnore
  AgendaText toText() {
    return new AgendaText(
        title.strip(), text == null || text.isBlank() ? null : text.strip(), sessionId);
  }
}
