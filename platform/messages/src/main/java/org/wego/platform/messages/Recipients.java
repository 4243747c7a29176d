package org.wego.platform.messages;

import java.util.regex.Pattern;

/** Whom a message may be addressed to. */
final class Recipients {

  /**
   * One address and nothing beside it: no name, list, comment, space or control character, so that
   * nothing that was entered can become another recipient or a header.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s\\p{Cntrl}\"(),:;<>@\\[\\\\\\]]{1,64}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,188}");

  private Recipients() {}

  static boolean isAddress(String recipient) {
    return ADDRESS.matcher(recipient).matches();
  }
}
