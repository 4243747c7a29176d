package org.wego.platform.messages;

/**
 * What a message says, its secrets masked.
 *
 * @param language the language that it is written in
 */
public record MessageText(String kind, String language, String subject, String body) {}
