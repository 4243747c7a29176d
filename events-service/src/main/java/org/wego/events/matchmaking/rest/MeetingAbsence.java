package org.wego.events.matchmaking.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time without time for meetings. */
@Schema(name = "MeetingAbsence")
public record MeetingAbsence(
    @NotNull
        @Pattern(regexp = MeetingTimes.FORM)
        @Schema(
            description = "In the event's zone, unless it has an offset",
            examples = "2017-06-28T10:00")
        String startsAt,
    @NotNull @Pattern(regexp = MeetingTimes.FORM) @Schema(examples = "2017-06-28T11:00")
        String endsAt) {}
