package org.wego.events.matchmaking.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.matchmaking.MeetingSlot;
import org.wego.events.programme.HostTime;

/** A time for meetings. */
@Schema(name = "MeetingSlot")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingSlotResponse(
    UUID id,
    @Schema(description = "The session that it was cut from; absent where it was none")
        UUID sessionId,
    Instant startsAt,
    Instant endsAt,
    @Schema(description = "As the host's clocks show it", examples = "2017-06-28T09:00")
        String localStartsAt,
    @Schema(examples = "2017-06-28T09:20") String localEndsAt,
    @Schema(
            description =
                "False once its session was moved, cancelled or removed: nothing is planned in it")
        boolean open) {

  static MeetingSlotResponse from(MeetingSlot slot) {
    return new MeetingSlotResponse(
        slot.id(),
        slot.sessionId(),
        slot.startsAt(),
        slot.endsAt(),
        HostTime.told(slot.startsAt(), slot.zone()),
        HostTime.told(slot.endsAt(), slot.zone()),
        slot.open());
  }
}
