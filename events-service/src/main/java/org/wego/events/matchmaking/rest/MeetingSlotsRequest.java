package org.wego.events.matchmaking.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.matchmaking.ProvideSlots;
import org.wego.events.matchmaking.WrittenSpan;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** A time to cut into slots: that of a session, or from when to when. */
@Schema(name = "MeetingSlotsRequest")
public record MeetingSlotsRequest(
    @Schema(nullable = true, description = "The MATCHMAKING session to cut; instead of the times")
        UUID sessionId,
    @Pattern(regexp = MeetingTimes.FORM)
        @Schema(
            nullable = true,
            description = "In the event's zone, unless it has an offset",
            examples = "2017-06-28T09:00")
        String startsAt,
    @Pattern(regexp = MeetingTimes.FORM) @Schema(nullable = true, examples = "2017-06-28T12:00")
        String endsAt,
    @NotNull @Min(5) @Max(240) @Schema(description = "How long a meeting is", examples = "20")
        Integer minutes,
    @Min(0)
        @Max(120)
        @Schema(
            nullable = true,
            description = "How much time there is between two of them; none unless given",
            examples = "5")
        Integer pauseMinutes) {

  ProvideSlots.Cut toCut() {
    Faults faults = new Faults();
    boolean timesGiven = startsAt != null || endsAt != null;
    faults
        .addIf(
            sessionId != null && timesGiven,
            "/sessionId",
            "NOT_ALLOWED",
            "Name the session or the times, not both")
        .addIf(
            sessionId == null && startsAt == null, "/startsAt", "REQUIRED", "Tell when it starts")
        .addIf(sessionId == null && endsAt == null, "/endsAt", "REQUIRED", "Tell when it ends");
    WrittenSpan given =
        startsAt == null || endsAt == null ? null : MeetingTimes.span(startsAt, endsAt, "", faults);
    faults.throwIfAny(PlatformError.INVALID_INPUT);
    return new ProvideSlots.Cut(sessionId, given, minutes, pauseMinutes == null ? 0 : pauseMinutes);
  }
}
