package org.wego.events.programme.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.programme.SessionDraft;
import org.wego.events.programme.SessionType;

/** A session of an event's programme. */
@Schema(name = "EventSessionRequest")
public record SessionRequest(
    @NotNull SessionType type,
    @NotNull
        @Size(min = 1, max = 300)
        @Pattern(regexp = "\\S(.*\\S)?")
        @Schema(examples = "Mayors' Roundtable")
        String title,
    @Size(min = 1, max = 5000) @Schema(nullable = true) String description,
    @Schema(nullable = true, description = "Absent for none") UUID trackId,
    @Schema(nullable = true, description = "Absent for none, as on a tour") UUID roomId,
    @NotNull
        @WrittenTime
        @Size(max = 40)
        @Schema(
            description =
                "As the clocks of the host show it, or with an offset; where they show a time twice,"
                    + " it needs the offset",
            examples = "2017-06-27T09:00")
        String startsAt,
    @NotNull @WrittenTime @Size(max = 40) @Schema(examples = "2017-06-27T10:30") String endsAt,
    @Min(1)
        @Max(100_000)
        @Schema(
            nullable = true,
            description = "How many can sign up; absent where nobody has to",
            examples = "40")
        Integer capacity,
    @Size(max = 50)
        @Schema(nullable = true, description = "Who speaks, in this order; absent for nobody")
        List<@NotNull UUID> speakerIds) {

  static SessionRequest from(SessionDraft draft) {
    return new SessionRequest(
        draft.type(),
        draft.title(),
        draft.description(),
        draft.trackId(),
        draft.roomId(),
        draft.startsAt(),
        draft.endsAt(),
        draft.capacity(),
        draft.speakerIds());
  }

  SessionDraft toDraft() {
    return new SessionDraft(
        type,
        title,
        description,
        trackId,
        roomId,
        startsAt,
        endsAt,
        capacity,
        speakerIds == null ? List.of() : speakerIds);
  }
}
