package org.wego.events.matchmaking.rest;

import java.util.List;
import org.wego.events.matchmaking.MeetingSlot;

/** The slots that a time was cut into. */
public record AddedMeetingSlots(List<MeetingSlotResponse> items) {

  static AddedMeetingSlots from(List<MeetingSlot> slots) {
    return new AddedMeetingSlots(slots.stream().map(MeetingSlotResponse::from).toList());
  }
}
