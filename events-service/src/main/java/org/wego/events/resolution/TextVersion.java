package org.wego.events.resolution;

import java.time.Instant;

/**
 * A version of a resolution's text.
 *
 * @param version 1 for the text as it was adopted
 * @param reason why there is this version
 */
public record TextVersion(
    int version, String title, String text, String reason, Instant recordedAt) {}
