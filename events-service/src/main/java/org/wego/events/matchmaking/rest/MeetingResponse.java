package org.wego.events.matchmaking.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.matchmaking.Meeting;
import org.wego.events.programme.HostTime;

/** A meeting of a schedule. */
@Schema(name = "Meeting")
public record MeetingResponse(
    UUID id,
    UUID requestId,
    Instant startsAt,
    Instant endsAt,
    @Schema(description = "As the host's clocks show it", examples = "2017-06-28T09:00")
        String localStartsAt,
    @Schema(examples = "2017-06-28T09:20") String localEndsAt,
    @Schema(description = "The number on the table", examples = "7") int table,
    MeetingPartyResponse asking,
    MeetingPartyResponse asked,
    @Schema(description = "False where one of the two does not come, or does not want to any more")
        boolean takesPlace) {

  static MeetingResponse from(Meeting meeting) {
    return new MeetingResponse(
        meeting.id(),
        meeting.requestId(),
        meeting.startsAt(),
        meeting.endsAt(),
        HostTime.told(meeting.startsAt(), meeting.zone()),
        HostTime.told(meeting.endsAt(), meeting.zone()),
        meeting.table(),
        MeetingPartyResponse.from(meeting.asking()),
        MeetingPartyResponse.from(meeting.asked()),
        meeting.takesPlace());
  }
}
