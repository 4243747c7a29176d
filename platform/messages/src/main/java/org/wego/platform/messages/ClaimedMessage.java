package org.wego.platform.messages;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.platform.trace.Cause;

/**
 * A message that this process, and no other, is to send now.
 *
 * @param attempt which attempt this is; what comes of it is noted for this one only
 * @param tries how many of them there were since the message was queued or resent
 * @param cause what it was queued for
 */
record ClaimedMessage(
    UUID id,
    String kind,
    String recipient,
    String language,
    String subject,
    String body,
    Map<String, String> secrets,
    List<AttachmentReference> attachments,
    int attempt,
    int tries,
    Cause cause) {

  /** How long to wait before the next attempt. */
  Duration delay(Duration first, Duration longest) {
    long doubled = first.toMillis() << Math.min(tries - 1, 20);
    return doubled > longest.toMillis() ? longest : Duration.ofMillis(doubled);
  }

  /** Tells which message, and nothing that is personal or secret. */
  @Override
  public String toString() {
    return "message " + id + " (" + kind + "), attempt " + attempt;
  }
}
