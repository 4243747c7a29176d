package org.wego.events.resolution;

/**
 * A version of a resolution's text.
 *
 * @param reason why there is another version than the adopted one
 */
public record NewText(String title, String text, String reason) {}
