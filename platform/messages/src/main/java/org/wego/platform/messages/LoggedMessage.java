package org.wego.platform.messages;

import java.time.Instant;
import java.util.UUID;

/**
 * A message as the log lists it.
 *
 * @param recipient {@code null} once erased, as the subject
 * @param queuedAt by the business clock
 * @param finishedAt when it was sent or given up, or its sending called uncertain
 * @param lastError why it is not sent, or not yet
 */
public record LoggedMessage(
    UUID id,
    String kind,
    String recipient,
    String language,
    String subject,
    MessageState state,
    int attempts,
    Instant queuedAt,
    Instant finishedAt,
    String lastError) {}
