package org.wego.events.matchmaking.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.matchmaking.MeetingProfile;
import org.wego.events.matchmaking.WrittenSpan;
import org.wego.events.programme.HostTime;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** What a participant says of himself or herself. */
@Schema(name = "MeetingProfileRequest")
public record MeetingProfileRequest(
    @NotNull
        @Size(max = 20)
        @Schema(description = "In words such as open-data", examples = "[\"open-data\"]")
        List<@NotNull @Size(max = 40) @Pattern(regexp = TOPIC) String> offers,
    @NotNull @Size(max = 20) @Schema(examples = "[\"smart-transport\"]")
        List<@NotNull @Size(max = 40) @Pattern(regexp = TOPIC) String> seeks,
    @NotNull @Size(max = 50) @Schema(description = "When there is no time for meetings")
        List<@NotNull @Valid MeetingAbsence> absences) {

  static final String TOPIC = "[a-z0-9]+(-[a-z0-9]+)*";

  static MeetingProfileRequest from(MeetingProfile profile) {
    return new MeetingProfileRequest(
        profile.interests().offers(),
        profile.interests().seeks(),
        profile.absences().stream()
            .map(
                absence ->
                    new MeetingAbsence(
                        HostTime.told(absence.startsAt(), profile.zone()),
                        HostTime.told(absence.endsAt(), profile.zone())))
            .toList());
  }

  MeetingProfile.Terms toTerms() {
    Faults faults = new Faults();
    List<WrittenSpan> spans = new ArrayList<>();
    for (int i = 0; i < absences.size(); i++) {
      MeetingAbsence one = absences.get(i);
      spans.add(MeetingTimes.span(one.startsAt(), one.endsAt(), "/absences/" + i, faults));
    }
    faults.throwIfAny(PlatformError.INVALID_INPUT);
    return new MeetingProfile.Terms(
        new MeetingProfile.Interests(
            offers.stream().distinct().toList(), seeks.stream().distinct().toList()),
        spans);
  }
}
