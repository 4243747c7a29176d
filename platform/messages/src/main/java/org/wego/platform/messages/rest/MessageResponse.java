package org.wego.platform.messages.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.platform.messages.LoggedMessage;
import org.wego.platform.messages.MessageDetails;
import org.wego.platform.messages.MessageState;

/** A message with what it says. */
@Schema(name = "Message")
public record MessageResponse(
    UUID id,
    @Schema(examples = "welcome") String kind,
    @Schema(description = "Which occasion it tells of") String dedupeKey,
    @Schema(nullable = true, description = "Null once erased", examples = "kim@city.example")
        String recipient,
    @Schema(description = "The language it is written in", examples = "en") String language,
    @Schema(nullable = true, description = "Null once erased") String subject,
    @Schema(
            nullable = true,
            description = "Null once erased; what only the recipient may read is masked")
        String body,
    @Schema(description = "The files it carries, by name; none once erased")
        List<String> attachments,
    MessageState state,
    @Schema(description = "How often the mail server was asked to take it") int attempts,
    Instant queuedAt,
    @Schema(nullable = true, description = "When it was sent, given up, or its sending uncertain")
        Instant finishedAt,
    @Schema(nullable = true, description = "Why it is not sent, or not yet") String lastError,
    @Schema(nullable = true, description = "When it was last sent again on demand")
        Instant resentAt,
    @Schema(nullable = true, examples = "secretariat") String resentBy,
    @Schema(nullable = true, description = "When the recipient's data was erased")
        Instant erasedAt) {

  static MessageResponse from(MessageDetails details) {
    LoggedMessage message = details.message();
    return new MessageResponse(
        message.id(),
        message.kind(),
        details.dedupeKey(),
        message.recipient(),
        message.language(),
        message.subject(),
        details.body(),
        details.attachments(),
        message.state(),
        message.attempts(),
        message.queuedAt(),
        message.finishedAt(),
        message.lastError(),
        details.resentAt(),
        details.resentBy(),
        details.erasedAt());
  }
}
