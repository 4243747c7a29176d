package org.wego.events.agenda.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.agenda.AgendaPlace;

/** Where an item of an agenda is put. */
public record AgendaMoveRequest(
    @Schema(nullable = true, description = "Under which item; at the top unless given")
        UUID parentId,
    @Min(1)
        @Max(5000)
        @Schema(
            nullable = true,
            description = "Which of the items there it becomes, from 1; the last unless given")
        Integer position) {

  @JsonIgnore
  AgendaPlace toPlace() {
    return new AgendaPlace(parentId, position);
  }
}
