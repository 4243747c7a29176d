package org.wego.membership.contact.rest;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.contact.VerificationChannel;

/** How a contact was found to be right. */
@Schema(name = "ContactVerificationRequest")
public record VerificationRequest(
    @Schema(nullable = true, description = "ONLINE unless given") VerificationChannel channel,
    @Size(max = 500) @Schema(nullable = true, examples = "Answered our letter of 20 November")
        String evidence) {

  VerificationChannel channelOrOnline() {
    return channel == null ? VerificationChannel.ONLINE : channel;
  }

  String evidenceOrNull() {
    return evidence == null || evidence.isBlank() ? null : evidence.strip();
  }
}
