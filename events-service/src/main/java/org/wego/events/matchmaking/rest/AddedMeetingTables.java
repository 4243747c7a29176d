package org.wego.events.matchmaking.rest;

import java.util.List;
import org.wego.events.matchmaking.MeetingTable;

/** The tables that were put up. */
public record AddedMeetingTables(List<MeetingTableResponse> items) {

  static AddedMeetingTables from(List<MeetingTable> tables) {
    return new AddedMeetingTables(tables.stream().map(MeetingTableResponse::from).toList());
  }
}
