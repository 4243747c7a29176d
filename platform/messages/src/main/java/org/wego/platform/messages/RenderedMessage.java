package org.wego.platform.messages;

/**
 * A message as it is sent, but for its secrets: each is a mark in the body.
 *
 * @param language the language it is written in: the one asked for, or English
 */
record RenderedMessage(String language, String subject, String body) {}
