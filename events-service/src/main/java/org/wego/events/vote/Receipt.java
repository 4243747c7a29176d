package org.wego.events.vote;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A random token of a client's with which it finds its secret ballot counted. The client alone
 * knows it: what is kept is its hash, which tells the token to nobody.
 */
public final class Receipt {

  /** Its form: URL-safe, and long enough for 128 random bits. */
  public static final String FORM = "[A-Za-z0-9_-]{22,86}";

  private final byte[] hash;

  private Receipt(byte[] hash) {
    this.hash = hash;
  }

  public static Receipt of(String token) {
    try {
      return new Receipt(
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  byte[] hash() {
    return hash.clone();
  }
}
