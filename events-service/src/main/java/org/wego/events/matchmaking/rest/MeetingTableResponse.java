package org.wego.events.matchmaking.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.matchmaking.MeetingTable;

/** A table to meet at. */
@Schema(name = "MeetingTable")
public record MeetingTableResponse(
    UUID id, @Schema(description = "Stands on the table", examples = "7") int number) {

  static MeetingTableResponse from(MeetingTable table) {
    return new MeetingTableResponse(table.id(), table.number());
  }
}
