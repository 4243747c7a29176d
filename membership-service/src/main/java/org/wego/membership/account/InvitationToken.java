package org.wego.membership.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.wego.membership.Sha256;

/**
 * What whoever was invited shows once. It has 256 random bits, so its plain hash is all that has to
 * be kept: there is nothing to guess.
 */
record InvitationToken(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /** A token that nobody has. */
  static InvitationToken next() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** Under which it is remembered. */
  String sha256() {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "InvitationToken";
  }
}
