package org.wego.webhooks.subscription;

import java.util.List;

/**
 * What a subscriber wants.
 *
 * @param url where it is told
 * @param description what it is for; {@code null} for nothing
 * @param eventTypes of what it is told, each once
 */
public record Terms(String url, String description, List<String> eventTypes) {}
