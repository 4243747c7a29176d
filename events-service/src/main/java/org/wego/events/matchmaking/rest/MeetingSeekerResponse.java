package org.wego.events.matchmaking.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.matchmaking.MeetingProfileQueries;

/** Somebody to meet. */
@Schema(name = "MeetingSeeker")
public record MeetingSeekerResponse(
    MeetingPartyResponse participant,
    @Schema(examples = "[\"open-data\"]") List<String> offers,
    @Schema(examples = "[\"smart-transport\"]") List<String> seeks) {

  static MeetingSeekerResponse from(MeetingProfileQueries.Seeker seeker) {
    return new MeetingSeekerResponse(
        MeetingPartyResponse.from(seeker.participant()),
        seeker.interests().offers(),
        seeker.interests().seeks());
  }
}
