package org.wego.events.matchmaking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.matchmaking.MeetingSchedule;
import org.wego.events.matchmaking.MeetingScheduleState;

/** Who meets whom when and where, as a whole. */
@Schema(name = "MeetingSchedule")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingScheduleResponse(
    UUID id,
    MeetingScheduleState state,
    @Schema(examples = "412") int meetings,
    @Schema(description = "How many people they are of", examples = "180") int participants,
    @Schema(
            description = "How many of the meetings do not take place, as things are now",
            examples = "0")
        int fallenAway,
    @Schema(description = "The run that made it, and tells which wishes found no place, and why")
        UUID runId,
    Instant madeAt,
    @Schema(description = "Absent for a draft") Instant publishedAt) {

  static MeetingScheduleResponse from(MeetingSchedule schedule) {
    return new MeetingScheduleResponse(
        schedule.id(),
        schedule.state(),
        schedule.meetings(),
        schedule.participants(),
        schedule.fallenAway(),
        schedule.runId(),
        schedule.madeAt(),
        schedule.publishedAt());
  }
}
