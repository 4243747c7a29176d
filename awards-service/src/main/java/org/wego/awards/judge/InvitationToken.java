package org.wego.awards.judge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

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
  byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "InvitationToken";
  }
}
