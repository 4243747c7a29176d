package org.wego.platform.messages.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.platform.messages.LoggedMessage;
import org.wego.platform.messages.MessageState;

/** A message as the list shows it. */
@Schema(name = "MessageItem")
public record MessageItem(
    UUID id,
    @Schema(examples = "welcome") String kind,
    @Schema(nullable = true, description = "Null once erased", examples = "kim@city.example")
        String recipient,
    @Schema(description = "The language it is written in", examples = "en") String language,
    @Schema(nullable = true, description = "Null once erased") String subject,
    MessageState state,
    @Schema(description = "How often the mail server was asked to take it") int attempts,
    Instant queuedAt,
    @Schema(nullable = true, description = "When it was sent, given up, or its sending uncertain")
        Instant finishedAt,
    @Schema(nullable = true, description = "Why it is not sent, or not yet") String lastError) {

  static MessageItem from(LoggedMessage message) {
    return new MessageItem(
        message.id(),
        message.kind(),
        message.recipient(),
        message.language(),
        message.subject(),
        message.state(),
        message.attempts(),
        message.queuedAt(),
        message.finishedAt(),
        message.lastError());
  }
}
