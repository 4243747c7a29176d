package org.wego.events.matchmaking.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.matchmaking.Meeting;
import org.wego.events.matchmaking.MeetingParty;
import org.wego.events.programme.HostTime;

/** A meeting as one of the two sees it. */
@Schema(name = "PersonalMeeting")
public record PersonalMeetingResponse(
    UUID id,
    UUID requestId,
    Instant startsAt,
    Instant endsAt,
    @Schema(description = "As the host's clocks show it", examples = "2017-06-28T09:00")
        String localStartsAt,
    @Schema(examples = "2017-06-28T09:20") String localEndsAt,
    @Schema(description = "The number on the table", examples = "7") int table,
    @Schema(description = "Whom one meets") MeetingPartyResponse with,
    @Schema(description = "False where one of the two does not come, or does not want to any more")
        boolean takesPlace) {

  static PersonalMeetingResponse from(Meeting meeting, UUID participantId) {
    MeetingParty other =
        meeting.asking().participantId().equals(participantId) ? meeting.asked() : meeting.asking();
    return new PersonalMeetingResponse(
        meeting.id(),
        meeting.requestId(),
        meeting.startsAt(),
        meeting.endsAt(),
        HostTime.told(meeting.startsAt(), meeting.zone()),
        HostTime.told(meeting.endsAt(), meeting.zone()),
        meeting.table(),
        MeetingPartyResponse.from(other),
        meeting.takesPlace());
  }
}
