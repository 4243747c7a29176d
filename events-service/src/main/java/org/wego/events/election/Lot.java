package org.wego.events.election;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The lot that decides between candidates with the same number of votes. It is drawn by a seed that
 * was published before the first ballot, so that nobody can choose it and everybody can check it.
 *
 * @param seed {@code null} where another round decides: then nothing is drawn
 */
record Lot(String seed) {

  /**
   * What the candidate drew, {@code null} without a seed: the SHA-256 of seed, colon and the
   * member's id, in hexadecimal. The lowest wins.
   */
  String drawnBy(UUID memberId) {
    return seed == null ? null : HexFormat.of().formatHex(sha256(seed + ":" + memberId));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
