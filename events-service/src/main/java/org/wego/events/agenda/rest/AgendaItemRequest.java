package org.wego.events.agenda.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.agenda.AgendaPlace;
import org.wego.events.agenda.AgendaText;

/** A new item of an agenda. */
public record AgendaItemRequest(
    @NotBlank
        @Size(max = 300)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(examples = "Election of the host of the 5th General Assembly")
        String title,
    @Size(max = 20000) @Schema(nullable = true) String text,
    @Schema(nullable = true, description = "The session in which it is dealt with") UUID sessionId,
    @Schema(nullable = true, description = "Under which item it is put; at the top unless given")
        UUID parentId,
    @Min(1)
        @Max(5000)
        @Schema(
            nullable = true,
            description = "Which of the items there it becomes, from 1; the last unless given")
        Integer position) {

  @JsonIgnore
  AgendaText toText() {
    return new AgendaItemRevision(title, text, sessionId).toText();
  }

  @JsonIgnore
  AgendaPlace toPlace() {
    return new AgendaPlace(parentId, position);
  }
}
