package org.wego.platform.messages;

/**
 * Which messages of the log are asked for; {@code null} for any.
 *
 * @param recipient the whole address, in any case of letters
 */
public record MessageFilter(MessageState state, String kind, String recipient) {}
