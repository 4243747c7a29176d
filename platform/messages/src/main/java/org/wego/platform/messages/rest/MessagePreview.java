package org.wego.platform.messages.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.platform.messages.MessageText;

/** What a message would say. */
@Schema(name = "MessagePreview")
public record MessagePreview(
    @Schema(examples = "welcome") String kind,
    @Schema(description = "The language it is written in; English where it is not translated")
        String language,
    @Schema(examples = "Welcome to WeGO, Gwangmyeong") String subject,
    @Schema(description = "What only the recipient may read is masked") String body) {

  static MessagePreview from(MessageText text) {
    return new MessagePreview(text.kind(), text.language(), text.subject(), text.body());
  }
}
