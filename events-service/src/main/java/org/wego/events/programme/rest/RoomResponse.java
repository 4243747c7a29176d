package org.wego.events.programme.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.programme.RoomDetails;

/** A room of an event. */
@Schema(name = "EventRoom")
public record RoomResponse(
    UUID id,
    @Schema(examples = "Lenin Memorial, Great Hall") String name,
    @Schema(examples = "1200") int seats) {

  static RoomResponse from(RoomDetails room) {
    return new RoomResponse(room.id(), room.terms().name(), room.terms().seats());
  }
}
