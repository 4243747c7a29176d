package org.wego.events.election;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The lot that decides between candidates with the same number of votes. It is drawn by two seeds:
 * a sealed one, which the service makes when the election is called and whose hash is public from
 * then on, and an open one, which is published before the first ballot. Whoever chooses the open
 * one does not know the other; so nobody can choose the draw, and everybody can check it.
 *
 * @param sealed {@code null} of an election that was called before there was one
 * @param seed {@code null} where another round decides: then nothing is drawn
 */
record Lot(String sealed, String seed) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SEALED_BYTES = 32;

  /** A sealed seed that nobody can guess. */
  static String sealedSeed() {
    byte[] bytes = new byte[SEALED_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What is told of a sealed seed before the draw: its SHA-256, in hexadecimal. */
  static String commitmentTo(String sealed) {
    return sha256(sealed);
  }

  /**
   * What the candidate drew, {@code null} without a seed: the SHA-256 of the sealed seed, the open
   * one and the member's id with colons between them, in hexadecimal. The lowest wins.
   */
  String drawnBy(UUID memberId) {
    if (seed == null) {
      return null;
    }
    return sha256((sealed == null ? seed : sealed + ":" + seed) + ":" + memberId);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
