package org.wego.events.matchmaking.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.matchmaking.MeetingProfile;

/** What a participant offers and seeks, and when there is no time for meetings. */
@Schema(name = "MeetingProfile")
public record MeetingProfileResponse(
    MeetingPartyResponse participant,
    @Schema(examples = "[\"open-data\"]") List<String> offers,
    @Schema(examples = "[\"smart-transport\"]") List<String> seeks,
    @Schema(description = "By the clocks of the host") List<MeetingAbsence> absences,
    @Schema(examples = "Europe/Ulyanovsk") String timeZone) {

  static MeetingProfileResponse from(MeetingProfile profile) {
    MeetingProfileRequest told = MeetingProfileRequest.from(profile);
    return new MeetingProfileResponse(
        MeetingPartyResponse.from(profile.participant()),
        told.offers(),
        told.seeks(),
        told.absences(),
        profile.zone().getId());
  }
}
