package org.wego.events.programme.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.programme.RoomTerms;

/** A room of an event. */
@Schema(name = "EventRoomRequest")
public record RoomRequest(
    @NotNull
        @Size(min = 1, max = 200)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(examples = "Lenin Memorial, Great Hall")
        String name,
    @NotNull
        @Min(1)
        @Max(100_000)
        @Schema(description = "No session in it has more places", examples = "1200")
        Integer seats) {

  static RoomRequest from(RoomTerms terms) {
    return new RoomRequest(terms.name(), terms.seats());
  }

  RoomTerms toTerms() {
    return new RoomTerms(name, seats);
  }
}
