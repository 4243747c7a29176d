package org.wego.membership.voting.rest;

/** Text that people write beside the facts. */
final class Text {

  private Text() {}

  /** Without the blanks around it; nothing for nothing but blanks. */
  static String strip(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
