package org.wego.awards.entry.rest;

/** Texts as people type them. */
final class Text {

  private Text() {}

  /** The text without spaces around it, {@code null} when nothing is left. */
  static String strip(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
