package org.wego.events.matchmaking.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.matchmaking.AskForMeeting;
import org.wego.events.matchmaking.WishPriority;

/** Somebody to meet. */
@Schema(name = "MeetingWish")
public record MeetingWishRequest(
    @NotNull @Schema(description = "Who asks: a participant for whom the caller acts")
        UUID askingId,
    @NotNull @Schema(description = "Who is asked: a participant of another delegation")
        UUID askedId,
    @Schema(nullable = true, description = "NORMAL unless given") WishPriority priority,
    @Size(max = 500)
        @Pattern(regexp = ".*\\S.*", flags = Pattern.Flag.DOTALL)
        @Schema(
            nullable = true,
            description = "What it is to be about",
            examples = "How do you publish data of buses?")
        String message) {

  AskForMeeting.Wish toWish() {
    return new AskForMeeting.Wish(
        askingId,
        askedId,
        priority == null ? WishPriority.NORMAL : priority,
        message == null ? null : message.strip());
  }
}
