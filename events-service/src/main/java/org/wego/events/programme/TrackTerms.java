package org.wego.events.programme;

/**
 * What a track says of itself.
 *
 * @param description {@code null} for none
 */
public record TrackTerms(String name, String description) {}
