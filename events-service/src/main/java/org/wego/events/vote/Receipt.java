package org.wego.events.vote;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * A random token of a client's with which it finds its secret ballot counted. The client alone
 * knows it: what is kept is its hash, which tells the token to nobody, and is another one in each
 * vote, so that a token used twice joins no two of them.
 */
public final class Receipt {

  /** Its form: URL-safe, and long enough for 128 random bits. */
  public static final String FORM = "[A-Za-z0-9_-]{22,86}";

  private final String token;

  private Receipt(String token) {
    this.token = token;
  }

  public static Receipt of(String token) {
    return new Receipt(token);
  }

  /** What is kept in a vote: SHA-256 of the vote's id and the token. */
  byte[] hash(UUID voteId) {
    byte[] id =
        ByteBuffer.allocate(16)
            .putLong(voteId.getMostSignificantBits())
            .putLong(voteId.getLeastSignificantBits())
            .array();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(id);
      return digest.digest(token.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
