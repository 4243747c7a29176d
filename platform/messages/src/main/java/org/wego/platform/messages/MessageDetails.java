package org.wego.platform.messages;

import java.time.Instant;
import java.util.List;

/**
 * A message as the log shows it.
 *
 * @param message what the log lists
 * @param body what it says, its secrets masked; {@code null} once erased
 * @param attachments the names of the files it carries; none once erased
 * @param dedupeKey which occasion it tells of
 * @param resentBy who asked for it to be sent again, the last time
 */
public record MessageDetails(
    LoggedMessage message,
    String body,
    List<String> attachments,
    String dedupeKey,
    Instant resentAt,
    String resentBy,
    Instant erasedAt) {}
